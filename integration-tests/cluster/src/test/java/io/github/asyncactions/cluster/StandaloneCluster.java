package io.github.asyncactions.cluster;

import static org.awaitility.Awaitility.await;

import io.github.asyncactions.process.JavaProcess;
import io.github.asyncactions.process.Ports;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A standalone master and two workers, each a JVM of its own, on loopback, for all test classes; and an application on
 * it, whose driver is this JVM, anew for a test if one before has stopped it. Every worker starts one executor, in a
 * JVM of its own, with two cores.
 */
final class StandaloneCluster implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    static final int WORKERS = 2;
    static final int CORES = 2;
    static final int SLOTS = WORKERS * CORES;
    static final String APPLICATION = "clustered";

    private static final StandaloneCluster SHARED = new StandaloneCluster();
    private static final Path TARGET = Path.of(System.getProperty("target"));

    static {
        // What happens on threads of an executor's loss is Spark's own business.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        // Only a failure takes so long.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
    }

    private final List<JavaProcess> workers = new ArrayList<>();
    private int port;
    private int started;
    private JavaProcess master;
    private SparkSession session;

    private StandaloneCluster() {}

    /** The one of this JVM, started by the first class that needs it, and ended after the last. */
    static StandaloneCluster shared() {
        return SHARED;
    }

    // ---- the cluster -------------------------------------------------------------------------------------------

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (master != null) {
            return;
        }
        context.getRoot().getStore(Namespace.create(StandaloneCluster.class)).put("end", (AutoCloseable) this::close);
        linkJars();
        port = Ports.free();
        master = start("master", "master.Master", "--port", String.valueOf(port));
        await("the master").until(() -> Ports.answers(port) || !master.isAlive());
        startWorkers();
    }

    /** What Spark's launcher takes for an installed Spark: the very class path of the driver, without our jar. */
    private static void linkJars() throws IOException {
        Path jars = Files.createDirectories(home().resolve("jars"));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(jars)) {
            for (Path link : old) {
                Files.delete(link);
            }
        }
        for (String jar : JavaProcess.classPath("spark-4.1").split(File.pathSeparator)) {
            Path file = Path.of(jar);
            Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
        }
    }

    private static Path home() {
        return TARGET.resolve("spark-home");
    }

    /** Starts as many workers as are missing. */
    void startWorkers() throws IOException {
        workers.removeIf(worker -> !worker.isAlive());
        while (workers.size() < WORKERS) {
            String name = "worker-" + ++started;
            workers.add(start(
                    name,
                    "worker.Worker",
                    "--port",
                    "0",
                    "--cores",
                    String.valueOf(CORES),
                    "--memory",
                    "1g",
                    "--work-dir",
                    TARGET.resolve(name).toString(),
                    masterUrl()));
        }
    }

    private static JavaProcess start(String name, String type, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("org.apache.spark.deploy." + type, "--host", "127.0.0.1", "--webui-port", "0"));
        command.addAll(List.of(arguments));
        return JavaProcess.on("spark-4.1")
                .named(name)
                .withoutPrograms()
                .environment("SPARK_HOME", home().toString())
                .environment("SPARK_SCALA_VERSION", "2.13")
                .start(command);
    }

    private String masterUrl() {
        return "spark://127.0.0.1:" + port;
    }

    List<ExecutorProcess> executors() {
        return workers.stream()
                .flatMap(worker -> worker.children().stream())
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .map(ExecutorProcess::new)
                .toList();
    }

    /** The stages of the tasks that run on executors, one for each task, as the executors' own threads tell. */
    List<Integer> stagesOfTasks() {
        return executors().stream()
                .flatMap(executor -> executor.stagesOfTasks().stream())
                .toList();
    }

    /** Kills all workers with SIGKILL, and their executors with them. */
    void killWorkers() throws Exception {
        List<ExecutorProcess> orphans = executors();
        workers.forEach(JavaProcess::kill);
        for (ExecutorProcess orphan : orphans) {
            orphan.kill();
        }
    }

    private void close() {
        if (session != null) {
            session.stop();
        }
        workers.forEach(JavaProcess::close);
        if (master != null) {
            master.close();
        }
    }

    // ---- the application -----------------------------------------------------------------------------------------

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        startWorkers();
        if (session == null || session.sparkContext().isStopped()) {
            session = newSession();
        }
        awaitExecutors(WORKERS);
    }

    private SparkSession newSession() {
        return SparkSession.builder()
                .appName(APPLICATION)
                .master(masterUrl())
                .config("spark.jars", System.getProperty("user.code"))
                .config("spark.executor.cores", CORES)
                .config("spark.executor.memory", "640m")
                .config("spark.asyncactions.threads", "8")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", TARGET.resolve("local").toString())
                .config("spark.sql.warehouse.dir", TARGET.resolve("warehouse").toString())
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.ui.enabled", "false")
                // The status tracker is exact, instead of at times as old as the last heartbeat.
                .config("spark.ui.liveUpdate.period", "0")
                // By default a reader asks an executor that is gone for 15 s.
                .config("spark.shuffle.io.retryWait", "200ms")
                .getOrCreate();
    }

    SparkSession session() {
        return session;
    }

    /** Waits until the driver knows of so many executors. */
    void awaitExecutors(int number) {
        await("executors")
                .until(() -> session.sparkContext().statusTracker().getExecutorInfos().length
                        == number + 1); // the driver counts as one
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (session.sparkContext().isStopped()) {
            await("the end of the executors").until(() -> executors().isEmpty());
        } else {
            session.sparkContext().cancelAllJobs();
            startWorkers();
            awaitExecutors(WORKERS);
            await("the end of the tasks").until(() -> stagesOfTasks().isEmpty());
        }
    }
}

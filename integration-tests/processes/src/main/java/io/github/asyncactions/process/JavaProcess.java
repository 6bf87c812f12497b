package io.github.asyncactions.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A JVM of its own, with a class path of its own; killed with the test at the latest. It is on loopback, knows nothing
 * of a Spark that is installed here, and leaves nothing outside of {@code target}, where its output goes to a file.
 */
public final class JavaProcess implements AutoCloseable {

    private static final int TAIL = 60;

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread killer;

    private JavaProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** A JVM with the class path of the module of that name, which is its own name, too. */
    public static Launch on(String classPath) {
        return new Launch(classPath);
    }

    /** The class path of the module of that name. */
    public static String classPath(String module) throws IOException {
        return Files.readString(Path.of(System.getProperty("classpaths"), module, "target", "classpath.txt"))
                .strip();
    }

    /** How a JVM shall be started. */
    public static final class Launch {

        private final String classPath;
        private final Map<String, String> environment = new HashMap<>();
        private String name;
        private Path java = Path.of(System.getProperty("java.home"));
        private String added = System.getProperty("programs");

        private Launch(String classPath) {
            this.classPath = classPath;
            this.name = classPath;
        }

        /** Its directory and its log have that name. */
        public Launch named(String newName) {
            name = newName;
            return this;
        }

        /** Its JDK stands there, instead of being that of this test. */
        public Launch java(Path home) {
            java = home;
            return this;
        }

        /** Our small programs are not on its class path. */
        public Launch withoutPrograms() {
            added = "";
            return this;
        }

        public Launch environment(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Starts {@code arguments}, a main class first. */
        public JavaProcess start(List<String> arguments) throws IOException {
            Path target = Path.of(System.getProperty("target"));
            Path directory = Files.createDirectories(target.resolve(name));
            Path temporary = Files.createDirectories(directory.resolve("tmp"));
            Path log = target.resolve(name + ".log");
            List<String> command = new ArrayList<>();
            command.add(java.resolve("bin").resolve("java").toString());
            command.addAll(List.of(System.getProperty("spark.options").split(" ")));
            command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary));
            command.addAll(List.of("-cp", classPath(classPath) + File.pathSeparator + added));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
            builder.environment().putAll(environment);
            return new JavaProcess(name, builder.start(), log);
        }
    }

    /** Waits for it to end by itself and gives the lines that it wrote. */
    public List<String> lines(Duration limit) throws Exception {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(name + " has not ended within " + limit.toSeconds() + " s. " + tail());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(name + " ended with " + process.exitValue() + ". " + tail());
        }
        return Files.readAllLines(log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The processes that it has started and that have not ended. */
    public List<ProcessHandle> children() {
        return process.children().filter(ProcessHandle::isAlive).toList();
    }

    /** Kills it as the system does when memory is short: it can do nothing more. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The end of what it wrote, for a message. */
    public String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
            return "The end of " + log + ":\n" + String.join("\n", tail);
        } catch (IOException e) {
            return "Its output can't be read: " + e;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly().onExit().join();
        }
        Runtime.getRuntime().removeShutdownHook(killer);
    }
}

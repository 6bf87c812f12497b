package io.github.asyncactions.integration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A JVM of its own, with a class path of its own; killed with the test at the latest. It is on loopback, knows nothing
 * of a Spark that is installed here, and leaves nothing outside of {@code target}, where its output goes to a file.
 */
final class JavaProcess implements AutoCloseable {

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

    /**
     * Starts {@code arguments}, a main class first, with the class path of the module of that name and our small
     * programs. The name is that of its directory and of its log, too.
     */
    static JavaProcess start(String classPath, List<String> arguments) throws IOException {
        Path target = Path.of(System.getProperty("target"));
        Path directory = Files.createDirectories(target.resolve(classPath));
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        Path log = target.resolve(classPath + ".log");
        String jars = Files.readString(Path.of(System.getProperty("classpaths"), classPath, "target", "classpath.txt"))
                .strip();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("spark.options").split(" ")));
        command.addAll(List.of("-Xmx1g", "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of("-cp", jars + File.pathSeparator + System.getProperty("programs")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return new JavaProcess(classPath, builder.start(), log);
    }

    /** Waits for it to end by itself and gives the lines that it wrote. */
    List<String> lines(Duration limit) throws Exception {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(name + " has not ended within " + limit.toSeconds() + " s. " + tail());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(name + " ended with " + process.exitValue() + ". " + tail());
        }
        return Files.readAllLines(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The end of what it wrote, for a message. */
    String tail() {
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

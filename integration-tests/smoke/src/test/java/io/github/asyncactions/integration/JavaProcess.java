package io.github.asyncactions.integration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A JVM of its own, with a class path of its own; killed with the test at the latest. Its output goes to a file. */
final class JavaProcess implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Path log;

    private JavaProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts {@code arguments}, a main class first, with the class path of that name and our small programs. */
    static JavaProcess start(String name, String classPath, List<String> arguments) throws IOException {
        String jars = Files.readString(Path.of(System.getProperty("classpaths"), classPath, "target", "classpath.txt"))
                .strip();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("spark.options").split(" ")));
        command.addAll(List.of("-Xmx1g", "-cp", jars + File.pathSeparator + System.getProperty("programs")));
        command.addAll(arguments);
        Path log = Path.of(System.getProperty("logs"), name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new JavaProcess(name, process, log);
    }

    /** Waits for it to end by itself and gives its output. */
    String output(long seconds) throws Exception {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " has not ended within " + seconds + " s:\n" + log());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(name + " ended with " + process.exitValue() + ":\n" + log());
        }
        return log();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(log);
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
    }
}

package io.github.asyncactions.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JVM of one executor, seen from outside: Spark and the driver are not asked. */
record ExecutorProcess(ProcessHandle process) {

    private static final Pattern STAGE = Pattern.compile(" in stage (\\d+)\\.");

    /** The stages of the tasks that its threads run, one for each task. */
    List<Integer> stagesOfTasks() {
        return threads()
                .filter(thread -> thread.contains("org.apache.spark.executor.Executor$TaskRunner.run("))
                .map(STAGE::matcher)
                .filter(Matcher::find)
                .map(stage -> Integer.valueOf(stage.group(1)))
                .toList();
    }

    private Stream<String> threads() {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process dump = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(dump.getInputStream().readAllBytes());
            if (dump.waitFor() != 0 && process.isAlive()) {
                throw new IOException("No thread dump of " + process.pid() + ": " + text);
            }
            return Stream.of(text.split("\\R\\R"));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Kills it with SIGKILL, and waits until it is gone. */
    void kill() throws Exception {
        process.destroyForcibly();
        process.onExit().get(1, TimeUnit.MINUTES);
    }
}

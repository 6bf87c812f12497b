package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A JVM that gets a SIGTERM while its actions run. */
@Tag("full")
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExitTest {

    /** What {@link ExitingProgram} says, and the lines that it logs; it gets the signal as soon as it is ready. */
    private static List<String> told(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-") || option.startsWith("-XX:+Ignore"))
                .toList());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ExitingProgram.class.getName()));
        command.addAll(List.of(arguments));
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = program.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.equals("> ready")) {
                    program.toHandle().destroy(); // Unlike that of the process, it leaves the output open.
                }
            }
            program.waitFor();
        } finally {
            program.destroyForcibly();
        }
        return lines;
    }

    private static List<String> said(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
    }

    @Test
    void actionsGetTheirTimeAndSparkStopsLast() throws Exception {
        List<String> lines = told("8", "true");

        assertThat(said(lines))
                .as(() -> String.join("\n", lines))
                .containsExactly("ran 5", "ready", "in time 7", "endless ended", "Spark has stopped");
    }

    @Test
    void theExitIsNotDelayedWhenNothingRuns() throws Exception {
        assertThat(said(told("600", "false"))).containsExactly("ran 5", "ready", "Spark has stopped");
    }
}

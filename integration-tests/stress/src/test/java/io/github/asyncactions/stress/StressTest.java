package io.github.asyncactions.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs jcstress in a process of its own, which starts more of them; any forbidden outcome fails it. */
@Tag("stress")
class StressTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void noForbiddenOutcome() throws Exception {
        Path folder = Path.of("target", "jcstress").toAbsolutePath();
        Files.createDirectories(folder);
        File log = folder.resolve("jcstress.log").toFile();

        Process jcstress = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.openjdk.jcstress.Main",
                        "-jvmArgs",
                        "-Xmx512m", // and none of the dozens of other modes of the JVM
                        "-sc", // nor a mode of its own for each of the threads: it takes an hour
                        "false",
                        "-af",
                        "NONE",
                        "-f", // one process each, and no more of them with other seeds
                        "1",
                        "-fsm",
                        "1",
                        "-iters",
                        System.getProperty("jcstress.iterations", "3"),
                        "-v", // names what passed
                        "-r",
                        folder.resolve("html").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        int exit;
        try {
            exit = jcstress.waitFor();
        } finally {
            jcstress.descendants().forEach(ProcessHandle::destroyForcibly);
            jcstress.destroyForcibly();
        }

        String results = Files.readString(log.toPath());
        System.out.println(results);
        assertThat(exit).as(results).isZero();
        assertThat(results)
                .as("all were tried")
                .contains(
                        ".BodyAndCancel", ".LimitOfOne", ".GiveAndAwait", ".TakeAndClose", "Failed tests: No matches");
    }
}

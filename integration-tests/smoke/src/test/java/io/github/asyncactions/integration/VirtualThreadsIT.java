package io.github.asyncactions.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.asyncactions.process.JavaProcess;
import io.github.asyncactions.process.Jdks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executor of virtual threads, on JDK 25 with a Spark that works there. */
@Tag("full")
class VirtualThreadsIT {

    @Test
    void runsActions(@TempDir Path directory) throws Exception {
        try (JavaProcess program = JavaProcess.on("spark-4.2")
                .named("virtual")
                .java(jdk25())
                .start(List.of(
                        ClassicSmoke.class.getName(), directory.resolve("out").toString(), "virtual"))) {
            assertThat(program.lines(Duration.ofMinutes(2)))
                    .contains(
                            "spark=4.2.0",
                            "count=100",
                            "collect=[[0], [1], [2]]",
                            "written=100",
                            "submit=100",
                            "cancelled=true",
                            "countAfter=100")
                    .anyMatch(line -> line.startsWith("thread=VirtualThread["));
        }
    }

    @Test
    void aThousandActionsAtOnce() throws Exception {
        try (JavaProcess program =
                JavaProcess.on("spark-4.2").named("crowd").java(jdk25()).start(List.of(CrowdSmoke.class.getName()))) {
            assertThat(program.lines(Duration.ofMinutes(3)))
                    .contains(
                            "atOnce=1000",
                            "counted=1000",
                            "depth=10",
                            "inside=20",
                            "mixedUp=0",
                            "interrupted=true",
                            "countAfter=100",
                            "ended=true");
        }
    }

    private static Path jdk25() throws IOException {
        Optional<Path> found = Jdks.find(25);
        assumeTrue(found.isPresent(), "No JDK 25 was found: give its folder with -Djdk25.home=…");
        return found.get();
    }
}

package io.github.asyncactions.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.process.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wrappers jar on the other Sparks, each in a JVM of its own; that of Spark 4.2 has no ML. */
@Tag("full")
class ClassicVersionsIT {

    @ParameterizedTest
    @CsvSource({
        "spark-3.5-scala-2.13, 3.5.6",
        "spark-3.5-slf4j-1.7, 3.5.7",
        "spark-4.0, 4.0.0",
        "spark-4.2, 4.2.0",
    })
    void countsCollectsWritesAndCancels(String classPath, String version, @TempDir Path directory) throws Exception {
        try (JavaProcess program = JavaProcess.on(classPath)
                .start(List.of(
                        ClassicSmoke.class.getName(), directory.resolve("out").toString()))) {
            assertThat(program.lines(Duration.ofMinutes(3)))
                    .contains(
                            "spark=" + version,
                            "count=100",
                            "collect=[[0], [1], [2]]",
                            "take=[3, 1]",
                            "written=100",
                            "sql=1",
                            "catalog=true",
                            "submit=100",
                            "cancelled=true",
                            "awoken=true",
                            "countAfter=100");
        }
    }
}

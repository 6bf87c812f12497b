package io.github.asyncactions.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.process.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that was compiled against Spark 4.1 and Scala 2.13, on Spark 3.5.7 and Scala 2.12. */
class Spark35IT {

    @Test
    void countsCollectsWritesFitsAndCancels(@TempDir Path directory) throws Exception {
        try (JavaProcess program = JavaProcess.on("spark-3.5")
                .start(List.of(
                        ClassicSmoke.class.getName(), directory.resolve("out").toString()))) {
            assertThat(program.lines(Duration.ofMinutes(2)))
                    .contains(
                            "spark=3.5.7",
                            "count=100",
                            "collect=[[0], [1], [2]]",
                            "take=[3, 1]",
                            "written=100",
                            "sql=1",
                            "catalog=true",
                            "slope=2",
                            "submit=100",
                            "cancelled=true",
                            "awoken=true",
                            "countAfter=100")
                    .anyMatch(line -> line.matches(
                            "transpose=java.lang.UnsupportedOperationException: transposeAsync at ClassicSmoke.java:\\d+ needs"
                                    + " .*Dataset.transpose.*, which Spark 3.5.7 does not have"))
                    .anyMatch(line -> line.matches(
                            "repartitionById=This call needs .*repartitionById.*, which Spark 3.5.7 does not have"));
        }
    }

    @Test
    void convertsScalaTypes() throws Exception {
        try (JavaProcess program =
                JavaProcess.on("spark-3.5").named("scala-2.12").start(List.of(ScalaSmoke.class.getName()))) {
            assertThat(program.lines(Duration.ofMinutes(1)))
                    .contains(
                            "scala=2.12",
                            "option=Optional[[1, 2]]",
                            "set=[1]",
                            "map={a=Optional[1]}",
                            "iterator=1",
                            "function0=1",
                            "function1=1",
                            "function2=3");
        }
    }
}

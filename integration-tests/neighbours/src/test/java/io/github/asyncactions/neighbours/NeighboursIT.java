package io.github.asyncactions.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other annotation processors, before this one and after it. */
class NeighboursIT {

    private static SparkSession spark;

    @TempDir
    private Path output;

    @BeforeAll
    static void startSpark() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .getOrCreate();
        // So that a wrapper has to ask its target.
        SparkSession.clearActiveSession();
        SparkSession.clearDefaultSession();
    }

    @AfterAll
    static void stopSpark() {
        spark.stop();
    }

    static Stream<Arguments> inBothOrders() {
        return Arrays.stream(Neighbour.values())
                .flatMap(neighbour -> Stream.of(Arguments.of(neighbour, true), Arguments.of(neighbour, false)));
    }

    @ParameterizedTest
    @MethodSource("inBothOrders")
    void theProjectCompilesAndRuns(Neighbour neighbour, boolean thisOneFirst) throws Exception {
        Project project =
                Project.compile(neighbour.name().toLowerCase(Locale.ROOT), output, neighbour.processors(thisOneFirst));

        assertThat(project.diagnostics()).isEmpty();
        assertThat(project.run(spark)).isEqualTo(neighbour.result());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCheckerFrameworkReportsItsErrors(boolean thisOneFirst) throws Exception {
        Project project = Project.compile("checker-finds", output, Neighbour.CHECKER.processors(thisOneFirst));

        assertThat(project.diagnostics()).singleElement().satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
                .contains("dereference.of.nullable"));
    }
}

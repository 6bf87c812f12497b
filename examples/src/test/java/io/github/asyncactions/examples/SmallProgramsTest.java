package io.github.asyncactions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each small program does what it says. */
class SmallProgramsTest {

    private static SparkSession spark;

    @BeforeAll
    static void open() {
        spark = LocalSpark.open();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void twoCountsMakeOneAnswer() {
        assertThat(ComposeAnswers.share(spark)).isEqualTo(0.334);
    }

    @Test
    void cancellingAndTimeoutsStop() throws Exception {
        assertThat(StopAnAction.cancel(spark)).isEqualTo("cancelled: true");
        assertThat(StopAnAction.timeOut(spark))
                .matches("countAsync at StopAnAction.java:\\d+ timed out after 2.0 s while it was running .*");
    }

    @Test
    void onePatternWritesSeveralTables(@TempDir Path directory) throws Exception {
        WriteSeveralTables.write(spark, directory);

        for (String table : new String[] {"orders", "customers", "items"}) {
            assertThat(spark.read().json(directory.resolve(table).toString()).count())
                    .isEqualTo(100);
        }
    }

    @Test
    void eachFitHasItsOwnSettings() {
        assertThat(FitSeveralModels.slopes(spark))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void anOwnServiceHasAWrapper() {
        AsyncOwnService service = AsyncOwnService.of(new OwnService(spark));

        assertThat(service.primesBelowAsync(100).join()).isEqualTo(25);
        assertThat(service.countEvenAsync(100).join()).isEqualTo(50);
    }

    @Test
    void sparksEvaluatorHasAWrapperBySpec() {
        Dataset<Row> predictions =
                spark.sql("select * from values (1.0d, 1.0d), (1.0d, -1.0d), (0.0d, 1.0d) as t(label, prediction)");
        RegressionEvaluator evaluator = new RegressionEvaluator();

        assertThat(AsyncEvaluator.of(evaluator).evaluateAsync(predictions).join())
                .isEqualTo(1.2909944487358058);
        assertThat(EventualEvaluator.of(evaluator)
                        .evaluateEventually(predictions)
                        .join())
                .isEqualTo(1.2909944487358058);
        assertThat(AsyncEvaluator.of(evaluator).verdictAsync(predictions).join())
                .isEqualTo("1.2909944487358058, the less the better");
    }
}

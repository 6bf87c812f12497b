package io.github.asyncactions.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.examples.flights.NightlyReports.Report;
import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.SparkActions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly job, the back-up and the steps do what they say, on the real flights. */
class ReportProgramsTest {

    private static SparkSession spark;
    private static Flights flights;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() throws Exception {
        spark = ReportsSpark.open();
        flights = Flights.open(spark, Arguments.parse());
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static PrintStream to(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theNightSucceedsAlthoughOneReportIsFlaky() throws Exception {
        int code = NightlyReports.run(spark, NightlyReports.reports(flights), to(out), to(err));

        assertThat(lines(err)).isEmpty();
        assertThat(code).isZero();
        assertThat(lines(out))
                .contains("flights: 250000", "exchange rate: 1.08")
                .anyMatch(line -> line.startsWith("airports in Alaska: "))
                .anyMatch(line -> line.contains("exchange rate") && line.contains("attempt 2"))
                .anyMatch(line -> line.matches("worst hour: \\d\\d h"));
    }

    @Test
    void aFailedReportHasALineAndTheOthersTheirResults() throws Exception {
        ActionOptions plain = ActionOptions.defaults();
        int code = NightlyReports.run(
                spark,
                List.of(new Report("good", plain, () -> "fine"), new Report("bad", plain, () -> {
                    throw new IOException("no such source");
                })),
                to(out),
                to(err));

        assertThat(code).isEqualTo(1);
        assertThat(lines(out)).contains("good: fine");
        assertThat(lines(err))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("bad [failed")
                .contains("no such source");
    }

    @Test
    void theBackUpGoesOnPastFailures() throws Exception {
        List<String> tables = new ArrayList<>(BackUpEverything.tables(flights, 10));
        tables.add("no_such_table");

        long failed = BackUpEverything.run(spark, tables, directory, to(out));

        assertThat(failed).isEqualTo(1);
        assertThat(lines(out)).hasSize(12).first().asString().startsWith("table");
        assertThat(lines(out))
                .filteredOn(line -> line.matches("flights_\\d +SUCCEEDED +\\d+\\.\\d +1 *"))
                .hasSize(10);
        assertThat(lines(out)).last().asString().matches("no_such_table +FAILED .* 1 .*TABLE_OR_VIEW_NOT_FOUND.*");
        assertThat(directory.resolve("flights_7").resolve("_SUCCESS")).exists();
    }

    @Test
    void eachStepStartsWhenWhatItNeedsIsThere() throws Exception {
        Steps.mail(spark, flights.all(), directory.resolve("clean").toString(), to(out))
                .join();

        assertThat(lines(out)).hasSize(1).first().asString().matches("Mail: \\d+ flights, \\d+ origins, \\d+ on time");
    }

    @Test
    void toCancelTheLastStepStopsWhateverRuns() throws Exception {
        var slow = flights.all().filter((FilterFunction<Row>) row -> {
            Thread.sleep(60_000);
            return true;
        });
        Path clean = directory.resolve("never");
        ActionFuture<Void> mail = Steps.mail(spark, slow, clean.toString(), to(out));
        await().atMost(1, TimeUnit.MINUTES).until(() -> mail.progress().runningTasks() > 0);

        mail.cancel("not this night");

        assertThatThrownBy(mail::join).isInstanceOf(CancellationException.class).hasMessageContaining("not this night");
        mail.terminated().get(1, TimeUnit.MINUTES);
        assertThat(SparkActions.of(spark).outstanding()).isEmpty();
        assertThat(Files.exists(clean.resolve("_SUCCESS"))).isFalse();
        assertThat(lines(out)).isEmpty();
    }
}

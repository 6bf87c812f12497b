package io.github.asyncactions.examples.flights;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.ActionRetry;
import io.github.asyncactions.spark.ActionScope;
import io.github.asyncactions.spark.CurrentAction;
import io.github.asyncactions.spark.ScopeOptions;
import io.github.asyncactions.spark.SparkActions;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A nightly job: six reports, three at a time, the urgent ones first, one that is tried again when its source is not
 * there yet; two minutes for all of it.
 */
public final class NightlyReports {

    private static final ScopeOptions NIGHTLY =
            ScopeOptions.named("nightly reports").limit(3).timeout(Duration.ofMinutes(2));

    private static final ActionOptions URGENT = ActionOptions.defaults().pool("urgent");

    /** After 0.2 s, 0.4 s, and so on. */
    private static final ActionOptions FLAKY = ActionOptions.defaults()
            .retry(ActionRetry.maxAttempts(4)
                    .backoff(Duration.ofMillis(200), Duration.ofSeconds(5))
                    .jitter(0.1)
                    .when(failure -> failure instanceof IOException));

    /** What a report is called, how it runs, and what it comes to. */
    record Report(String name, ActionOptions options, Callable<String> text) {}

    private NightlyReports() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) throws Exception {
        try (SparkSession spark = ReportsSpark.open()) {
            return run(spark, reports(Flights.open(spark, Arguments.parse(args))), out, err);
        } catch (Arguments.Invalid e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    /** @return 0, or 1 if a report has failed: then each of these has its line */
    @SuppressWarnings("try") // The bar is closed, and not used otherwise.
    static int run(SparkSession spark, List<Report> reports, PrintStream out, PrintStream err) throws Exception {
        List<ActionFuture<?>> done;
        try (var bar = SparkActions.of(spark).showProgress(out);
                ActionScope scope = ActionScope.open(spark, NIGHTLY)) {
            reports.forEach(report -> scope.fork(report.name(), report.options(), report.text()));
            done = scope.joinAll();
        }
        int failures = 0;
        for (ActionFuture<?> report : done) {
            if (report.progress().state() == State.SUCCEEDED) {
                out.println(report.description() + ": " + report.resultNow());
            } else {
                failures++;
                err.println(report);
            }
        }
        return failures == 0 ? 0 : 1;
    }

    static List<Report> reports(Flights flights) {
        ActionOptions plain = ActionOptions.defaults();
        return List.of(
                new Report("flights", plain, () -> flights.all().count() + ""),
                new Report("worst origin", plain, () -> flights.worstOrigins()
                        .first()
                        .getString(1)),
                new Report(
                        "airports in Alaska",
                        plain,
                        () -> flights.states().filter("AK"::equals).count() + ""),
                new Report("exchange rate", FLAKY, NightlyReports::exchangeRate),
                new Report(
                        "worst hour", URGENT, () -> worst(flights.delayByHour().collectAsList())),
                new Report(
                        "longest flight",
                        URGENT,
                        () -> flights.all().selectExpr("max(distance)").first().get(0) + " miles"));
    }

    private static String worst(List<Row> hours) {
        Row worst = hours.get(0);
        for (Row hour : hours) {
            worst = hour.getDouble(1) > worst.getDouble(1) ? hour : worst;
        }
        return worst.getString(0) + " h";
    }

    /** As from a service that is not up yet when the night begins. */
    private static String exchangeRate() throws IOException {
        if (CurrentAction.attempt() < 3) {
            throw new IOException("The exchange rates are not there yet");
        }
        return "1.08";
    }
}

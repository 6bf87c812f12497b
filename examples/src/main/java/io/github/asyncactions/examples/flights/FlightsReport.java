package io.github.asyncactions.examples.flights;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncEstimator;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.SparkActions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: asks everything of the flights at once, on 8 threads over one local Spark, and gives up on the one
 * question that has no end in sight.
 */
public final class FlightsReport {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SparkSession spark;
    private final Flights flights;
    private final Arguments arguments;
    private final PrintStream out;
    private final Board board;

    private FlightsReport(SparkSession spark, Flights flights, Arguments arguments, PrintStream out, boolean live) {
        this.spark = spark;
        this.flights = flights;
        this.arguments = arguments;
        this.out = out;
        this.board = new Board(out, live);
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(System.out, System.err, System.console() != null, args));
    }

    /** @return the exit code: 0, or 1 if something failed that should not, or 2 for arguments that make no sense */
    static int run(PrintStream out, PrintStream err, boolean live, String... args) throws Exception {
        try {
            Arguments arguments = Arguments.parse(args);
            try (SparkSession spark = session()) {
                FlightsReport report = new FlightsReport(spark, Flights.open(spark, arguments), arguments, out, live);
                return report.run() ? 0 : 1;
            }
        } catch (Arguments.Invalid e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static SparkSession session() {
        return SparkSession.builder()
                .appName("flights")
                .master("local[*]")
                .config("spark.asyncactions.threads", "8")
                .config("spark.scheduler.mode", "FAIR")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    private boolean run() throws Exception {
        ActionFuture<Long> hopeless = board.add(
                "all pairs",
                AsyncDataset.of(flights.allPairs())
                        .withOptions(ActionOptions.defaults().pool("hopeless").timeout(PATIENCE))
                        .countAsync());

        ActionFuture<Long> count =
                board.add("count", AsyncDataset.of(flights.all()).countAsync());
        ActionFuture<List<Row>> worst = board.add(
                "worst origins", AsyncDataset.of(flights.worstOrigins()).takeAsync(5));
        ActionFuture<List<Row>> byHour = board.add(
                "delay by hour", AsyncDataset.of(flights.delayByHour()).collectAsync());
        ActionFuture<Map<String, Long>> states =
                board.add("states", AsyncRDD.of(flights.states()).countByValueAsync());
        ActionFuture<Void> written = board.add(
                "write by month",
                AsyncDataset.of(flights.withMonth())
                        .write()
                        .mode("overwrite")
                        .partitionBy("month")
                        .parquetAsync(arguments.output().toString()));
        CompletableFuture<Double> punctuality = board.add(
                        "fit",
                        AsyncEstimator.of(new LinearRegression().setMaxIter(10)).fitAsync(flights.training()))
                .thenCompose(model -> board.add(
                        "evaluate",
                        AsyncPunctualityEvaluator.of(new PunctualityEvaluator(15))
                                .evaluateAsync(model.transform(flights.test()))));

        CompletableFuture<Void> answers = CompletableFuture.allOf(count, worst, byHour, states, written, punctuality);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture.allOf(answers.handle((done, failure) -> null), hopeless.handle((done, failure) -> null))
                .thenRun(end::countDown);
        board.showUntil(end);
        SparkActions.awaitAll(spark, LONGEST);
        board.printTable();
        if (answers.isCompletedExceptionally()) {
            return false;
        }

        out.printf(Locale.ROOT, "%n%,d flights, written by month to %s%n", count.join(), arguments.output());
        worst.join()
                .forEach(row -> out.printf(
                        Locale.ROOT,
                        "  %s %-45s %5.1f min late%n",
                        row.getString(0),
                        row.getString(1),
                        row.getDouble(2)));
        Row hour = byHour.join().stream()
                .max((a, b) -> Double.compare(a.getDouble(1), b.getDouble(1)))
                .orElseThrow();
        out.printf(Locale.ROOT, "Worst hour to leave: %s h, %.1f min late%n", hour.getString(0), hour.getDouble(1));
        out.printf(Locale.ROOT, "Airports in Alaska: %d%n", states.join().getOrDefault("AK", 0L));
        out.printf(Locale.ROOT, "Delays predicted to within 15 min: %.0f %%%n", 100 * punctuality.join());
        return true;
    }
}

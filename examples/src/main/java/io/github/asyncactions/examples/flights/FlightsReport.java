package io.github.asyncactions.examples.flights;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncEstimator;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.SparkActions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: asks everything of the flights at once, on 8 threads over one local Spark, and gives up on the one
 * question that has no end in sight.
 */
public final class FlightsReport {

    /** How long the hopeless question may go on when all others are answered. */
    private static final int PATIENCE_SECONDS = 3;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SparkSession spark;
    private final Flights flights;
    private final Arguments arguments;
    private final PrintStream out;
    private final Board board;

    private FlightsReport(SparkSession spark, Arguments arguments, PrintStream out, boolean live)
            throws Arguments.Invalid {
        this.spark = spark;
        this.flights = Flights.open(spark, arguments);
        this.arguments = arguments;
        this.out = out;
        this.board = new Board(out, live);
    }

    public static void main(String[] args) throws Exception {
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        System.exit(run(System.out, System.err, terminal, args));
    }

    /** @return the exit code: 0, or 1 if a question found no answer, or 2 for arguments or data of no use */
    static int run(PrintStream out, PrintStream err, boolean live, String... args) throws Exception {
        try {
            Arguments arguments = Arguments.parse(args);
            try (SparkSession spark = session(arguments)) {
                return new FlightsReport(spark, arguments, out, live).answer() ? 0 : 1;
            }
        } catch (Arguments.Invalid e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static SparkSession session(Arguments arguments) {
        return SparkSession.builder()
                .appName("flights")
                .master("local[*]")
                .config("spark.asyncactions.threads", "8")
                .config("spark.scheduler.mode", "FAIR")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.ui.enabled", arguments.ui())
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    private boolean answer() throws Exception {
        spark.sparkContext().uiWebUrl().foreach(url -> {
            out.println("Spark's UI, as long as this runs: " + url);
            return null;
        });
        ActionFuture<Long> hopeless = board.add(
                "all pairs",
                AsyncDataset.of(flights.allPairs())
                        .withOptions(ActionOptions.defaults().pool("hopeless"))
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
        answers.whenComplete((done, failure) -> hopeless.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));

        board.showUntil(CompletableFuture.allOf(answers, hopeless));
        SparkActions.awaitAll(spark, LONGEST);
        board.printTable();

        Throwable failure = answers.handle((done, thrown) -> thrown).join();
        if (failure != null) {
            flights.requireReadable(failure);
            return false;
        }
        print(count.join(), worst.join(), byHour.join(), states.join(), punctuality.join());
        return true;
    }

    private void print(long count, List<Row> worst, List<Row> byHour, Map<String, Long> states, double punctuality) {
        out.printf(Locale.ROOT, "%n%,d flights, written by month to %s%n", count, arguments.output());
        out.println("Worst origins:");
        for (Row origin : worst) {
            out.printf(
                    Locale.ROOT,
                    "  %s %-45s %5.1f min late%n",
                    origin.getString(0),
                    origin.getString(1),
                    origin.getDouble(2));
        }
        byHour.stream()
                .max(Comparator.comparing(hour -> hour.getDouble(1)))
                .ifPresent(hour -> out.printf(
                        Locale.ROOT,
                        "Worst hour to leave: %s h, %.1f min late%n",
                        hour.getString(0),
                        hour.getDouble(1)));
        out.printf(Locale.ROOT, "Airports in Alaska: %d%n", states.getOrDefault("AK", 0L));
        out.printf(Locale.ROOT, "Delays predicted to within 15 min: %.0f %%%n", 100 * punctuality);
    }
}

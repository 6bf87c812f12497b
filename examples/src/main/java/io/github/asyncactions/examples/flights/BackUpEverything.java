package io.github.asyncactions.examples.flights;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.ActionRetry;
import io.github.asyncactions.spark.ActionScope;
import io.github.asyncactions.spark.ScopeOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** Writes 200 tables, eight at a time, goes on past failures, and prints what has become of each. */
public final class BackUpEverything {

    private static final int TABLES = 200;

    private BackUpEverything() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(args);
        Path backup = arguments.output().resolveSibling("backup");
        try (SparkSession spark = ReportsSpark.open()) {
            List<String> tables = tables(Flights.open(spark, arguments), TABLES);
            System.exit(run(spark, tables, backup, System.out) == 0 ? 0 : 1);
        }
    }

    /** The flights as so many tables. */
    static List<String> tables(Flights flights, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    String table = "flights_" + n;
                    flights.all()
                            .filter("pmod(hash(date, origin), " + count + ") = " + n)
                            .createOrReplaceTempView(table);
                    return table;
                })
                .toList();
    }

    /** @return how many tables could not be saved */
    static long run(SparkSession spark, List<String> tables, Path backup, PrintStream out) throws Exception {
        // Each write replaces what there is, so it may be done twice.
        ActionOptions twice = ActionOptions.defaults()
                .retry(ActionRetry.maxAttempts(2).backoff(Duration.ofMillis(100), Duration.ofSeconds(1)));
        List<ActionFuture<?>> done;
        try (ActionScope scope =
                ActionScope.open(spark, ScopeOptions.named("back-up").limit(8).options(twice))) {
            for (String table : tables) {
                scope.forkVoid(table, () -> spark.table(table)
                        .write()
                        .mode("overwrite")
                        .parquet(backup.resolve(table).toString()));
            }
            done = scope.joinAll();
        }
        out.printf("%-16s %-10s %8s %8s  %s%n", "table", "outcome", "seconds", "attempts", "why not");
        done.forEach(table -> out.printf(
                Locale.ROOT,
                "%-16s %-10s %8.1f %8d  %s%n",
                table.description(),
                table.progress().state(),
                table.progress().runTime().toMillis() / 1e3,
                table.attempt(),
                whyNot(table)));
        return done.stream().filter(ActionFuture::isCompletedExceptionally).count();
    }

    private static String whyNot(ActionFuture<?> table) {
        return table.progress().state() == State.FAILED ? Flights.firstLine(table.exceptionNow()) : "";
    }
}

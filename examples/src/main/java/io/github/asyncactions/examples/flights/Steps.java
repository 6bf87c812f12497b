package io.github.asyncactions.examples.flights;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.SparkActions;
import java.io.PrintStream;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Cleans the flights, then makes three reports of what is left, then sends one mail. Each step starts when what it
 * needs is there; to cancel the last one stops whatever runs.
 */
public final class Steps {

    private Steps() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(args);
        try (SparkSession spark = ReportsSpark.open()) {
            mail(
                            spark,
                            Flights.open(spark, arguments).all(),
                            arguments.output().resolveSibling("clean") + "",
                            System.out)
                    .join();
        }
    }

    static ActionFuture<Void> mail(SparkSession spark, Dataset<Row> flights, String clean, PrintStream out) {
        SparkActions actions = SparkActions.of(spark);

        ActionFuture<Void> cleaned = AsyncDataset.of(flights.filter("delay between -60 and 1440"))
                .write()
                .mode("overwrite")
                .parquetAsync(clean);

        ActionFuture<List<String>> reports = cleaned.then(written -> {
            Dataset<Row> left = spark.read().parquet(clean);
            return SparkActions.allOf(List.of(
                    actions.submit("flights", () -> left.count() + " flights"),
                    actions.submit(
                            "origins", () -> left.select("origin").distinct().count() + " origins"),
                    actions.submit("on time", () -> left.filter("delay <= 0").count() + " on time")));
        });

        return reports.then(
                texts -> actions.submitVoid("mail", () -> out.println("Mail: " + String.join(", ", texts))));
    }
}

package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncWriter;
import io.github.asyncactions.spark.SparkActions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Several writes at once. A writer's settings are recorded, so one can be the pattern for many. */
public final class WriteSeveralTables {

    private WriteSeveralTables() {}

    /** @param args the directory to write to; else a new one */
    public static void main(String[] args) throws Exception {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("tables");
        try (SparkSession spark = LocalSpark.open()) {
            AsyncWriter<Long> pattern =
                    AsyncDataset.of(spark.range(100)).write().mode("overwrite").format("json");
            for (String table : List.of("orders", "customers", "items")) {
                pattern.withOptions(ActionOptions.defaults().description("write " + table))
                        .saveAsync(directory.resolve(table).toString())
                        .thenRun(() -> System.out.println(table + " is written"));
            }
            // Stopping Spark loses what still runs: wait for it first.
            SparkActions.awaitAll(spark, Duration.ofMinutes(1));
        }
    }
}

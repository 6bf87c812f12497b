package io.github.asyncactions.examples;

import io.github.asyncactions.spark.AsyncDataset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** Two actions at once, and one answer out of both: what they return are {@code CompletableFuture}s. */
public final class ComposeAnswers {

    private ComposeAnswers() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            Dataset<Long> numbers = spark.range(1_000);
            var all = AsyncDataset.of(numbers).countAsync();
            var some = AsyncDataset.of(numbers).filter("id % 3 = 0").countAsync();

            String answer = some.thenCombine(all, (part, whole) -> part + " of " + whole + " are multiples of three")
                    .join();
            System.out.println(answer);
        }
    }
}

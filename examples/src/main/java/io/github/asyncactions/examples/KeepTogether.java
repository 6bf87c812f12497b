package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionScope;
import io.github.asyncactions.spark.AsyncDataset;
import java.util.concurrent.CompletionException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** Structured concurrency: what is started in a block has ended when the block is left, whatever happens. */
public final class KeepTogether {

    private KeepTogether() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            Dataset<Long> numbers = spark.range(1_000);
            Dataset<Long> endless = spark.range(0, Long.MAX_VALUE, 1, 1).filter("hash(id) = 0");

            try (ActionScope scope = ActionScope.open(spark)) {
                ActionFuture<Long> all = AsyncDataset.of(numbers).countAsync();
                ActionFuture<Long> even =
                        AsyncDataset.of(numbers).filter("id % 2 = 0").countAsync();
                scope.join();
                System.out.println(even.join() + " of " + all.join() + " are even");
            }

            try (ActionScope scope = ActionScope.open(spark)) {
                ActionFuture<Long> counted = AsyncDataset.of(endless).countAsync();
                AsyncDataset.of(numbers).filter("raise_error('bad row') = 1").countAsync();
                try {
                    scope.join(); // throws as soon as one of them has failed
                } catch (CompletionException e) {
                    System.out.println("one failed, and the endless one is "
                            + counted.progress().state());
                }
            }

            try (ActionScope scope = ActionScope.open(spark)) {
                ActionFuture<Long> slow = AsyncDataset.of(endless).countAsync();
                ActionFuture<Long> fast = AsyncDataset.of(numbers).countAsync();
                System.out.println("the fast one was first: " + (scope.first() == fast) + ", the slow one is "
                        + slow.progress().state());
            }
        }
    }
}

package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.AsyncDataset;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;

/**
 * Scheduler pools: a short question need not wait until a long one has all its tasks behind it. Without the names of
 * the pools it would, also with the fair scheduler. Weights and minimum shares of pools stand in Spark's own
 * {@code fairscheduler.xml}.
 */
public final class LetUrgentPass {

    private LetUrgentPass() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark =
                LocalSpark.builder().config("spark.scheduler.mode", "FAIR").getOrCreate()) {
            ActionFuture<Long> bulk = AsyncDataset.of(spark.range(0, 100_000_000_000L, 1, 10_000))
                    .withOptions(ActionOptions.defaults().pool("bulk"))
                    .filter("hash(id) = 0")
                    .countAsync();
            while (bulk.progress().doneTasks() == 0) {
                TimeUnit.MILLISECONDS.sleep(10);
            }

            ActionFuture<Long> urgent = AsyncDataset.of(spark.range(1_000))
                    .withOptions(ActionOptions.defaults().pool("urgent"))
                    .filter("id % 2 = 0")
                    .countAsync();
            System.out.println(urgent.join() + " are even, while the bulk is "
                    + bulk.progress().state());
            bulk.cancel(true);
        }
    }
}

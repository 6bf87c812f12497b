package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.AsyncDataset;
import org.apache.spark.sql.SparkSession;

/** Scheduler pools: a short question is answered while a long one runs. It needs {@code spark.scheduler.mode=FAIR}. */
public final class ShareFairly {

    private ShareFairly() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("spark.scheduler.mode", "FAIR");
        try (SparkSession spark = LocalSpark.open()) {
            ActionFuture<Long> batch = AsyncDataset.of(
                            spark.range(Long.MAX_VALUE).filter("hash(id) = 0"))
                    .withOptions(ActionOptions.defaults().pool("batch"))
                    .countAsync();
            Long answer = AsyncDataset.of(spark.range(1_000))
                    .withOptions(ActionOptions.defaults().pool("interactive"))
                    .countAsync()
                    .join();
            System.out.println("counted " + answer + ", and the long one is "
                    + batch.progress().state());
            batch.cancel(true);
        } finally {
            System.clearProperty("spark.scheduler.mode");
        }
    }
}

package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** Cancelling and timeouts: both really stop the Spark jobs. */
public final class StopAnAction {

    private StopAnAction() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            Dataset<Long> endless = spark.range(Long.MAX_VALUE).filter("hash(id) = 0");

            ActionFuture<Long> cancelled = AsyncDataset.of(endless).countAsync();
            cancelled.cancel(true);
            cancelled.terminated().get(1, TimeUnit.MINUTES); // its code has left its thread, and no job of it runs
            System.out.println("cancelled, and nothing of it runs any more");

            ActionFuture<Long> late = AsyncDataset.of(endless).countAsync().orTimeout(3, TimeUnit.SECONDS);
            try {
                System.out.println("counted " + late.get());
            } catch (ExecutionException e) {
                System.out.println(e.getCause().getMessage());
            }

            Long nothing = AsyncDataset.of(endless)
                    .countAsync()
                    .completeOnTimeout(-1L, 3, TimeUnit.SECONDS)
                    .join();
            System.out.println("counted " + nothing + ", which stands for: not in time");
        }
    }
}

package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;

/** Cancelling and timeouts: both really stop the Spark jobs. */
public final class StopAnAction {

    private StopAnAction() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            System.out.println(cancel(spark));
            System.out.println(timeOut(spark));
        }
    }

    private static ActionFuture<Long> endless(SparkSession spark) {
        return AsyncDataset.of(spark.range(Long.MAX_VALUE))
                .filter("hash(id) = 0")
                .countAsync();
    }

    static String cancel(SparkSession spark) throws Exception {
        ActionFuture<Long> count = endless(spark);
        count.cancel(true);
        count.terminated().get(1, TimeUnit.MINUTES); // its code has left its thread, and no job of it runs
        return "cancelled: " + count.isCancelled();
    }

    static String timeOut(SparkSession spark) throws Exception {
        ActionFuture<Long> count = endless(spark).orTimeout(2, TimeUnit.SECONDS);
        try {
            return "counted " + count.get();
        } catch (ExecutionException e) {
            TimeoutException timeout = (TimeoutException) e.getCause();
            return timeout.getMessage();
        }
    }
}

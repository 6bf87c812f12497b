package io.github.asyncactions.integration;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Counts, collects, writes and cancels on a Connect server. Arguments: its port, a directory to write to. */
public final class ConnectSmoke {

    private ConnectSmoke() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark =
                SparkSession.builder().remote("sc://127.0.0.1:" + args[0]).getOrCreate()) {
            print("session", spark.getClass().getName());
            print("classic", isThere("org.apache.spark.sql.classic.SparkSession"));
            Dataset<Row> numbers = spark.range(100).toDF("id");
            print("count", AsyncDataset.of(numbers).countAsync().join());
            print(
                    "collect",
                    AsyncDataset.of(numbers).filter("id < 3").collectAsync().join());

            AsyncDataset.of(numbers)
                    .write()
                    .mode("overwrite")
                    .format("json")
                    .saveAsync(args[1])
                    .join();
            print("written", spark.read().json(args[1]).count());

            cancel(spark);
            timeOut(spark);
            print("stillRunning", spark.interruptAll().size());
        }
    }

    private static ActionFuture<Long> endless(SparkSession spark) {
        return AsyncDataset.of(spark.range(0, Long.MAX_VALUE, 1, 2))
                .filter("hash(id) = 0")
                .countAsync();
    }

    /** Cancels at once: on the server the query may not even be known yet. */
    private static void cancel(SparkSession spark) throws Exception {
        ActionFuture<Long> count = endless(spark);
        count.cancel(true);
        count.terminated().get(1, TimeUnit.MINUTES);
        print("cancelled", count.isCancelled());
    }

    /** Here the query runs for sure. */
    private static void timeOut(SparkSession spark) throws Exception {
        ActionFuture<Long> count = endless(spark).orTimeout(5, TimeUnit.SECONDS);
        try {
            count.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            print("timeout", e.getCause().getMessage());
        }
        count.terminated().get(1, TimeUnit.MINUTES);
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void print(String name, Object value) {
        System.out.println(name + "=" + value);
    }
}

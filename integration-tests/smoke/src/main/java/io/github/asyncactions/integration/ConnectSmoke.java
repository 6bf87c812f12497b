package io.github.asyncactions.integration;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.SparkActions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Counts, collects, writes and cancels on a Connect server. Arguments: its port, the port of its user interface, a
 * directory to write to.
 *
 * <p>What is cancelled keeps both of the server's cores busy for ever, so that nothing after it would end if it ran on.
 */
public final class ConnectSmoke {

    private ConnectSmoke() {}

    public static void main(String[] args) throws Exception {
        ServerJobs server = new ServerJobs(args[1]);
        Path directory = Path.of(args[2]);
        try (SparkSession spark =
                SparkSession.builder().remote("sc://127.0.0.1:" + args[0]).getOrCreate()) {
            print("session", spark.getClass().getName());
            print("classic", isThere("org.apache.spark.sql.classic.SparkSession"));
            Dataset<Row> numbers = spark.range(100).toDF("id");
            print("count", AsyncDataset.of(numbers).countAsync().join());
            print(
                    "collect",
                    AsyncDataset.of(numbers).filter("id < 3").collectAsync().join());
            print("submit", SparkActions.submit(spark, numbers::count).join());

            String written = directory.resolve("written").toString();
            AsyncDataset.of(numbers)
                    .write()
                    .mode("overwrite")
                    .format("json")
                    .saveAsync(written)
                    .join();
            print("written", spark.read().json(written).count());

            cancelWithoutUs(spark, server);
            cancel(spark, server);
            cancelWrite(spark, server, directory.resolve("cancelled"));
            timeOut(spark, server);
            print("countAfter", AsyncDataset.of(numbers).countAsync().get(1, TimeUnit.MINUTES));
            cancelAtOnce(spark);
            SparkActions.awaitAll(spark, Duration.ofMinutes(1));
        }
    }

    private static Dataset<Row> endless(SparkSession spark) {
        return spark.range(0, Long.MAX_VALUE, 1, 2).toDF("id").filter("hash(id) = 0");
    }

    /** The fault to be cured: a plain future is cancelled, and its query runs on. */
    private static void cancelWithoutUs(SparkSession spark, ServerJobs server) throws Exception {
        CompletableFuture<Long> count =
                CompletableFuture.supplyAsync(() -> endless(spark).count());
        server.awaitTasks();
        count.cancel(true);
        print("runsOnWithoutUs", spark.interruptAll().size());
        server.awaitIdle();
    }

    private static void cancel(SparkSession spark, ServerJobs server) throws Exception {
        ActionFuture<Long> count = AsyncDataset.of(endless(spark)).countAsync();
        server.awaitTasks();
        count.cancel(true);
        count.terminated().get(1, TimeUnit.MINUTES);
        server.awaitIdle();
        print("cancelled", count.isCancelled());
        print("runsOn", spark.interruptAll().size());
    }

    private static void cancelWrite(SparkSession spark, ServerJobs server, Path output) throws Exception {
        ActionFuture<Void> write = AsyncDataset.of(endless(spark)).write().jsonAsync(output.toString());
        server.awaitTasks();
        write.cancel(true);
        write.terminated().get(1, TimeUnit.MINUTES);
        server.awaitIdle();
        print("cancelledWrite", write.isCancelled());
        print("success", Files.exists(output.resolve("_SUCCESS")));
    }

    private static void timeOut(SparkSession spark, ServerJobs server) throws Exception {
        ActionFuture<Long> count = AsyncDataset.of(endless(spark)).countAsync();
        server.awaitTasks();
        count.orTimeout(1, TimeUnit.SECONDS);
        try {
            count.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            print("timeout", e.getCause().getMessage());
        }
        count.terminated().get(1, TimeUnit.MINUTES);
        server.awaitIdle();
    }

    /**
     * Before the server may even know of the query. What becomes of its jobs is not looked at: Spark 4.0 may leave one
     * behind when an operation is interrupted just as its first stage is submitted, with or without us.
     */
    private static void cancelAtOnce(SparkSession spark) throws Exception {
        ActionFuture<Long> count = AsyncDataset.of(endless(spark)).countAsync();
        count.cancel(true);
        count.terminated().get(1, TimeUnit.MINUTES);
        print("cancelledAtOnce", count.isCancelled());
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

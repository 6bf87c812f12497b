package io.github.asyncactions.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionListener;
import io.github.asyncactions.spark.ActionListener.Registration;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.AsyncSession;
import io.github.asyncactions.spark.SparkActions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
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
        // Log4j's default shows errors only, and Spark sets up its own not before it has something to log itself.
        System.setProperty("org.apache.logging.log4j.level", "WARN");
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
            AsyncSession session = AsyncSession.of(spark);
            print("written", session.read().jsonAsync(written).join().count());
            print("sql", session.sqlAsync("select 1").join().count());
            print("catalog", session.catalog().databaseExistsAsync("default").join());

            cancelWithoutUs(spark, server);
            cancel(spark, server);
            cancelWrite(spark, server, directory.resolve("cancelled"));
            timeOut(spark, server);
            print("countAfter", AsyncDataset.of(numbers).countAsync().get(1, TimeUnit.MINUTES));
            rdds(spark);
            ignoredOptions(numbers);
            observe(spark, numbers);
            cancelBetweenQueries(spark, server);
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
        ActionProgress progress = count.progress();
        print("progress", progress.state() + ", " + progress.jobs() + " jobs, " + progress.totalTasks() + " tasks");
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

    /** What Connect can't do is ignored, and said once. */
    private static void ignoredOptions(Dataset<Row> numbers) throws Exception {
        ActionOptions options = ActionOptions.defaults().pool("reports").description("orders");
        for (int i = 0; i < 3; i++) {
            ActionFuture<Long> count =
                    AsyncDataset.of(numbers).withOptions(options).countAsync();
            print("withOptions", count.get(1, TimeUnit.MINUTES) + " " + count.description());
        }
    }

    /** What is seen of actions needs nothing of a classic Spark. */
    private static void observe(SparkSession spark, Dataset<Row> numbers) throws IOException {
        SparkActions actions = SparkActions.of(spark);
        List<String> heard = new CopyOnWriteArrayList<>();
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Registration listener = actions.addListener(new EventNames(heard));
                Registration lines = actions.showProgress(new PrintStream(shown, true, UTF_8))) {
            ActionOptions options = ActionOptions.defaults().description("observed");
            AsyncDataset.of(numbers).withOptions(options).countAsync().join();
            print("observers", Stream.of(listener, lines).distinct().count());
        }
        print("heard", heard);
        shown.toString(UTF_8).lines().forEach(line -> print("shown", line));
    }

    private record EventNames(List<String> heard) implements ActionListener {

        @Override
        public void submitted(ActionEvent event) {
            heard.add("submitted " + event.action().description());
        }

        @Override
        public void started(ActionEvent event) {
            heard.add("started " + event.action().description());
        }

        @Override
        public void ended(ActionEvent event) {
            heard.add("ended " + event.action().description() + " " + event.state());
        }
    }

    /**
     * Hazard C2: the first interrupt comes before the server knows of the query, and finds nothing. Adaptive execution
     * is off, since with it a server of Spark 4.0 may leave a stage behind that is interrupted so early, with or
     * without us.
     */
    private static void cancelBetweenQueries(SparkSession spark, ServerJobs server) throws Exception {
        spark.conf().set("spark.sql.adaptive.enabled", "false");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ActionFuture<Long> count = SparkActions.submit(spark, () -> {
            begun.countDown();
            cancelled.await();
            return endless(spark).count();
        });
        begun.await();
        Set<String> others = ServerOperations.unfinished(spark);
        count.cancel(false);
        print("interruptedTooEarly", spark.interruptAll().size());
        cancelled.countDown();
        count.terminated().get(1, TimeUnit.MINUTES);
        Set<String> unfinished = ServerOperations.unfinished(spark);
        unfinished.removeAll(others);
        print("unfinishedOnceTerminated", unfinished.size());
        server.awaitIdle();
        print("runsOnAfterAll", spark.interruptAll().size());
    }

    /** Nobody gets an RDD from Connect; an instance of the client's empty stand-in is all that there is of one. */
    private static void rdds(SparkSession spark) throws Exception {
        try {
            spark.range(3).javaRDD();
        } catch (UnsupportedOperationException e) {
            print("javaRDD", e.getMessage());
        }
        JavaRDD<?> rdd = JavaRDD.class.getConstructor().newInstance();
        print("rdd", AsyncRDD.of(rdd).countAsync().exceptionNow());
        print("rddOfSession", failure(AsyncRDD.of(rdd, spark).countAsync()));
        try {
            AsyncRDD.of(rdd).cache();
        } catch (UnsupportedOperationException e) {
            print("rddFluent", e.getMessage());
        }
    }

    private static Throwable failure(ActionFuture<?> action) throws Exception {
        try {
            action.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            return e.getCause();
        }
        throw new IllegalStateException(action + " has succeeded");
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

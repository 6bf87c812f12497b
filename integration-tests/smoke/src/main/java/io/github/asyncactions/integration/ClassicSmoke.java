package io.github.asyncactions.integration;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncEstimator;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.AsyncSession;
import io.github.asyncactions.spark.SparkActions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Counts, collects, writes, fits (where there is ML) and cancels on a local Spark. Arguments: a directory to write to,
 * and "virtual" if actions shall run on virtual threads.
 */
public final class ClassicSmoke {

    /** Tasks run in this very process. */
    private static final AtomicInteger SLEEPERS = new AtomicInteger();

    private ClassicSmoke() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("smoke")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate()) {
            print("spark", spark.version());
            if (List.of(args).contains("virtual")) {
                SparkActions.setExecutor(spark, VirtualThreads.executor());
            }
            print("thread", SparkActions.submit(spark, Thread::currentThread).join());
            Dataset<Row> numbers = spark.range(100).toDF("id");
            print("count", AsyncDataset.of(numbers).countAsync().join());
            print(
                    "collect",
                    AsyncDataset.of(numbers).filter("id < 3").collectAsync().join());
            print(
                    "take",
                    AsyncRDD.of(context(spark).parallelize(List.of(3, 1, 2)))
                            .takeAsync(2)
                            .join());

            AsyncDataset.of(numbers)
                    .write()
                    .mode("overwrite")
                    .format("json")
                    .saveAsync(args[0])
                    .join();
            AsyncSession session = AsyncSession.of(spark);
            print("written", session.read().jsonAsync(args[0]).join().count());
            print("sql", session.sqlAsync("select 1").join().count());
            print("catalog", session.catalog().databaseExistsAsync("default").join());

            if (isThere("org.apache.spark.ml.Estimator")) {
                print("slope", Fit.slope(numbers));
            }

            print("submit", SparkActions.submit(spark, numbers::count).join());
            cancel(spark);
            cancelSleepers(spark);
            print("countAfter", AsyncDataset.of(numbers).countAsync().join());
            missing(numbers);
            SparkActions.awaitAll(spark, Duration.ofMinutes(1));
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A class of its own, since without ML it can't be loaded. */
    private static final class Fit {

        static long slope(Dataset<Row> numbers) {
            Dataset<Row> line = new VectorAssembler()
                    .setInputCols(new String[] {"id"})
                    .setOutputCol("features")
                    .transform(numbers.selectExpr("double(id) as id", "2.0 * id as label"));
            return Math.round(AsyncEstimator.of(new LinearRegression())
                    .fitAsync(line)
                    .join()
                    .coefficients()
                    .apply(0));
        }
    }

    private static JavaSparkContext context(SparkSession spark) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    private static void cancel(SparkSession spark) throws Exception {
        ActionFuture<Long> endless = AsyncDataset.of(spark.range(Long.MAX_VALUE))
                .filter("hash(id) = 0")
                .countAsync();
        Eventually.holds("no task runs", () -> endless.progress().runningTasks() > 0);
        endless.cancel(true);
        endless.terminated().get(1, TimeUnit.MINUTES);
        print("cancelled", endless.isCancelled());
        Eventually.holds(
                "a job still runs", () -> context(spark).statusTracker().getActiveJobIds().length == 0);
    }

    /** Spark interrupts the tasks of an RDD only if it was asked to before they started. */
    private static void cancelSleepers(SparkSession spark) throws Exception {
        ActionFuture<Long> sleepers = AsyncRDD.of(
                        context(spark).parallelize(List.of(1, 2), 2).map(ClassicSmoke::sleep))
                .countAsync();
        Eventually.holds("not both tasks sleep", () -> SLEEPERS.get() == 2);
        sleepers.cancel(true);
        sleepers.terminated().get(1, TimeUnit.MINUTES);
        Eventually.holds("a task still sleeps", () -> SLEEPERS.get() == 0);
        print("awoken", sleepers.isCancelled());
    }

    private static int sleep(int number) throws InterruptedException {
        SLEEPERS.incrementAndGet();
        try {
            TimeUnit.HOURS.sleep(1);
            return number;
        } finally {
            SLEEPERS.decrementAndGet();
        }
    }

    /** An action and a fluent method that came with Spark 4. */
    private static void missing(Dataset<Row> numbers) {
        try {
            AsyncDataset.of(numbers).transposeAsync().join();
            print("transpose", "works");
        } catch (CompletionException e) {
            print("transpose", e.getCause());
        }
        try {
            AsyncDataset.of(numbers).repartitionById(2, numbers.col("id").cast("int"));
            print("repartitionById", "works");
        } catch (UnsupportedOperationException e) {
            print("repartitionById", e.getMessage());
        }
    }

    private static void print(String name, Object value) {
        System.out.println(name + "=" + value);
    }
}

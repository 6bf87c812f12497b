package io.github.asyncactions.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.SparkActions;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * What a call costs the thread that makes it, in time and in bytes that it allocates. Nothing of what is submitted runs
 * meanwhile: all threads of the pools wait for a Spark whose scheduler is held up.
 */
final class SubmissionCost implements Benchmark {

    private static final int THREADS = 2;
    private static final int BATCH = 1_000;
    /** Spark's own calls are slow, and can't be taken back: each job of a batch is run after it. */
    private static final int SPARKS_BATCH = 100;

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (SparkSession spark = Sparks.local(Sparks.cores(), THREADS)) {
            for (int properties : List.of(0, 5, 50)) {
                set(spark.sparkContext(), properties);
                compare(spark, properties, effort, report);
                unset(spark.sparkContext(), properties);
            }
        }
    }

    private static void set(SparkContext context, int properties) {
        for (int i = 0; i < properties; i++) {
            context.setLocalProperty("benchmark.property." + i, "value of property " + i);
        }
    }

    private static void unset(SparkContext context, int properties) {
        for (int i = 0; i < properties; i++) {
            context.setLocalProperty("benchmark.property." + i, null);
        }
    }

    private static void compare(SparkSession spark, int properties, Effort effort, Report report) throws Exception {
        Dataset<Long> dataset = spark.range(10);
        JavaRDD<Integer> rdd = new JavaSparkContext(spark.sparkContext()).parallelize(List.<Integer>of(), 1);
        ThreadPoolExecutor pool = Sparks.pool(THREADS);
        Trial ours =
                () -> withBusyThreads(spark, rdd, () -> AsyncDataset.of(dataset).countAsync());
        Trial oursOnRdd =
                () -> withBusyThreads(spark, rdd, () -> AsyncRDD.of(rdd).countAsync());
        Trial byHand = () -> withBusyPool(spark, rdd, pool, () -> CompletableFuture.supplyAsync(dataset::count, pool));
        Trial sparks = () -> Gate.shutFor(spark.sparkContext(), () -> measure(SPARKS_BATCH, rdd::countAsync));
        new Comparison(properties + " local properties", "ns a call", "bytes a call")
                .peer("AsyncDataset.of(ds).countAsync()", ours)
                .peer("AsyncRDD.of(rdd).countAsync()", oursOnRdd)
                .peer("supplyAsync(ds::count, pool)", byHand)
                .peer("JavaRDD.countAsync()", sparks)
                .run(40, effort.rounds(), report);
        pool.shutdown();
    }

    /** The threads wait inside of Spark, as those of a busy application do. */
    private static double[] withBusyThreads(SparkSession spark, JavaRDD<Integer> rdd, Call call) throws Exception {
        return Gate.shutFor(spark.sparkContext(), () -> {
            for (int i = 0; i < THREADS; i++) {
                SparkActions.submit(spark, rdd::count);
            }
            return measure(BATCH, call);
        });
    }

    private static double[] withBusyPool(SparkSession spark, JavaRDD<Integer> rdd, ThreadPoolExecutor pool, Call call)
            throws Exception {
        return Gate.shutFor(spark.sparkContext(), () -> {
            for (int i = 0; i < THREADS; i++) {
                pool.execute(rdd::count);
            }
            double[] cost = measure(BATCH, call);
            pool.getQueue().clear();
            return cost;
        });
    }

    private static double[] measure(int batch, Call call) throws Exception {
        Future<?>[] futures = new Future<?>[batch];
        long bytes = MEMORY.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        for (int i = 0; i < batch; i++) {
            futures[i] = call.submit();
        }
        long end = System.nanoTime();
        bytes = MEMORY.getCurrentThreadAllocatedBytes() - bytes;
        for (Future<?> future : futures) {
            if (future instanceof ActionFuture) {
                future.cancel(true);
            }
        }
        return new double[] {(double) (end - start) / batch, (double) bytes / batch};
    }

    @FunctionalInterface
    private interface Call {
        Future<?> submit() throws Exception;
    }
}

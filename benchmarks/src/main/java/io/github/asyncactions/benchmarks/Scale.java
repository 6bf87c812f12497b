package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.SparkActions;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Very many actions in the queue, and one Dataset that is collected again and again. */
final class Scale implements Benchmark {

    private static final int THREADS = 4;
    private static final int COLLECTS = 20;

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (SparkSession spark = Sparks.local(Sparks.cores(), THREADS)) {
            queue(spark, 100_000, effort, report);
            collects(spark, effort, report);
        }
        new Cancelling(10_000, 100).run(effort, report);
    }

    /** The bodies do nothing: what is measured is the queue. */
    private static void queue(SparkSession spark, int actions, Effort effort, Report report) throws Exception {
        JavaRDD<Integer> rdd = new JavaSparkContext(spark.sparkContext()).parallelize(List.<Integer>of(), 1);
        ThreadPoolExecutor pool = Sparks.pool(THREADS);
        new Comparison(String.format("%,d queued", actions), "bytes each", "ms to submit", "ms to drain", "threads")
                .peer(
                        "SparkActions.submit(spark, body)",
                        () -> queued(
                                spark,
                                "asyncactions-",
                                actions,
                                () -> AsyncRDD.of(rdd).countAsync(),
                                () -> SparkActions.submit(spark, () -> true)))
                .peer(
                        "supplyAsync(body, pool)",
                        () -> queued(
                                spark,
                                "by hand",
                                actions,
                                () -> CompletableFuture.supplyAsync(rdd::count, pool),
                                () -> CompletableFuture.supplyAsync(() -> true, pool)))
                .run(2, effort.rounds(), report);
        pool.shutdown();
    }

    /**
     * @param threads what the names of the threads begin with
     * @param busy occupies a thread while Spark's scheduler is held up
     */
    private static double[] queued(
            SparkSession spark, String threads, int actions, Supplier<Future<?>> busy, Supplier<Future<?>> submit)
            throws Exception {
        Future<?>[] futures = new Future<?>[actions];
        double[] measured = new double[4];
        Gate.shutFor(spark.sparkContext(), () -> {
            for (int i = 0; i < THREADS; i++) {
                busy.get();
            }
            long empty = usedBytes();
            long start = System.nanoTime();
            for (int i = 0; i < actions; i++) {
                futures[i] = submit.get();
            }
            measured[1] = millisSince(start);
            measured[0] = (double) (usedBytes() - empty) / actions;
            return futures;
        });
        long start = System.nanoTime();
        for (Future<?> future : futures) {
            future.get();
        }
        measured[2] = millisSince(start);
        measured[3] = count(threads);
        SparkActions.awaitAll(spark, Duration.ofMinutes(10)); // so that nothing is left for the next round
        return measured;
    }

    private static long count(String threads) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(threads))
                .count();
    }

    private static long usedBytes() {
        MEMORY.gc();
        MEMORY.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }

    /** Spark keeps the shuffle files of a Dataset's first collect for its next ones. */
    private static void collects(SparkSession spark, Effort effort, Report report) throws Exception {
        new Comparison(COLLECTS + " collects of one Dataset", "ms")
                .peer("AsyncDataset.collectAsync()", () -> {
                    AsyncDataset<Row> dataset = AsyncDataset.of(shuffled(spark));
                    return collects(() -> dataset.collectAsync().join());
                })
                .peer("ds.collectAsList()", () -> {
                    Dataset<Row> dataset = shuffled(spark);
                    return collects(dataset::collectAsList);
                })
                .run(3, effort.rounds(), report);
    }

    private static double[] collects(Supplier<List<Row>> collect) {
        long start = System.nanoTime();
        for (int i = 0; i < COLLECTS; i++) {
            collect.get();
        }
        return new double[] {millisSince(start)};
    }

    private static Dataset<Row> shuffled(SparkSession spark) {
        return spark.range(20_000).groupBy(functions.expr("id % 100")).agg(functions.sum("id"));
    }

    static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}

package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.SparkActions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** Jobs that do nothing: how many a second, at each number of threads. All are submitted at once. */
final class TinyJobs implements Benchmark {

    private static final String METRIC = "jobs/s";
    private static final int IN_FLIGHT = 64;
    private static final int LEAST_PAIRS = 31;

    @Override
    public void run(Effort effort, Report report) throws Exception {
        for (int threads : effort.choose(List.of(1, 4, 16), List.of(1, 2, 4, 8, 16, 64))) {
            try (SparkSession spark = Sparks.local(Sparks.cores(), threads)) {
                ThreadPoolExecutor pool = Sparks.pool(threads);
                rdd(spark, pool, effort, report);
                dataset(spark, pool, effort, report);
                pool.shutdown();
            }
        }
    }

    private static void rdd(SparkSession spark, ThreadPoolExecutor pool, Effort effort, Report report)
            throws Exception {
        JavaRDD<Integer> rdd = new JavaSparkContext(spark.sparkContext()).parallelize(List.<Integer>of(), 1);
        AsyncRDD<Integer> async = AsyncRDD.of(rdd);
        String situation = "rdd.count, " + pool.getCorePoolSize() + " threads";
        int turn = turn(24, pool);
        Comparison withPool = new Comparison(situation, METRIC)
                .peer("AsyncRDD.countAsync()", () -> rate(turn, async::countAsync))
                .peer(
                        "supplyAsync(rdd::count, pool)",
                        () -> rate(turn, () -> CompletableFuture.supplyAsync(rdd::count, pool)));
        inShortTurns(withPool, turn, 2_400, effort, report);
        NonBlockingCounts prototype = new NonBlockingCounts(spark.sparkContext(), IN_FLIGHT);
        int jobs = 48;
        new Comparison(situation + ", other ways", METRIC)
                .peer("AsyncRDD.countAsync()", () -> rate(jobs, async::countAsync))
                .peer("JavaRDD.countAsync()", () -> rate(jobs, rdd::countAsync))
                .peer("prototype: non-blocking", () -> rate(jobs, () -> prototype.count(rdd)))
                .peer(
                        "submit(() -> rdd.countAsync().get())",
                        () -> rate(
                                jobs,
                                () -> SparkActions.submit(
                                        spark, () -> rdd.countAsync().get())))
                .peer("one after another", () -> rate(jobs, () -> CompletableFuture.completedFuture(rdd.count())))
                .run(1, Effort.SHORT.rounds(), report);
        prototype.close();
    }

    private static void dataset(SparkSession spark, ThreadPoolExecutor pool, Effort effort, Report report)
            throws Exception {
        Dataset<Long> dataset = spark.range(10);
        AsyncDataset<Long> async = AsyncDataset.of(dataset);
        String situation = "range(10).count, " + pool.getCorePoolSize() + " threads";
        int turn = turn(8, pool);
        Comparison withPool = new Comparison(situation, METRIC)
                .peer("AsyncDataset.countAsync()", () -> rate(turn, async::countAsync))
                .peer(
                        "supplyAsync(ds::count, pool)",
                        () -> rate(turn, () -> CompletableFuture.supplyAsync(dataset::count, pool)));
        inShortTurns(withPool, turn, 1_200, effort, report);
        new Comparison(situation + ", other ways", METRIC)
                .peer("AsyncDataset.countAsync()", () -> rate(16, async::countAsync))
                .peer("one after another", () -> rate(16, () -> CompletableFuture.completedFuture(dataset.count())))
                .run(1, Effort.SHORT.rounds(), report);
    }

    /**
     * Against a pool by hand, from which an interval of a few per cent is asked for: the two take turns alone, often,
     * and with no more jobs than keep all threads busy, so that what disturbs the machine meets both.
     *
     * @param jobs how many of each count, in the long version
     */
    private static void inShortTurns(Comparison comparison, int turn, int jobs, Effort effort, Report report)
            throws Exception {
        int pairs = Math.max(LEAST_PAIRS, jobs / turn / effort.choose(2, 1));
        comparison.run(pairs / 5, pairs, report);
    }

    /** At least this many jobs, and two for each thread. */
    private static int turn(int jobs, ThreadPoolExecutor pool) {
        return Math.max(jobs, 2 * pool.getCorePoolSize());
    }

    private static double[] rate(int jobs, Submit submit) throws Exception {
        Future<?>[] futures = new Future<?>[jobs];
        long start = System.nanoTime();
        for (int i = 0; i < jobs; i++) {
            futures[i] = submit.call();
        }
        for (Future<?> future : futures) {
            future.get();
        }
        return new double[] {jobs * 1e9 / (System.nanoTime() - start)};
    }

    @FunctionalInterface
    private interface Submit {
        Future<?> call() throws Exception;
    }
}

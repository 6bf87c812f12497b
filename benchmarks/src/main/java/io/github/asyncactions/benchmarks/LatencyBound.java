package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.SparkActions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Jobs of one task that only waits: the wall time of all, as a multiple of the ideal. */
final class LatencyBound implements Benchmark {

    private static final int JOBS = 32;
    private static final int MILLIS = 250;

    @Override
    public void run(Effort effort, Report report) throws Exception {
        for (int threads : effort.choose(List.of(8, 16, 32), List.of(1, 2, 4, 8, 16, 32))) {
            try (SparkSession spark = Sparks.local(JOBS, threads)) {
                compare(spark, threads, report);
            }
        }
    }

    private static void compare(SparkSession spark, int threads, Report report) throws Exception {
        JavaRDD<Integer> waiting = new JavaSparkContext(spark.sparkContext())
                .parallelize(List.of(1), 1)
                .map(x -> {
                    Thread.sleep(MILLIS);
                    return x;
                });
        ThreadPoolExecutor pool = Sparks.pool(threads);
        int ideal = (JOBS + threads - 1) / threads * MILLIS;
        new Comparison(threads + " threads, ideal " + ideal + " ms", "times ideal")
                .peer(
                        "AsyncRDD.countAsync()",
                        () -> run(ideal, () -> AsyncRDD.of(waiting).countAsync()))
                .peer(
                        "supplyAsync(rdd::count, pool)",
                        () -> run(ideal, () -> CompletableFuture.supplyAsync(waiting::count, pool)))
                .peer(
                        "submit(() -> rdd.countAsync().get())",
                        () -> run(
                                ideal,
                                () -> SparkActions.submit(
                                        spark, () -> waiting.countAsync().get())))
                .run(1, Effort.SHORT.rounds(), report);
        pool.shutdown();
    }

    private static double[] run(int ideal, Supplier<CompletableFuture<Long>> job) {
        List<CompletableFuture<Long>> jobs = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < JOBS; i++) {
            jobs.add(job.get());
        }
        jobs.forEach(CompletableFuture::join);
        return new double[] {Scale.millisSince(start) / ideal};
    }
}

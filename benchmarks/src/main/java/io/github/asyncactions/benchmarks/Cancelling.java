package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.AsyncRDD;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Very many actions that wait in the queue, and some whose tasks run, are cancelled: how long until all futures are
 * complete, and until no task runs.
 */
final class Cancelling implements Benchmark {

    /** Static, since tasks run in this JVM, and would take a copy of anything else. */
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private static final int FOR_EVER = 600_000;

    private final int queued;
    private final int running;

    Cancelling(int queued, int running) {
        this.queued = queued;
        this.running = running;
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (SparkSession spark = Sparks.local(running, running)) {
            SparkContext context = spark.sparkContext();
            JavaRDD<Integer> endless = new JavaSparkContext(context)
                    .parallelize(List.of(1), 1)
                    .map(x -> {
                        RUNNING.incrementAndGet();
                        try {
                            Thread.sleep(FOR_EVER);
                        } finally {
                            RUNNING.decrementAndGet();
                        }
                        return x;
                    });
            ThreadPoolExecutor pool = Sparks.pool(running);
            new Comparison(
                            String.format("%,d queued, %d running", queued, running),
                            "ms queued",
                            "ms running",
                            "ms no task")
                    .peer(
                            "ActionFuture.cancel(true)",
                            () -> cancelled(() -> {
                                Future<?> future = AsyncRDD.of(endless).countAsync();
                                return () -> future.cancel(true);
                            }))
                    .peer("job tags by hand, on a pool", () -> cancelled(() -> byHand(context, endless, pool)))
                    .run(2, effort.rounds(), report);
            pool.shutdown();
        }
    }

    private static Runnable byHand(SparkContext context, JavaRDD<Integer> endless, ThreadPoolExecutor pool) {
        String tag = UUID.randomUUID().toString();
        Future<?> future = pool.submit(() -> {
            context.setLocalProperty("spark.job.interruptOnCancel", "true");
            context.addJobTag(tag);
            try {
                return endless.count();
            } finally {
                context.removeJobTag(tag);
            }
        });
        return () -> {
            future.cancel(true);
            context.cancelJobsWithTag(tag);
        };
    }

    private double[] cancelled(Supplier<Runnable> submit) throws InterruptedException {
        List<Runnable> cancels = new ArrayList<>();
        for (int i = 0; i < running; i++) {
            cancels.add(submit.get());
        }
        awaitTasks(running);
        for (int i = 0; i < queued; i++) {
            cancels.add(submit.get());
        }
        double[] measured = new double[3];
        long start = System.nanoTime();
        cancels.subList(running, cancels.size()).forEach(Runnable::run);
        measured[0] = Scale.millisSince(start);
        start = System.nanoTime();
        cancels.subList(0, running).forEach(Runnable::run);
        measured[1] = Scale.millisSince(start);
        awaitTasks(0);
        measured[2] = Scale.millisSince(start);
        return measured;
    }

    private static void awaitTasks(int count) throws InterruptedException {
        while (RUNNING.get() != count) {
            Thread.sleep(1);
        }
    }
}

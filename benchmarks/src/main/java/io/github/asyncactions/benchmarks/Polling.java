package io.github.asyncactions.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.SparkActions;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.sql.SparkSession;

/**
 * What it costs to ask 100 running actions how far they are. Each has three jobs behind it and one that runs; Spark
 * remembers the stages of other jobs, too, up to 1,000 ({@code spark.ui.retainedStages}).
 */
final class Polling implements Benchmark {

    /** Static, since tasks run in this JVM, and would take a copy of anything else. */
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ACTIONS = 100;
    private static final int JOBS_BEFORE = 3;
    private static final int FOR_EVER = 600_000;

    @Override
    public void run(Effort effort, Report report) throws Exception {
        for (int remembered : new int[] {0, 1_000}) {
            try (SparkSession spark = Sparks.local(ACTIONS, ACTIONS)) {
                poll(spark, remembered, effort, report);
            }
        }
    }

    private static void poll(SparkSession spark, int remembered, Effort effort, Report report) throws Exception {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        JavaRDD<Integer> one = context.parallelize(List.of(1), 1);
        CompletableFuture.allOf(IntStream.range(0, remembered)
                        .mapToObj(i -> SparkActions.submit(spark, one::count))
                        .toArray(CompletableFuture[]::new))
                .join();
        JavaRDD<Integer> endless = one.map(x -> {
            RUNNING.incrementAndGet();
            try {
                Thread.sleep(FOR_EVER);
            } finally {
                RUNNING.decrementAndGet();
            }
            return x;
        });
        List<ActionFuture<Long>> actions = new ArrayList<>();
        for (int i = 0; i < ACTIONS; i++) {
            actions.add(SparkActions.submit(spark, () -> {
                for (int job = 0; job < JOBS_BEFORE; job++) {
                    one.count();
                }
                return endless.count();
            }));
        }
        while (RUNNING.get() < ACTIONS) {
            Thread.sleep(1);
        }
        JavaSparkStatusTracker tracker = context.statusTracker();
        new Comparison(
                        String.format("%d running, %,d stages of others", ACTIONS, remembered),
                        "us of CPU an action",
                        "kB an action")
                .peer("ActionFuture.progress()", () -> cost(actions, ActionFuture::progress))
                .peer("SparkStatusTracker by hand, ids known", () -> cost(actions, action -> byHand(tracker, action)))
                .run(10, effort.rounds(), report);
        actions.forEach(action -> action.cancel(true));
        actions.forEach(action -> action.terminated().join());
    }

    private static int byHand(JavaSparkStatusTracker tracker, ActionFuture<?> action) {
        int done = 0;
        for (int id : action.jobIds()) {
            SparkJobInfo job = tracker.getJobInfo(id);
            for (int stageId : job == null ? new int[0] : job.stageIds()) {
                SparkStageInfo stage = tracker.getStageInfo(stageId);
                done += stage == null ? 0 : stage.numCompletedTasks();
            }
        }
        return done;
    }

    private static double[] cost(List<ActionFuture<Long>> actions, Consumer<ActionFuture<?>> poll) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        actions.forEach(poll);
        nanos = THREADS.getCurrentThreadCpuTime() - nanos;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new double[] {nanos / 1e3 / ACTIONS, bytes / 1e3 / ACTIONS};
    }
}

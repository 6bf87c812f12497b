package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** An application without a Spark, for what needs none: it only can stop. */
final class NoSpark implements BackEnd {

    private final int threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean stopped;

    NoSpark(int threads) {
        this.threads = threads;
    }

    static <T> Action<T> submit(ActionExecutor executor, Callable<T> body) {
        return submit(executor, ActionOptions.defaults(), body);
    }

    static <T> Action<T> submit(ActionExecutor executor, ActionOptions options, Callable<T> body) {
        return executor.submit(CallSite.of("test"), null, options, Effect.READS, null, body);
    }

    /** An action that has not been queued. */
    static <T> Action<T> action(ActionExecutor executor, @Nullable Limit limit, Callable<T> body) {
        CallerContext context = CallerContext.capture(CallSite.of("test"), executor.backEnd(), null);
        return new Action<>(
                () -> "test", executor, null, limit, new Work<>(body, context, ActionOptions.defaults(), Effect.READS));
    }

    void stop() {
        stopped = true;
    }

    /** Returns when nobody looks after its actions any more. */
    void awaitClosed() throws InterruptedException {
        closed.await();
    }

    @Override
    public String application() {
        return "no Spark";
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public String sparkVersion() {
        return "none";
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    @Override
    public void open(JobEvents events) {}

    @Override
    public CallerState capture(@Nullable SparkSession session) {
        return (tag, callSite, longCallSite, options) -> () -> {};
    }

    @Override
    public void cancel(String tag) {}

    @Override
    public TaskCounts count(Collection<Integer> jobIds) {
        return TaskCounts.NONE;
    }

    @Override
    public boolean isAnyRunning(Collection<Integer> jobIds) {
        return false;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

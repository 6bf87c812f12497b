package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** What surrounds the state machine, without a Spark: millions of actions are tried. */
final class NoSpark implements BackEnd {

    static final ActionExecutor EXECUTOR = new ActionExecutor(new NoSpark(), () -> {});

    private NoSpark() {}

    /** An action that has not been queued. */
    static <T> Action<T> action(Callable<T> body) {
        return action(body, null);
    }

    static <T> Action<T> action(Callable<T> body, @Nullable Limit limit) {
        CallerContext context = CallerContext.capture(CallSite.of("stress"), EXECUTOR.backEnd(), null);
        return new Action<>(
                () -> "stress",
                EXECUTOR,
                null,
                limit,
                new Work<>(body, context, ActionOptions.defaults(), Effect.READS));
    }

    /** What {@code action} came to, or a number that no test expects. */
    static int result(Action<Integer> action) {
        try {
            return action.get(30, TimeUnit.SECONDS);
        } catch (Exception lost) {
            return -99;
        }
    }

    @Override
    public String application() {
        return "stress";
    }

    @Override
    public int threads() {
        return 2;
    }

    @Override
    public String sparkVersion() {
        return "none";
    }

    @Override
    public boolean isStopped() {
        return false;
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
    public void close() {}
}

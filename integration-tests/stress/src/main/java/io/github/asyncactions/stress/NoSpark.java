package io.github.asyncactions.stress;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionRunner;
import io.github.asyncactions.spark.runtime.action.Body;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.FailureLog;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.Settings;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import io.github.asyncactions.spark.runtime.limits.Admission;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.threads.DaemonThreads;
import io.github.asyncactions.spark.runtime.threads.Handover;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an action, without a Spark: millions of actions are tried. No job runs, so each terminates at once.
 */
final class NoSpark implements ActionRunner, BackEnd {

    private static final NoSpark INSTANCE = new NoSpark();

    private final Handover threads = new Handover(Executors.newCachedThreadPool(DaemonThreads.named("stress")));
    private final FailureLog failureLog = new FailureLog();

    private NoSpark() {}

    /** An action that has not been queued. */
    static <T> Action<T> action(Callable<T> code) {
        return action(code, List.of());
    }

    static <T> Action<T> action(Callable<T> code, List<Limit> limits) {
        CallerContext context = CallerContext.capture(CallSite.of("stress"), INSTANCE, null);
        return new Action<>(
                () -> "stress",
                INSTANCE,
                null,
                new Admission(limits, false),
                new Body<>(code, context, ActionOptions.defaults(), Effect.READS));
    }

    /** What {@code action} came to, or a number that no test expects. */
    static int result(Action<Integer> action) {
        try {
            return action.get(30, TimeUnit.SECONDS);
        } catch (Exception lost) {
            return -99;
        }
    }

    // ---- the application -------------------------------------------------------------------------------------------

    @Override
    public BackEnd backEnd() {
        return this;
    }

    @Override
    public FailureLog failureLog() {
        return failureLog;
    }

    @Override
    public void run(Action<?> action) {
        threads.execute(action::run);
    }

    @Override
    public Ending end(Supplier<Ending> step) {
        return threads.end(step);
    }

    @Override
    public Consumer<State> began(Action<?> action) {
        return state -> {};
    }

    @Override
    public void attemptFailed(Action<?> action, Throwable failure, Duration delay) {
        throw new AssertionError("None is tried again");
    }

    @Override
    public void ended(Action<?> action) {}

    @Override
    public void returned(Action<?> action) {
        action.terminate(null, () -> {});
    }

    @Override
    public IllegalStateException stoppedWhile(String when) {
        throw new AssertionError("It never stops");
    }

    // ---- Spark -----------------------------------------------------------------------------------------------------

    @Override
    public String application() {
        return "stress";
    }

    @Override
    public Threads threads() {
        return new Threads(2, "stress", true);
    }

    @Override
    public Settings settings() {
        return new Settings("", Map.of());
    }

    @Override
    public @Nullable String lateSetting(SparkSession session) {
        return null;
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
    public void open(Runnable stopping) {}

    @Override
    public CallerState capture(@Nullable SparkSession session) {
        return (tag, callSite, longCallSite, options) -> () -> {};
    }

    @Override
    public ActionJobs track(String tag) {
        return ActionJobs.NONE;
    }

    @Override
    public void close() {}
}

package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.BackEnd.CallerState;
import io.github.asyncactions.spark.runtime.backend.BackEnd.Restore;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** All that travels from the caller's thread to the thread that runs its action. */
public final class CallerContext {

    private final CallSite callSite;
    private final CallerState spark;
    private final @Nullable ClassLoader classLoader;
    private final List<Carried> carried;

    private CallerContext(
            CallSite callSite, CallerState spark, @Nullable ClassLoader classLoader, List<Carried> carried) {
        this.callSite = callSite;
        this.spark = spark;
        this.classLoader = classLoader;
        this.carried = carried;
    }

    /**
     * Captures the context of the calling thread.
     *
     * @param session of the action's target
     * @throws IllegalStateException if a required carrier can't capture, or the session is gone
     */
    public static CallerContext capture(CallSite callSite, BackEnd backEnd, @Nullable SparkSession session) {
        return new CallerContext(
                callSite,
                backEnd.capture(session),
                Thread.currentThread().getContextClassLoader(),
                Carriers.capture(callSite));
    }

    /**
     * Calls {@code body} in this context; the calling thread is as it was before when this returns or throws.
     *
     * @throws IllegalStateException if a required carrier can't restore what it has captured; {@code body} has not been
     *     called then
     */
    public <T extends @Nullable Object> T call(String tag, ActionOptions options, Callable<T> body) throws Exception {
        Callable<T> call = () -> callHere(tag, options, body);
        for (Carried context : carried) {
            Callable<T> inner = call;
            call = () -> context.call(inner, callSite);
        }
        return call.call();
    }

    /**
     * Runs {@code code}, which must not throw, in what the carriers have captured; nothing of Spark's is set. If a
     * required carrier fails, {@code code} runs without any.
     */
    public void runCarried(Runnable code) {
        boolean[] called = new boolean[1];
        Callable<@Nullable Void> call = () -> {
            called[0] = true;
            code.run();
            return null;
        };
        for (Carried context : carried) {
            Callable<@Nullable Void> inner = call;
            call = () -> context.<@Nullable Void>call(inner, callSite);
        }
        try {
            call.call();
        } catch (Exception ofARequiredCarrier) {
            if (!called[0]) {
                code.run();
            }
        }
    }

    private <T extends @Nullable Object> T callHere(String tag, ActionOptions options, Callable<T> body)
            throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Restore restoreSpark = spark.enter(tag, callSite.shortForm(), callSite.longForm(), options);
        try {
            thread.setContextClassLoader(classLoader);
            return body.call();
        } finally {
            thread.setContextClassLoader(before);
            restoreSpark.close();
        }
    }
}

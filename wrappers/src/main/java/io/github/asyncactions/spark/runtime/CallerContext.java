package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ContextCarrier.Captured;
import io.github.asyncactions.spark.runtime.BackEnd.CallerState;
import io.github.asyncactions.spark.runtime.BackEnd.Restore;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** All that travels from the caller's thread to the thread that runs its action. */
final class CallerContext {

    private final CallSite callSite;
    private final CallerState spark;
    private final @Nullable ClassLoader classLoader;
    private final List<Captured> carried;

    private CallerContext(
            CallSite callSite, CallerState spark, @Nullable ClassLoader classLoader, List<Captured> carried) {
        this.callSite = callSite;
        this.spark = spark;
        this.classLoader = classLoader;
        this.carried = carried;
    }

    static CallerContext capture(CallSite callSite, BackEnd backEnd, @Nullable SparkSession session) {
        return new CallerContext(
                callSite, backEnd.capture(session), Thread.currentThread().getContextClassLoader(), Carriers.capture());
    }

    /** Calls {@code body} in this context; the calling thread is as it was before when this returns or throws. */
    <T extends @Nullable Object> T call(String tag, ActionOptions options, Callable<T> body) throws Exception {
        Callable<T> call = () -> callHere(tag, options, body);
        for (Captured context : carried) {
            Callable<T> inner = call;
            call = () -> context.call(inner);
        }
        return call.call();
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
            restoreSpark.close();
            thread.setContextClassLoader(before);
        }
    }
}

package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.BackEnd.CallerState;
import io.github.asyncactions.spark.runtime.BackEnd.Restore;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** All that travels from the caller's thread to the thread that runs its action. */
final class CallerContext {

    private final CallSite callSite;
    private final CallerState spark;
    private final @Nullable ClassLoader classLoader;

    private CallerContext(CallSite callSite, CallerState spark, @Nullable ClassLoader classLoader) {
        this.callSite = callSite;
        this.spark = spark;
        this.classLoader = classLoader;
    }

    static CallerContext capture(CallSite callSite, BackEnd backEnd, @Nullable SparkSession session) {
        return new CallerContext(
                callSite, backEnd.capture(session), Thread.currentThread().getContextClassLoader());
    }

    Restore enter(String tag, ActionOptions options) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Restore restoreSpark = spark.enter(tag, callSite.shortForm(), callSite.longForm(), options);
        thread.setContextClassLoader(classLoader);
        return () -> {
            thread.setContextClassLoader(before);
            restoreSpark.close();
        };
    }
}

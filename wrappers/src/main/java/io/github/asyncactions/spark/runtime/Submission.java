package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The one way in: from a call of the user's to an action in the queue of its application. */
public final class Submission {

    private Submission() {}

    /**
     * Submits an action. Never throws: what goes wrong is in the future.
     *
     * @param name of the method that was called, for call sites
     * @param spark finds where to run it, on the calling thread
     * @param prepare makes the body, on the calling thread
     */
    public static <T> ActionFuture<T> submit(
            String name,
            ActionOptions options,
            boolean interruptible,
            Supplier<Spark> spark,
            Callable<Callable<? extends T>> prepare) {
        CallSite callSite = CallSite.of(name);
        try {
            Spark found = spark.get();
            return found.executor().submit(callSite, found.session(), options, interruptible, prepare.call());
        } catch (Throwable failure) {
            return new FailedSubmission<>(callSite.shortForm(), failure);
        }
    }
}

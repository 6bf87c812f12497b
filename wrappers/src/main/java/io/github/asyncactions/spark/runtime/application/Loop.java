package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.application.Submission.Origin;
import io.github.asyncactions.spark.runtime.combining.CombinedFuture;
import io.github.asyncactions.spark.runtime.combining.Combining;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.limits.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One action for each of several inputs, of which at most so many are at work; the first failure stops the others. */
public final class Loop {

    private Loop() {}

    /**
     * Submits them. Never throws: what goes wrong is in the future.
     *
     * @param spark finds where to run them, on the calling thread
     * @param code makes the body for each input
     * @return the results, in the order of the inputs
     */
    public static <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> forEach(
            Supplier<Spark> spark,
            Collection<? extends I> inputs,
            int maxConcurrent,
            Function<I, Callable<? extends R>> code) {
        CallSite callSite = CallSite.of("forEach");
        Spark found;
        try {
            found = spark.get();
        } catch (Throwable failure) {
            return Combining.allOf(
                    callSite.shortForm(), List.of(Submission.<R>failed(callSite, failure, ActionOptions.defaults())));
        }
        ActionOptions options = found.application().defaults();
        Origin origin = Origin.of(options);
        List<ActionFuture<? extends R>> parts = new ArrayList<>();
        CombinedFuture<List<R>> all =
                Combining.allOfMany(callSite.shortForm(), found.application().failureLog(), parts);
        try {
            Limit limit = new Limit(callSite.shortForm(), maxConcurrent, false);
            List<Limit> limits = found.application().limit().of(origin.submitter(), origin.scope(), limit);
            for (I input : inputs) {
                Action<R> action =
                        Submission.action(callSite, found, options, Effect.UNKNOWN, origin, limits, code.apply(input));
                parts.add(action);
                Ending.run(ending -> {
                    all.add(action, ending);
                    Submission.queue(action, origin, ending);
                });
                if (all.hasOutcome()) {
                    break; // Something has failed: the rest would be cancelled as it comes.
                }
            }
        } catch (Throwable failure) {
            StoppableFuture<R> failed = Submission.failed(callSite, failure, options);
            parts.add(failed);
            Ending.run(ending -> all.add(failed, ending));
        }
        Ending.run(all::seal);
        return all;
    }
}

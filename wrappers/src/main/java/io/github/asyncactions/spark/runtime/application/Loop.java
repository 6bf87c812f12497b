package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Texts;
import io.github.asyncactions.spark.runtime.application.Submission.Call;
import io.github.asyncactions.spark.runtime.application.Submission.Origin;
import io.github.asyncactions.spark.runtime.combining.CombinedFuture;
import io.github.asyncactions.spark.runtime.combining.Combining;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.limits.Admission;
import io.github.asyncactions.spark.runtime.limits.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One action for each of several inputs, of which at most so many are at work; the first failure stops the others. */
public final class Loop {

    private Loop() {}

    /**
     * Submits them. Never throws: what goes wrong is in the future.
     *
     * @param spark finds where to run them, on the calling thread
     * @param options of the action for each input
     * @param code makes the body for each input
     * @return the results, in the order of the inputs
     */
    public static <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> forEach(
            Supplier<Spark> spark,
            Collection<? extends I> inputs,
            int maxConcurrent,
            Function<? super I, ActionOptions> options,
            Function<I, Callable<? extends R>> code) {
        CallSite callSite = CallSite.of("forEach");
        Spark found;
        try {
            found = spark.get();
        } catch (Throwable failure) {
            return Combining.allOf(
                    callSite.shortForm(), List.of(Submission.<R>failed(callSite, failure, ActionOptions.defaults())));
        }
        Application application = found.application();
        Limit limit = new Limit(callSite.shortForm(), maxConcurrent, false);
        List<ActionFuture<? extends R>> parts = new ArrayList<>();
        CombinedFuture<List<R>> all = Combining.allOfMany(callSite.shortForm(), application.failureLog(), parts);
        try {
            for (I input : inputs) {
                ActionOptions own = options.apply(input);
                Origin origin = Origin.of(own, application);
                ActionOptions effective = origin.complete(own, application);
                Admission admission =
                        application.limit().of(origin.submitter(), origin.scope(), limit, effective.pool());
                Action<R> action = Submission.action(
                        new Call(callSite, description(effective, callSite, input), effective, Effect.UNKNOWN),
                        found,
                        origin,
                        admission,
                        code.apply(input));
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
            StoppableFuture<R> failed = Submission.failed(callSite, failure, ActionOptions.defaults());
            parts.add(failed);
            Ending.run(ending -> all.add(failed, ending));
        }
        Ending.run(all::seal);
        return all;
    }

    private static Supplier<String> description(ActionOptions options, CallSite callSite, @Nullable Object input) {
        String description = options.description();
        return () -> {
            String named = Texts.ofInput(input);
            if (description == null) {
                return callSite.shortForm() + " (" + named + ")";
            }
            return hasWord(description, named) ? description : description + " (" + named + ")";
        };
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
                .matcher(text)
                .find();
    }
}

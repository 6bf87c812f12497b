package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The one way in: from a call of the user's to an action in the queue of its application. */
public final class Submission {

    private Submission() {}

    /**
     * Submits an action. Never throws: what goes wrong is in the future.
     *
     * @param name of the method that was called, for call sites
     * @param effect of the body, as far as it is known
     * @param spark finds where to run it, on the calling thread
     * @param prepare makes the body, on the calling thread
     */
    public static <T> ActionFuture<T> submit(
            String name,
            ActionOptions options,
            Effect effect,
            Supplier<Spark> spark,
            Callable<Callable<? extends T>> prepare) {
        CallSite callSite = CallSite.of(name);
        Spark found = null;
        try {
            found = spark.get();
            return found.executor().submit(callSite, found.session(), options, effect, null, prepare.call());
        } catch (Throwable failure) {
            String description = callSite.shortForm();
            String version = found == null ? null : found.executor().sparkVersion();
            return new FailedSubmission<>(description, MissingMember.translate(failure, description, version));
        }
    }

    /**
     * Submits one action for each input, of which at most so many run at once; the first failure stops the others.
     * Never throws: what goes wrong is in the future.
     *
     * @param body is called with each input, as an action
     * @return the results, in the order of the inputs
     */
    public static <I, R> ActionFuture<List<R>> forEach(
            Supplier<Spark> spark,
            Collection<? extends I> inputs,
            int maxConcurrent,
            ActionFunction<? super I, ? extends R> body) {
        CallSite callSite = CallSite.of("forEach");
        List<ActionFuture<R>> actions = new ArrayList<>();
        try {
            Spark found = spark.get();
            ScopeMembers scope = ScopeMembers.current();
            Limit limit = new Limit(maxConcurrent, scope == null ? null : scope.limitOn(found.executor()), true);
            ActionOptions options = ActionOptions.defaults();
            for (I input : inputs) {
                Callable<R> call = () -> call(body, input);
                actions.add(found.executor().submit(callSite, found.session(), options, Effect.UNKNOWN, limit, call));
            }
        } catch (Throwable failure) {
            actions.add(new FailedSubmission<>(callSite.shortForm(), failure));
        }
        return CombinedFuture.allOf(callSite.shortForm(), actions);
    }

    private static <I, R> R call(ActionFunction<? super I, ? extends R> function, I input) {
        try {
            return function.apply(input);
        } catch (Throwable failure) {
            throw Sneaky.rethrow(failure);
        }
    }

    /** Combines actions into one future, named after the user's call of {@code name}. */
    public static <T> ActionFuture<List<T>> allOf(
            String name, Collection<? extends ActionFuture<? extends T>> actions) {
        return CombinedFuture.allOf(CallSite.of(name).shortForm(), actions);
    }

    /** As {@link #allOf}, for the first result. */
    public static <T> ActionFuture<T> firstOf(String name, Collection<? extends ActionFuture<? extends T>> actions) {
        return CombinedFuture.firstOf(CallSite.of(name).shortForm(), actions);
    }
}

package io.github.asyncactions.spark.runtime.application;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import io.github.asyncactions.spark.runtime.action.ActionOnThread.Presence;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.backend.Sneaky;
import io.github.asyncactions.spark.runtime.backend.Tags;
import io.github.asyncactions.spark.runtime.combining.CombinedFuture;
import io.github.asyncactions.spark.runtime.combining.Combining;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import io.github.asyncactions.spark.runtime.threads.Completer;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From one action to the next, as one future. What is called in between finds the context of the chain's maker. */
public final class Chain {

    private final @Nullable Presence presence = ActionOnThread.presence();
    private final @Nullable Scope scope = Scope.current();
    private final @Nullable CallerContext context;

    private Chain(@Nullable CallerContext context) {
        this.context = context;
    }

    /**
     * The result of the action that {@code next} gives for the result of {@code first}. Never throws: what goes wrong
     * is in the future.
     */
    public static <T extends @Nullable Object, U extends @Nullable Object> ActionFuture<U> of(
            StoppableFuture<T> first, Function<? super T, ? extends ActionFuture<U>> next) {
        CallSite callSite = CallSite.of("then");
        Application application;
        Chain chain;
        try {
            application = Registry.ofThread();
            chain = new Chain(
                    application == null ? null : CallerContext.capture(callSite, application.backEnd(), null));
        } catch (RuntimeException | Error ofTheContext) {
            return Submission.failed(callSite, ofTheContext, ActionOptions.defaults());
        }
        CombinedFuture<U> whole = Combining.chain(callSite.shortForm(), first);
        chain.register(whole, application);
        first.whenCompleteAsync(
                (result, failure) -> {
                    if (failure == null && !whole.hasOutcome()) {
                        chain.goOn(whole, () -> next.apply(result));
                    }
                },
                Completer.get());
        return whole;
    }

    /** Who waits for its actions waits for the chain, too, and who stops them stops it. */
    private void register(CombinedFuture<?> whole, @Nullable Application application) {
        Action<?> submitter = ActionOnThread.submitter();
        Ending.run(ending -> {
            if (submitter != null) {
                submitter.family().adopt(whole, submitter, ending);
            }
            if (scope != null) {
                scope.follow(whole, submitter, ending);
            }
            if (application != null) {
                application.outstanding().follow(whole, ending);
            }
        });
    }

    private <U extends @Nullable Object> void goOn(CombinedFuture<U> whole, Callable<ActionFuture<U>> next) {
        try {
            ActionFuture<U> second = requireNonNull(
                    ActionOnThread.callWith(presence, () -> inScope(whole, next)),
                    () -> "The function of " + whole.description() + " gave null instead of an action's future");
            Combining.goOn(whole, (StoppableFuture<U>) second);
        } catch (Throwable ofTheFunction) {
            Ending.run(ending -> ending.end(whole, Outcome.of(null, ofTheFunction), true));
        }
    }

    private <T> T inScope(CombinedFuture<?> whole, Callable<T> code) {
        return scope == null ? inContext(whole, code) : scope.call(() -> inContext(whole, code));
    }

    private <T> T inContext(CombinedFuture<?> whole, Callable<T> code) {
        try {
            return context == null ? code.call() : context.call(Tags.of(whole.id()), ActionOptions.defaults(), code);
        } catch (Exception failure) {
            throw Sneaky.rethrow(failure);
        }
    }
}

package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.backend.ForeignCancellation;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What an action does, and the context it does it in. Dropped as soon as the action has ended.
 *
 * @param code the user's
 * @param effect of the code, as far as it is known
 */
public record Body<T extends @Nullable Object>(
        Callable<? extends T> code, CallerContext context, ActionOptions options, Effect effect) {

    /** The code, if it is of the kind that returns a stage. */
    @Nullable
    StagedCode<? extends T> staged() {
        return code instanceof StagedCode<? extends T> staged ? staged : null;
    }

    /** Runs the body for {@code action}; the calling thread is as it was before when this returns or throws. */
    T call(Action<?> action, Execution execution) throws Throwable {
        try {
            return callOnce(action, execution);
        } catch (Throwable failure) {
            String other = action.isStopped() ? null : ForeignCancellation.tagIn(failure, action.family()::hasTag);
            if (other == null) {
                throw Failures.translate(failure, action);
            }
            if (!effect.isRepeatable()) {
                throw new IllegalStateException(
                        action.description()
                                + " failed, since Spark cancelled a job of it together with another action ("
                                + other
                                + "), as happens to actions that share the computation of a cached Dataset; it was"
                                + " not repeated, since it may have written something",
                        failure);
            }
            return callOnce(action, execution);
        }
    }

    private T callOnce(Action<?> action, Execution execution) throws Exception {
        return context.call(
                action.tag(),
                options,
                () -> execution.callInterruptibly(() -> {
                    if (action.isStopped()) {
                        throw new CancellationException(action.description() + " was stopped before it began");
                    }
                    return code.call();
                }));
    }
}

package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** What an action does, and the context it does it in. Dropped as soon as the action has ended. */
final class Work<T> {

    private final Callable<? extends T> body;
    private final CallerContext context;
    private final ActionOptions options;
    private final Effect effect;

    Work(Callable<? extends T> body, CallerContext context, ActionOptions options, Effect effect) {
        this.body = body;
        this.context = context;
        this.options = options;
        this.effect = effect;
    }

    /** Whether cancelling may interrupt the thread. */
    boolean isInterruptible() {
        return effect.isInterruptible();
    }

    /** Runs the body for {@code action}; the calling thread is as it was before when this returns or throws. */
    T call(Action<?> action) throws Throwable {
        try {
            return callOnce(action);
        } catch (Throwable failure) {
            String foreign = action.isDead() ? null : ForeignCancellation.tagIn(failure, action);
            if (foreign == null) {
                throw StoppedSpark.translate(MissingMember.translate(failure, action), action);
            }
            if (!effect.isRepeatable() || action.writes()) {
                throw new IllegalStateException(
                        action.description() + " failed, since it shared a cached Dataset's computation with another"
                                + " action (" + foreign
                                + ") that was cancelled; it was not repeated, since it may have written something",
                        failure);
            }
            return callOnce(action);
        }
    }

    private T callOnce(Action<?> action) throws Exception {
        return context.call(action.tag(), options, () -> {
            action.gate().open();
            try {
                if (action.isDead()) {
                    throw new CancellationException(action.description() + " was stopped before it began");
                }
                return body.call();
            } finally {
                action.gate().close();
                // An interrupt belongs to this body; whether it came or not, the thread leaves with a clear flag.
                boolean ignored = Thread.interrupted();
            }
        });
    }
}

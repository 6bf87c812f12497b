package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionRetry;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one action: which one it is, and whether another one follows. Between two attempts the action has
 * neither a thread nor a place under a limit.
 */
public final class Attempts {

    private static final Attempts ONE = new Attempts(null);

    /** 0 if the action is not tried again. */
    private final int max;
    /** Until it has terminated: it has code of the caller's. */
    private volatile @Nullable ActionRetry retry;

    private volatile int current = 1;
    /** Whether one has failed, and the next is not queued yet. */
    private volatile boolean paused;

    private volatile boolean hasFailed;
    private volatile @Nullable Throwable lastFailure;

    private Attempts(@Nullable ActionRetry retry) {
        this.retry = retry;
        this.max = retry == null ? 0 : retry.maxAttempts();
    }

    /** @param retry null for one attempt */
    static Attempts of(@Nullable ActionRetry retry) {
        return retry == null ? ONE : new Attempts(retry);
    }

    /** The first is 1. */
    int current() {
        return current;
    }

    boolean isPaused() {
        return paused;
    }

    /** Of the attempt before this one. */
    @Nullable
    Throwable lastFailure() {
        return lastFailure;
    }

    /** Whether an attempt has failed after which another one followed, or was to follow. */
    boolean hasFailed() {
        return hasFailed;
    }

    /** Such as {@code attempt 2 of 3}; empty for an action that is not tried again. */
    String describe() {
        return max == 0 ? "" : "attempt " + current + " of " + max;
    }

    /** Ends this attempt, if another one follows; tells whether one does. */
    boolean pauseAfter(Throwable failure, Action<?> action) {
        ActionRetry again = retry;
        Duration delay = again == null
                        || action.hasOutcome()
                        || action.runner().backEnd().isStopped()
                ? null
                : delayAfter(failure, again);
        if (delay == null) {
            return false;
        }
        boolean[] pausing = new boolean[1]; // Once it pauses, the next attempt may begin at any moment.
        Ending.run(step -> {
            if (!action.hasOutcome()) {
                pausing[0] = true;
                pause(action, failure, delay, step);
            }
        });
        return pausing[0];
    }

    private @Nullable Duration delayAfter(Throwable failure, ActionRetry again) {
        try {
            return again.isWorthwhile(current, failure) ? again.delayAfter(current) : null;
        } catch (RuntimeException | Error ofThePredicate) {
            if (ofThePredicate != failure) {
                failure.addSuppressed(ofThePredicate);
            }
            return null;
        }
    }

    /** In a step of the limits. */
    private void pause(Action<?> action, Throwable failure, Duration delay, Ending step) {
        lastFailure = failure;
        hasFailed = true;
        paused = true;
        action.view().attemptOver();
        Family family = action.familyIfAny();
        if (family != null) {
            int failed = current;
            Supplier<String> of = action.descriptionLater();
            family.stopChildren(new Words(() -> "attempt " + failed + " of " + of.get() + " failed"), step);
        }
        forgetFailures(action);
        Limits.shared().returned(action.task());
        action.runner().attemptFailed(action, failure, delay);
    }

    /** Those of what the attempt has submitted do not fail its scope. */
    private static void forgetFailures(Action<?> action) {
        Group scope = action.scope();
        if (scope != null) {
            scope.attemptOver(action);
        }
    }

    /** Whether nothing of the attempt that has failed runs any more. */
    public boolean isAtRest(Action<?> action) {
        Family family = action.familyIfAny();
        return action.jobs().areAtRest() && (family == null || family.areChildrenAtRest());
    }

    /** Queues the action once more; false if it has ended. */
    public boolean tryAgain(Action<?> action) {
        boolean[] queued = new boolean[1];
        Limits.shared().step(() -> {
            if (!action.hasOutcome()) {
                queued[0] = true;
                begin(action);
            }
        });
        return queued[0];
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // In a step of the limits.
    private void begin(Action<?> action) {
        current++;
        paused = false;
        action.work().renew();
        Family family = action.familyIfAny();
        if (family != null) {
            family.renew();
        }
        forgetFailures(action); // Of what has come to its end meanwhile.
        Limits.shared().submit(action.task());
    }

    /** The action has terminated. */
    void forget() {
        if (max > 0) { // Most actions share one instance.
            retry = null;
            lastFailure = null;
        }
    }
}

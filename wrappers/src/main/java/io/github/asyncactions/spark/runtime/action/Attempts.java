package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionRetry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The attempts of one action: which one it is, and whether another one follows. */
final class Attempts {

    private final @Nullable ActionRetry retry;
    private volatile int current = 1;
    /** Whether one has failed, and the next is not queued yet. */
    private volatile boolean paused;

    private volatile @Nullable Throwable lastFailure;

    Attempts(@Nullable ActionRetry retry) {
        this.retry = retry;
    }

    /** The first is 1. */
    int current() {
        return current;
    }

    /** The most there may be. */
    int max() {
        return retry == null ? 1 : retry.maxAttempts();
    }

    /** How long to wait after this attempt has failed; null if none follows. */
    @Nullable
    Duration delayAfter(Throwable failure) {
        ActionRetry again = retry;
        if (again == null) {
            return null;
        }
        try {
            return again.isWorthwhile(current, failure) ? again.delayAfter(current) : null;
        } catch (RuntimeException | Error ofThePredicate) {
            if (ofThePredicate != failure) {
                failure.addSuppressed(ofThePredicate);
            }
            return null;
        }
    }

    void failed(Throwable failure) {
        lastFailure = failure;
        paused = true;
    }

    /** In a step of the limits. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    void next() {
        current++;
        paused = false;
    }

    boolean isPaused() {
        return paused;
    }

    /** Such as {@code attempt 2 of 3}; empty for an action that is not tried again. */
    String describe() {
        return retry == null ? "" : "attempt " + current + " of " + max();
    }

    /** Of the attempt before this one. */
    @Nullable
    Throwable lastFailure() {
        return lastFailure;
    }

    void forget() {
        lastFailure = null;
    }
}

package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.ContextCarrier;
import io.github.asyncactions.spark.ContextCarrier.Captured;
import io.github.asyncactions.spark.runtime.backend.Failures;
import io.github.asyncactions.spark.runtime.backend.Sneaky;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A carrier, and what is done when it fails: that concerns the one action, and is logged. */
final class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final long BETWEEN_LINES = TimeUnit.MINUTES.toNanos(1);

    private final ContextCarrier carrier;
    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    Carrier(ContextCarrier carrier) {
        this.carrier = carrier;
    }

    /**
     * Captures on the caller's thread.
     *
     * @return null if there is nothing to carry
     * @throws IllegalStateException if the carrier fails and is required
     */
    @Nullable
    Carried capture(CallSite callSite) {
        try {
            Captured captured = carrier.capture();
            return captured == null ? null : new Carried(this, captured);
        } catch (Throwable e) {
            failed("could not capture it", e, callSite);
            return null;
        }
    }

    /**
     * Logs that an action runs without this carrier.
     *
     * @param what the carrier did not do
     * @throws IllegalStateException if the carrier is required
     */
    void failed(String what, @Nullable Throwable failure, CallSite callSite) {
        rethrowFatal(failure);
        if (isRequired()) {
            throw new IllegalStateException(
                    callSite.shortForm() + " was not run, because it requires the context of " + name() + ", which "
                            + what,
                    failure);
        }
        warn(callSite.shortForm() + " runs without the context of " + name() + ", which " + what, failure);
    }

    /** Logs that the thread of an action may still be in the captured context. */
    void failedToRestore(Throwable failure, CallSite callSite) {
        rethrowFatal(failure);
        warn(
                name() + " failed after " + callSite.shortForm() + " had returned: its thread may not be restored",
                failure);
    }

    private static void rethrowFatal(@Nullable Throwable failure) {
        if (failure != null && Failures.isFatal(failure)) {
            throw Sneaky.rethrow(failure);
        }
    }

    private boolean isRequired() {
        try {
            return carrier.isRequired();
        } catch (Exception | LinkageError e) {
            LOG.debug("{} does not tell whether it is required", name(), e);
            return false;
        }
    }

    /** Not its own words: they may fail, too. */
    private String name() {
        return carrier.getClass().getName();
    }

    /** At most one line a minute: a carrier that fails may do so for each of many actions. */
    private void warn(String message, @Nullable Throwable failure) {
        long now = System.nanoTime();
        long next = nextLine.get();
        if (now - next < 0 || !nextLine.compareAndSet(next, now + BETWEEN_LINES)) {
            return;
        }
        try {
            LOG.warn(message, failure);
        } catch (Exception | LinkageError e) { // Of an exception that can't be put into words.
            LOG.warn(
                    "{} ({})",
                    message,
                    failure == null ? "" : failure.getClass().getName());
        }
    }
}

package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.ContextCarrier.Captured;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What one carrier has captured for one action. */
final class Carried {

    private final Carrier carrier;
    private final Captured captured;

    Carried(Carrier carrier, Captured captured) {
        this.carrier = carrier;
        this.captured = captured;
    }

    /**
     * Calls {@code body} in the captured context. What it returns or throws comes out as it is, whatever the carrier
     * makes of it. If the carrier fails before it calls {@code body}, that is called without, unless the carrier is
     * required.
     */
    <T extends @Nullable Object> T call(Callable<T> body, CallSite callSite) throws Exception {
        Once<T> once = new Once<>(body);
        Throwable failure = null;
        try {
            captured.call(once);
        } catch (Throwable e) {
            failure = e;
        }
        if (once.outcome == null) {
            carrier.failed("failed before the action began", failure, callSite);
            return body.call();
        }
        if (failure != null && failure != once.outcome.failure()) {
            carrier.failedToRestore(failure, callSite);
        }
        return once.outcome.get();
    }

    /** Calls the body at most once, and keeps its outcome. */
    private static final class Once<T extends @Nullable Object> implements Callable<T> {

        private final Callable<T> body;
        private @Nullable Outcome<T> outcome;

        Once(Callable<T> body) {
            this.body = body;
        }

        @Override
        public T call() throws Exception {
            if (outcome != null) {
                throw new IllegalStateException("A carrier must call the body of an action once");
            }
            Outcome<T> made = Outcome.of(body);
            outcome = made;
            return made.get();
        }
    }
}

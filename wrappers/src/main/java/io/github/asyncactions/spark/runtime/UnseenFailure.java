package io.github.asyncactions.spark.runtime;

import java.lang.ref.Cleaner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the failure of a future that nobody looked at, once, when that future is collected: a fire-and-forget write must
 * not fail in silence.
 */
final class UnseenFailure {

    /** Says that somebody has looked. */
    static final Flag SEEN = new Flag();

    private static final Logger LOG = LoggerFactory.getLogger(UnseenFailure.class);
    private static final Cleaner CLEANER = Cleaner.create();

    private UnseenFailure() {}

    static Flag watch(Object future, String description, Throwable failure) {
        Flag flag = new Flag();
        CLEANER.register(future, () -> {
            if (!flag.raised) {
                LOG.error("{} failed, and nobody looked at its future", description, failure);
            }
        });
        return flag;
    }

    static final class Flag {
        private volatile boolean raised;

        void raise() {
            raised = true;
        }
    }
}

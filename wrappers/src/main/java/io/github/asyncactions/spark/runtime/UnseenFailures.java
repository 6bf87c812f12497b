package io.github.asyncactions.spark.runtime;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the failure of a future that nobody looked at, once, when that future is collected or its application stops: a
 * fire-and-forget write must not fail in silence.
 */
final class UnseenFailures {

    private static final Logger LOG = LoggerFactory.getLogger(UnseenFailures.class);
    private static final Cleaner CLEANER = Cleaner.create();

    /** Of one application; they do not keep the futures alive. */
    private final Set<Flag> unseen = ConcurrentHashMap.newKeySet();

    /** What is watched for no application is logged only when it is collected. */
    static Flag watch(Object future, String description, Throwable failure, @Nullable UnseenFailures application) {
        Flag flag = new Flag(description, failure, application);
        if (application != null) {
            application.unseen.add(flag);
        }
        CLEANER.register(future, flag::log);
        return flag;
    }

    /** The application stops, and with it perhaps the JVM. */
    void logAll() {
        unseen.forEach(Flag::log);
    }

    /** Whether somebody has looked, or read it in the log. */
    static final class Flag {

        private final String description;
        private final Throwable failure;
        private final @Nullable UnseenFailures application;
        private final AtomicBoolean raised = new AtomicBoolean();

        private Flag(String description, Throwable failure, @Nullable UnseenFailures application) {
            this.description = description;
            this.failure = failure;
            this.application = application;
        }

        boolean raise() {
            if (application != null) {
                application.unseen.remove(this);
            }
            return raised.compareAndSet(false, true);
        }

        private void log() {
            if (raise()) {
                LOG.error("{} failed, and nobody looked at its future", description, failure);
            }
        }
    }
}

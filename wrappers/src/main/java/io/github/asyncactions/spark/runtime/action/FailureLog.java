package io.github.asyncactions.spark.runtime.action;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the failure of a future of which no sign was seen that somebody looked at it, once, when that future is
 * collected or its application stops: a fire-and-forget write must not fail in silence. There may be looks that cannot
 * be seen: {@code CompletableFuture.allOf(f)} calls no method of an {@code f} that has completed. So only the fact is
 * logged.
 */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final Cleaner CLEANER = Cleaner.create();

    /** Of one application; they do not keep the futures alive. */
    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

    /** What is watched for no application is logged only when it is collected. */
    static Entry watch(Object future, Entry entry) {
        FailureLog application = entry.application;
        if (application != null) {
            application.entries.add(entry);
        }
        CLEANER.register(future, entry::log);
        return entry;
    }

    /** The application stops, and with it perhaps the JVM. */
    public void logAll() {
        entries.forEach(Entry::log);
    }

    /** A failure that is logged, unless it is dropped before. */
    static final class Entry {

        private final String description;
        private final Throwable failure;
        private final Sight sight;
        private final @Nullable FailureLog application;
        private final AtomicBoolean dropped = new AtomicBoolean();

        Entry(String description, Throwable failure, Sight sight, @Nullable FailureLog application) {
            this.description = description;
            this.failure = failure;
            this.sight = sight;
            this.application = application;
        }

        boolean drop() {
            if (application != null) {
                application.entries.remove(this);
            }
            return dropped.compareAndSet(false, true);
        }

        private void log() {
            if (!drop() || sight.isTold()) {
                return;
            }
            try {
                LOG.error("{} failed: {}", description, Texts.describe(failure), failure);
            } catch (RuntimeException | Error unloggable) {
                // Some loggers ask the exception for its message, which may throw. The others are logged all the same.
            }
        }
    }
}

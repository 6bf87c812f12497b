package io.github.asyncactions.spark.runtime.backend.classic;

import io.github.asyncactions.spark.runtime.backend.BackEnd.Restore;
import java.lang.ref.WeakReference;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tags that a caller's thread has given to a session ({@code SparkSession.addTag} of Spark 4.0). They travel, so
 * that {@code session.interruptTag(…)} from the caller's thread stops the action. Where this Spark has no such tags, or
 * keeps them in another way, nothing travels.
 */
final class SessionTags {

    static final SessionTags NONE = new SessionTags(null);

    private static final Logger LOG = LoggerFactory.getLogger(SessionTags.class);
    private static volatile boolean unavailable;
    private static volatile WeakReference<@Nullable SessionTags> lastWithoutTags = new WeakReference<>(null);

    /** Its class needs Spark 4, so only methods that catch a {@code LinkageError} use it. */
    private final @Nullable ManagedTags tags;

    private SessionTags(@Nullable ManagedTags tags) {
        this.tags = tags;
    }

    /** Captures those of the calling thread. */
    static SessionTags of(@Nullable SparkSession session) {
        if (session == null || unavailable) {
            return NONE;
        }
        try {
            ManagedTags tags = ManagedTags.of(session);
            return tags == null ? NONE : tags.areNone() ? withoutTags(session, tags) : new SessionTags(tags);
        } catch (LinkageError e) {
            giveUp(e);
            return NONE;
        }
    }

    /** One for many actions: there may be a million, and most sessions have no tags. */
    private static SessionTags withoutTags(SparkSession session, ManagedTags none) {
        SessionTags last = lastWithoutTags.get();
        if (last != null && last.tags != null && last.tags.isOf(session)) {
            return last;
        }
        SessionTags made = new SessionTags(none);
        lastWithoutTags = new WeakReference<>(made);
        return made;
    }

    /** Gives the calling thread these tags, until the result is closed. */
    Restore enter() {
        if (tags != null) {
            try {
                return tags.enter();
            } catch (LinkageError e) {
                giveUp(e);
            }
        }
        return () -> {};
    }

    private static void giveUp(LinkageError e) {
        unavailable = true;
        LOG.debug("The tags of this Spark's sessions do not travel with asynchronous actions", e);
    }
}

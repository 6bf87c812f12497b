package io.github.asyncactions.spark.runtime.backend.classic;

import io.github.asyncactions.spark.runtime.backend.BackEnd.Restore;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.collection.mutable.HashMap;
import scala.collection.mutable.Map;

/**
 * The tags of a session as Spark 4 keeps them: thread-locals, which a new thread inherits. A tag is stored with the
 * name that the jobs get, in which the session and the thread are named; {@code interruptTag} looks the name up on its
 * own thread, so adding the tag on another thread again would not do.
 */
final class ManagedTags {

    private final org.apache.spark.sql.classic.SparkSession session;
    private final String threadId;
    /** Null if there are none, as nearly always. */
    private final @Nullable Map<String, String> tags;

    private ManagedTags(
            org.apache.spark.sql.classic.SparkSession session, String threadId, @Nullable Map<String, String> tags) {
        this.session = session;
        this.threadId = threadId;
        this.tags = tags;
    }

    /** Copies those of the calling thread; null if {@code session} is of another kind. */
    static @Nullable ManagedTags of(SparkSession session) {
        if (!(session instanceof org.apache.spark.sql.classic.SparkSession classic)) {
            return null;
        }
        Map<String, String> tags = classic.managedJobTags().get();
        return new ManagedTags(classic, classic.threadUuid().get(), tags.isEmpty() ? null : copy(tags));
    }

    Restore enter() {
        Map<String, String> own = tags == null ? new HashMap<>() : copy(tags);
        Map<String, String> tagsBefore = session.managedJobTags().get();
        String idBefore = session.threadUuid().get();
        session.managedJobTags().set(own);
        session.threadUuid().set(threadId);
        return () -> {
            session.managedJobTags().set(tagsBefore);
            session.threadUuid().set(idBefore);
        };
    }

    private static Map<String, String> copy(Map<String, String> tags) {
        return tags.clone();
    }
}

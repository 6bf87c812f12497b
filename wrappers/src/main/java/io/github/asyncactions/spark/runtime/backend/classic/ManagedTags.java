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
    /** Null if there are no tags, as nearly always; as are the tags then. */
    private final @Nullable String threadId;

    private final @Nullable Map<String, String> tags;

    private ManagedTags(
            org.apache.spark.sql.classic.SparkSession session,
            @Nullable String threadId,
            @Nullable Map<String, String> tags) {
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
        // A session whose thread id has been asked for can't be serialized any more, as the models of Spark ML need: so
        // it is asked for only where somebody has added a tag, who has asked for it before.
        return tags.isEmpty()
                ? new ManagedTags(classic, null, null)
                : new ManagedTags(classic, classic.threadUuid().get(), copy(tags));
    }

    boolean areNone() {
        return tags == null;
    }

    boolean isOf(SparkSession other) {
        return session == other;
    }

    Restore enter() {
        Map<String, String> own = tags == null ? new HashMap<>() : copy(tags);
        Map<String, String> tagsBefore = session.managedJobTags().get();
        String idBefore = threadId == null ? null : session.threadUuid().get();
        session.managedJobTags().set(own);
        if (threadId != null) {
            session.threadUuid().set(threadId);
        }
        return () -> {
            session.managedJobTags().set(tagsBefore);
            if (threadId != null) {
                session.threadUuid().set(idBefore);
            }
        };
    }

    private static Map<String, String> copy(Map<String, String> tags) {
        return tags.clone();
    }
}

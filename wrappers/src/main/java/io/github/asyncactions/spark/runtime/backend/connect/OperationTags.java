package io.github.asyncactions.spark.runtime.backend.connect;

import io.github.asyncactions.spark.runtime.backend.BackEnd.Restore;
import io.github.asyncactions.spark.runtime.backend.Tags;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The operation tags that a caller's thread has given to a session. They travel, so that {@code interruptTag} of one of
 * them, from any thread, stops the action.
 */
final class OperationTags {

    private final List<String> tags;

    private OperationTags(List<String> tags) {
        this.tags = tags;
    }

    /** Copies those of the calling thread. */
    static OperationTags of(SparkSession session) {
        return new OperationTags(tagsOf(session));
    }

    /** Gives the calling thread these tags and the action's, instead of its own, until the result is closed. */
    Restore enter(SparkSession session, String actionTag, boolean detached) {
        List<String> before = tagsOf(session);
        List<String> here = new ArrayList<>(tags);
        if (detached) {
            here.removeIf(Tags::isAction);
        }
        here.add(actionTag);
        set(session, here);
        return () -> set(session, before);
    }

    private static void set(SparkSession session, List<String> tags) {
        session.clearTags();
        tags.forEach(session::addTag);
    }

    private static List<String> tagsOf(SparkSession session) {
        String joined = session.getTags().mkString(String.valueOf(Tags.SEPARATOR));
        return Tags.split(joined);
    }
}

package io.github.asyncactions.spark.runtime.backend;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** The active session of a thread, in Java's words. */
public final class Sessions {

    private Sessions() {}

    /** The calling thread's active session, or null. */
    public static @Nullable SparkSession active() {
        Option<SparkSession> active = SparkSession.getActiveSession();
        return active.isDefined() ? active.get() : null;
    }

    /** Makes {@code session} the calling thread's active one; null leaves it without. */
    public static void activate(@Nullable SparkSession session) {
        if (session == null) {
            SparkSession.clearActiveSession();
        } else {
            SparkSession.setActiveSession(session);
        }
    }
}

package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import java.util.Collection;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a driver's own {@code SparkContext} and a session of Spark Connect: how the caller's state
 * travels, how work is marked and cancelled, what is known of it.
 */
public interface BackEnd {

    /** Names threads and messages. */
    String application();

    /**
     * How many actions run at once.
     *
     * @throws IllegalArgumentException if the setting is no positive number; the message names it
     */
    int threads();

    /** The version of Spark that runs here, for messages. */
    String sparkVersion();

    boolean isStopped();

    /** Starts to report jobs, until {@link #close}. */
    void open(JobEvents events);

    /**
     * Captures what shall travel with an action; called on the caller's thread.
     *
     * @param session of the action's target, the active one where the caller has none
     */
    CallerState capture(@Nullable SparkSession session);

    /**
     * Cancels whatever runs with this tag. Returns at once, may be repeated, and never throws once Spark has stopped.
     */
    void cancel(String tag);

    /** Counts the tasks of these jobs. */
    TaskCounts count(Collection<Integer> jobIds);

    /** Whether Spark still runs one of these jobs, as far as it can tell. */
    boolean isAnyRunning(Collection<Integer> jobIds);

    void close();

    /** What a back end tells of the jobs of Spark; each call comes on a thread of Spark's and must return at once. */
    interface JobEvents {

        /** A job has started whose tags are these, joined by {@link Tags#SEPARATOR}. */
        void jobStarted(int jobId, String tags);

        void jobEnded(int jobId);

        /** The application ends. May come late or never: {@link BackEnd#isStopped} decides. */
        void stopping();
    }

    /** The state of a caller's thread as it was when the action was submitted. */
    interface CallerState {

        /** Puts the calling thread into that state, for an action with this tag, until the result is closed. */
        Restore enter(String tag, String callSite, String longCallSite, ActionOptions options);
    }

    /** Undoes what was set on a thread. */
    interface Restore extends AutoCloseable {

        @Override
        void close();
    }

    /** Jobs, stages and tasks as Spark's status tracker counts them. */
    record TaskCounts(int stages, int done, int running, int total) {

        public static final TaskCounts NONE = new TaskCounts(0, 0, 0, 0);
    }
}

package io.github.asyncactions.spark.runtime.backend;

import io.github.asyncactions.spark.ActionOptions;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a driver's own {@code SparkContext} and a session of Spark Connect: how the caller's state
 * travels, how jobs are marked and cancelled, what is known of them.
 */
public interface BackEnd {

    /** Names threads and messages. */
    String application();

    /**
     * How many actions run at once.
     *
     * @throws IllegalArgumentException if the setting is no positive number; the message names it
     */
    Threads threads();

    /** What else is set for this library. */
    Settings settings();

    /** A sentence if {@code session} has a number of threads that came too late to have an effect, else null. */
    @Nullable
    String lateSetting(SparkSession session);

    /** The version of Spark that runs here, for messages. */
    String sparkVersion();

    boolean isStopped();

    /**
     * Starts to listen to Spark.
     *
     * @param stopping called on a thread of Spark's when the application ends; may come late or never:
     *     {@link #isStopped} decides
     */
    void open(Runnable stopping);

    /**
     * Captures what shall travel with an action; called on the caller's thread.
     *
     * @param session of the action's target, the active one where the caller has none
     */
    CallerState capture(@Nullable SparkSession session);

    /** The jobs of the action with this tag; called before its body starts, on the thread that will run it. */
    ActionJobs track(String tag);

    /**
     * Keeps Spark's own progress bar from the console for at least 400 ms, where there is one: two bars would write
     * over each other. To be called again as long as that shall last.
     */
    default void holdConsoleProgress() {}

    void close();

    /**
     * The number of threads of an application.
     *
     * @param source the setting that it comes from, such as {@code spark.driver.cores}, or {@code the default}
     * @param explicit whether somebody has set it for this library
     */
    record Threads(int number, String source, boolean explicit) {}

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
}

package io.github.asyncactions.spark;

import java.time.Duration;

/**
 * How far an action was at one moment: {@link ActionFuture#progress()}.
 *
 * <p>Jobs, stages and tasks are those that Spark's status store, which its UI shows, has of the jobs with the action's
 * tag; of a stage that was tried again, the last attempt, and of an action that was tried again, its last attempt. A
 * stage that Spark skips, since its shuffle files are there, does not count. On Spark Connect a client learns nothing
 * of jobs: only the state and the times are given there, and the fraction is 0 until it is 1.
 *
 * <p>Only this library implements it.
 */
public interface ActionProgress {

    /** Where the action is in its life. */
    State state();

    /** How many Spark jobs it has started. */
    int jobs();

    /** How many stages these jobs have. */
    int stages();

    /** How many of their tasks have completed. */
    int doneTasks();

    /** How many of their tasks are running. */
    int runningTasks();

    /** How many tasks there are, as far as Spark has planned them: adaptive execution adds stages on the way. */
    int totalTasks();

    /**
     * How much of the tasks is done, from 0 to 1: never less than in an earlier call on the same action, so it stands
     * still when another job adds tasks; 1 once it has succeeded, and at most 0.99 before.
     */
    double fraction();

    /** How long it has waited for a thread; of an action that was tried again, with the times between its attempts. */
    Duration queueTime();

    /** How long its code has run, until it left its thread, all attempts together; zero before the first. */
    Duration runTime();

    /** Where an action is in its life. */
    enum State {
        /** It waits until its limits have room, or until it is tried again. */
        QUEUED,
        /** Runs on the driver, with or without Spark jobs at this moment. */
        RUNNING,
        /** Ended with a result. */
        SUCCEEDED,
        /** Ended with an error: its own, or since no thread was found for it, or since its Spark stopped. */
        FAILED,
        /** Cancelled, or completed by hand, before it came to its own end. */
        CANCELLED,
        /** Ended by a timeout. */
        TIMED_OUT
    }
}

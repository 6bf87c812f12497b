package io.github.asyncactions.spark;

import java.time.Duration;

/**
 * How far an action was at one moment.
 *
 * <p>Jobs, stages and tasks are those that Spark's status store, which its UI shows, has of the jobs with the action's
 * tag; of a stage that was tried again, the last attempt. A stage that Spark skips, since its shuffle files are there,
 * does not count. On Spark Connect a client learns nothing of jobs: only the state and the times are given there, and
 * the fraction is 0 until it is 1.
 *
 * @param state where the action is in its life
 * @param jobs how many Spark jobs it has started
 * @param stages how many stages these jobs have
 * @param doneTasks how many of their tasks have completed
 * @param runningTasks how many of their tasks are running
 * @param totalTasks how many tasks there are, as far as Spark has planned them: adaptive execution adds stages on the
 *     way
 * @param fraction of the tasks, from 0 to 1: never less than in an earlier call on the same action, so it stands still
 *     when another job adds tasks; 1 once it has succeeded, and at most 0.99 before
 * @param queueTime how long it waited for a thread
 * @param runTime how long its code has run, until it left its thread; zero while queued
 */
public record ActionProgress(
        State state,
        int jobs,
        int stages,
        int doneTasks,
        int runningTasks,
        int totalTasks,
        double fraction,
        Duration queueTime,
        Duration runTime) {

    /** Where an action is in its life. */
    public enum State {
        /** Has not started: it waits until its limits have room. */
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

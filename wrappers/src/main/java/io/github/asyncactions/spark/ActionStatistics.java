package io.github.asyncactions.spark;

import java.time.Duration;

/**
 * The actions of one application, counted since its first one, at one moment: {@link SparkActions#statistics}. Every
 * action is in exactly one of the states, so {@code submitted} is always the sum of the six that follow it.
 *
 * <p>{@link AsyncActionsPlugin} shows the same in Spark's metrics system.
 *
 * @param submitted actions that were submitted; those that failed before they got that far, as after the end of their
 *     Spark, are not counted
 * @param queued those that have not started
 * @param running those whose code runs, or that wait for the stage that it has returned
 * @param succeeded those that ended with a result
 * @param failed those that ended with an error, that no thread was found for, or whose Spark stopped
 * @param cancelled those that were cancelled, or completed by hand; their code may still be about to end
 * @param timedOut those that a timeout ended; their code may still be about to end
 * @param queueTime how long all that were started had waited for it, added up
 * @param longestQueueTime the longest wait of one of them
 * @param runTime how long the code of all that have left their threads had run, added up, and with it the time until a
 *     stage that it returned had completed
 * @param longestRunTime the longest run of one of them
 */
public record ActionStatistics(
        long submitted,
        long queued,
        long running,
        long succeeded,
        long failed,
        long cancelled,
        long timedOut,
        Duration queueTime,
        Duration longestQueueTime,
        Duration runTime,
        Duration longestRunTime) {

    /** Those of an application that has submitted none. */
    public static final ActionStatistics NONE =
            new ActionStatistics(0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}

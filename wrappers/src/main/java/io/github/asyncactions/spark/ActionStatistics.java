package io.github.asyncactions.spark;

import java.time.Duration;

/**
 * The actions of one application, counted since its first one, at one moment: {@link SparkActions#statistics()}. Every
 * action is in exactly one of the states, so {@code submitted} is always the sum of the six that follow it.
 *
 * <p>{@link AsyncActionsPlugin} shows the same in Spark's metrics system. Only this library implements it.
 */
public interface ActionStatistics {

    /**
     * Actions that were submitted; those that failed before they got that far, as after the end of their Spark, are not
     * counted. One that was refused, as since the queue was full, counts, and among those that have failed.
     */
    long submitted();

    /** Those that have not started, and those that wait to be tried again. */
    long queued();

    /** Those whose code runs, or that wait for the stage that it has returned. */
    long running();

    /** Those that ended with a result. */
    long succeeded();

    /** Those that ended with an error, that no thread was found for, or whose Spark stopped. */
    long failed();

    /** Those that were cancelled, or completed by hand; their code may still be about to end. */
    long cancelled();

    /** Those that a timeout ended; their code may still be about to end. */
    long timedOut();

    /**
     * How long all that were started had waited for it, and those that ended before they started, until then; added up.
     */
    Duration queueTime();

    /** The longest single one of these waits. */
    Duration longestQueueTime();

    /**
     * How long the code of all that have left their threads had run, added up, and with it the time until a stage that
     * it returned had completed.
     */
    Duration runTime();

    /** The longest run of one of them. */
    Duration longestRunTime();
}

package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionStatistics;
import java.time.Duration;

/** What was counted of an application's actions. */
public record Statistics(
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
        Duration longestRunTime)
        implements ActionStatistics {

    /** Those of an application that has submitted none. */
    public static final Statistics NONE =
            new Statistics(0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}

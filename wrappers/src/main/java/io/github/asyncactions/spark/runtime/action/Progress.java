package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress;
import java.time.Duration;

/** How far an action was at one moment. */
public record Progress(
        State state,
        int jobs,
        int stages,
        int doneTasks,
        int runningTasks,
        int totalTasks,
        double fraction,
        Duration queueTime,
        Duration runTime)
        implements ActionProgress {}

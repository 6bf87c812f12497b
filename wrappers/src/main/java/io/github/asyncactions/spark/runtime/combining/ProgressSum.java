package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Progress;
import java.time.Duration;

/** The progress of several actions, added up. */
final class ProgressSum {

    private int actions;
    private int jobs;
    private int stages;
    private int doneTasks;
    private int runningTasks;
    private int totalTasks;
    private double fractions;
    private Duration shortestQueueTime = Duration.ZERO;
    private Duration longestRunTime = Duration.ZERO;
    private boolean allQueued = true;

    ProgressSum() {}

    ProgressSum(ProgressSum other) {
        actions = other.actions;
        jobs = other.jobs;
        stages = other.stages;
        doneTasks = other.doneTasks;
        runningTasks = other.runningTasks;
        totalTasks = other.totalTasks;
        fractions = other.fractions;
        shortestQueueTime = other.shortestQueueTime;
        longestRunTime = other.longestRunTime;
        allQueued = other.allQueued;
    }

    void add(ActionProgress one) {
        boolean shorter = actions == 0 || one.queueTime().compareTo(shortestQueueTime) < 0;
        shortestQueueTime = shorter ? one.queueTime() : shortestQueueTime;
        longestRunTime = one.runTime().compareTo(longestRunTime) > 0 ? one.runTime() : longestRunTime;
        actions++;
        jobs += one.jobs();
        stages += one.stages();
        doneTasks += one.doneTasks();
        runningTasks += one.runningTasks();
        totalTasks += one.totalTasks();
        fractions += one.fraction();
        allQueued &= one.state() == State.QUEUED;
    }

    /** Whether none of them has started. */
    boolean areAllQueued() {
        return allQueued;
    }

    /** As one: the mean of the fractions, the time until the first has started, the longest run. */
    ActionProgress in(State state) {
        return new Progress(
                state,
                jobs,
                stages,
                doneTasks,
                runningTasks,
                totalTasks,
                // Of the first of several, the others are not at their ends.
                state == State.SUCCEEDED || actions == 0 ? 1 : fractions / actions,
                shortestQueueTime,
                longestRunTime);
    }
}

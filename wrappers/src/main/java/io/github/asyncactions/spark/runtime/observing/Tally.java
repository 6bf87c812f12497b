package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.ActionStatistics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts the actions of one application. */
final class Tally {

    private final Map<State, Long> outcomes = new EnumMap<>(State.class);
    private long submitted;
    private long started;
    private long leftRunning;
    private Duration queueTime = Duration.ZERO;
    private Duration longestQueueTime = Duration.ZERO;
    private Duration runTime = Duration.ZERO;
    private Duration longestRunTime = Duration.ZERO;

    synchronized void submitted() {
        submitted++;
    }

    /** @param waited in the queue, or to be tried again */
    synchronized void started(Duration waited) {
        started++;
        waited(waited);
    }

    private synchronized void waited(Duration time) {
        queueTime = queueTime.plus(time);
        longestQueueTime = longer(longestQueueTime, time);
    }

    /** Another attempt will be started. */
    synchronized void attemptFailed() {
        leftRunning++;
    }

    /** One that runs has ended. */
    synchronized void ended(State outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
        leftRunning++;
    }

    /** One that does not run has ended. */
    synchronized void endedQueued(State outcome, Duration waited) {
        outcomes.merge(outcome, 1L, Long::sum);
        waited(waited);
    }

    synchronized void returned(Duration ran) {
        runTime = runTime.plus(ran);
        longestRunTime = longer(longestRunTime, ran);
    }

    /** Each action is in exactly one of the states, whatever happens meanwhile. */
    synchronized ActionStatistics snapshot() {
        // An action may be ended by somebody else between its start and our learning of it.
        long running = Math.max(0, started - leftRunning);
        long ended = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return new Statistics(
                submitted,
                submitted - ended - running,
                running,
                count(State.SUCCEEDED),
                count(State.FAILED),
                count(State.CANCELLED),
                count(State.TIMED_OUT),
                queueTime,
                longestQueueTime,
                runTime,
                longestRunTime);
    }

    private long count(State outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

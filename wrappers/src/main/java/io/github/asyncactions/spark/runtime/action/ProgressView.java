package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.backend.ActionJobs.TaskCounts;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be seen of an action: its times, and its tasks from Spark's status store. */
public final class ProgressView {

    private static final long UNSET = 0;
    /** Between two jobs all tasks so far are done, and yet the action is not. */
    private static final double ALMOST = 0.99;

    private static final int FEW = 3;

    private final Action<?> action;
    private final long submittedAt = now();
    private volatile long startedAt = UNSET;
    private volatile long returnedAt = UNSET;
    /** Since when this attempt waits to be started. */
    private volatile long waitsSince = submittedAt;
    /** Of the attempts before this one, in nanoseconds. */
    private volatile long ranBefore;

    private double highest;
    private @Nullable ActionProgress last;

    ProgressView(Action<?> action) {
        this.action = action;
    }

    void started() {
        startedAt = now();
    }

    /** Another attempt will follow. */
    synchronized void attemptOver() {
        long now = now();
        ranBefore += now - startedAt;
        waitsSince = now;
        startedAt = UNSET;
    }

    /** It has ended; {@code running} tells whether its body has still to return. */
    void ended(boolean running) {
        if (!running) {
            returned();
        }
    }

    void returned() {
        if (returnedAt == UNSET) {
            returnedAt = now();
        }
    }

    /** Takes the last look: from here on Spark is not asked any more. */
    synchronized void freeze() {
        if (last == null) {
            returned();
            last = look();
        }
    }

    synchronized ActionProgress progress() {
        return last != null ? last : look();
    }

    private ActionProgress look() {
        TaskCounts tasks = action.jobs().count();
        State state = action.lifeState();
        double fraction = tasks.total() == 0 ? 0 : (double) tasks.done() / tasks.total();
        highest = Math.max(highest, state == State.SUCCEEDED ? 1 : Math.min(fraction, ALMOST));
        return new Progress(
                state,
                action.jobs().ids().size(),
                tasks.stages(),
                tasks.done(),
                tasks.running(),
                tasks.total(),
                highest,
                queueTime(),
                runTime());
    }

    public Duration queueTime() {
        long until = startedAt != UNSET ? startedAt : returnedAt != UNSET ? returnedAt : now();
        return Duration.ofNanos(until - submittedAt - ranBefore);
    }

    /** How long this attempt waits, or has waited, to be started. */
    public Duration waitTime() {
        long started = startedAt;
        return Duration.ofNanos((started != UNSET ? started : now()) - waitsSince);
    }

    public Duration runTime() {
        long started = startedAt;
        long running = started == UNSET ? 0 : (returnedAt != UNSET ? returnedAt : now()) - started;
        return Duration.ofNanos(ranBefore + running);
    }

    String timeoutMessage(Duration limit) {
        String where = startedAt != UNSET
                ? "while it was running (queued for " + Texts.seconds(queueTime()) + ", then ran for "
                        + Texts.seconds(runTime()) + ")"
                : action.attempts().isPaused() ? "between two attempts" : "while it was queued";
        String attempt = action.attempts().describe();
        Throwable before = action.attempts().lastFailure();
        return action.description() + " timed out after " + Texts.seconds(limit) + " " + where
                + (attempt.isEmpty() ? "" : ", in " + attempt)
                + (before == null ? "" : ", after " + Texts.describe(before));
    }

    /** Such as {@code running 3.2 s, job 7, 12/40 tasks}, or {@code failed after 0.3 s: java.io.IOException: no}. */
    @Override
    public String toString() {
        ActionProgress progress = progress();
        boolean started = startedAt != UNSET;
        StringBuilder text = new StringBuilder(Texts.state(progress.state()))
                .append(action.hasOutcome() ? " after " : " ")
                .append(Texts.seconds(started ? progress.runTime() : progress.queueTime()));
        if (action.hasOutcome() && !started) {
            text.append(" in the queue");
        }
        String attempt = action.attempts().describe();
        Throwable before = action.attempts().lastFailure();
        if (!attempt.isEmpty() && (started || action.attempts().hasFailed())) {
            text.append(", ").append(attempt);
        }
        if (before != null && !action.hasOutcome()) {
            text.append(", after ").append(Texts.describe(before));
        }
        Set<Integer> jobs = action.jobIds();
        if (!jobs.isEmpty()) {
            text.append(", ").append(jobs(jobs)).append(", ");
            text.append(progress.doneTasks())
                    .append('/')
                    .append(progress.totalTasks())
                    .append(" tasks");
        }
        Outcome<?> end = action.outcome();
        Throwable failure = end == null ? null : end.failure();
        return failure == null
                ? text.toString()
                : text.append(": ").append(Texts.describe(failure)).toString();
    }

    private static String jobs(Set<Integer> ids) {
        String all = ids.toString();
        if (ids.size() <= FEW) {
            return (ids.size() == 1 ? "job " : "jobs ") + all.substring(1, all.length() - 1);
        }
        return ids.size() + " jobs from " + Collections.min(ids) + " to " + Collections.max(ids);
    }

    /** Never {@link #UNSET}. */
    private static long now() {
        return System.nanoTime() | 1;
    }
}

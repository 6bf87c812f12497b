package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.BackEnd.TaskCounts;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be seen of an action: its times, and its tasks from Spark's status tracker. */
final class ProgressView {

    private static final long UNSET = 0;
    /** Between two jobs all tasks so far are done, and yet the action is not. */
    private static final double ALMOST = 0.99;

    private final Action<?> action;
    private final long submittedAt = now();
    private volatile long startedAt = UNSET;
    private volatile long leftAt = UNSET;
    private double highest;
    private @Nullable ActionProgress last;

    ProgressView(Action<?> action) {
        this.action = action;
    }

    void started() {
        startedAt = now();
    }

    void left() {
        leftAt = now();
    }

    /** Takes the last look: from here on Spark is not asked any more. */
    synchronized void freeze() {
        if (last == null) {
            if (leftAt == UNSET) {
                leftAt = now();
            }
            last = look();
        }
    }

    synchronized ActionProgress progress() {
        return last != null ? last : look();
    }

    private ActionProgress look() {
        Set<Integer> jobs = action.jobs().all();
        TaskCounts tasks = action.executor().count(jobs);
        State state = action.shownState();
        double fraction = tasks.total() == 0 ? 0 : (double) tasks.done() / tasks.total();
        highest = Math.max(highest, state == State.SUCCEEDED ? 1 : Math.min(fraction, ALMOST));
        return new ActionProgress(
                state,
                jobs.size(),
                tasks.stages(),
                tasks.done(),
                tasks.running(),
                tasks.total(),
                highest,
                queueTime(),
                runTime());
    }

    Duration queueTime() {
        long until = startedAt != UNSET ? startedAt : leftAt != UNSET ? leftAt : now();
        return Duration.ofNanos(until - submittedAt);
    }

    Duration runTime() {
        if (startedAt == UNSET) {
            return Duration.ZERO;
        }
        return Duration.ofNanos((leftAt != UNSET ? leftAt : now()) - startedAt);
    }

    String timeoutMessage(Duration limit) {
        String where = startedAt == UNSET
                ? "while it was queued"
                : "while it was running (queued for " + seconds(queueTime()) + ", then ran for " + seconds(runTime())
                        + ")";
        return action.description() + " timed out after " + seconds(limit) + " " + where;
    }

    /** Such as {@code running 3.2 s, job 7, 12/40 tasks}. */
    @Override
    public String toString() {
        ActionProgress progress = progress();
        boolean waiting = progress.state() == State.QUEUED;
        StringBuilder text = new StringBuilder(progress.state().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(seconds(waiting ? progress.queueTime() : progress.runTime()));
        Set<Integer> jobs = action.jobs().all();
        if (!jobs.isEmpty()) {
            String ids = jobs.toString();
            text.append(jobs.size() == 1 ? ", job " : ", jobs ").append(ids, 1, ids.length() - 1);
            text.append(", ")
                    .append(progress.doneTasks())
                    .append('/')
                    .append(progress.totalTasks())
                    .append(" tasks");
        }
        return text.toString();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, time.toMillis() < 100 ? "%.3f s" : "%.1f s", time.toNanos() / 1e9);
    }

    /** Never {@link #UNSET}. */
    private static long now() {
        return System.nanoTime() | 1;
    }
}

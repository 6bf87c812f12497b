package io.github.asyncactions.spark.runtime.backend.classic;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.runtime.backend.Tags;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Decides which jobs are an action's own, and which of these are to be cancelled. The tag alone does not tell: a thread
 * that was born in the body, such as one of a static pool or of a streaming query, inherits the tag for ever.
 *
 * <ul>
 *   <li>While the body is on its thread, each job with the tag is the action's.
 *   <li>Afterwards a job is the action's if its query started before the body returned, or, for an action that was
 *       stopped, if Spark ML still works in a pool that was made while the body ran. These jobs are cancelled by their
 *       ids, since a cancel by tag would also hit what those threads do next.
 * </ul>
 */
final class OwnJobs {

    /** A late job belongs to one of the last queries; a body may run for months and start millions. */
    private static final int MAX_QUERIES = 1_000;

    private final long actionId;
    private final JobScheduler scheduler;
    private final long threadsBefore;

    /** The oldest first. */
    @GuardedBy("this")
    private final Deque<Long> queries = new ArrayDeque<>(1);

    /** In milliseconds since the epoch, as Spark's events have it. */
    @GuardedBy("this")
    private long returnedAt = Long.MAX_VALUE;

    @GuardedBy("this")
    private long threadsAfter = Long.MAX_VALUE;

    @GuardedBy("this")
    private @Nullable String stopReason;

    /** Called when a job is left over from a success; null if such jobs go on. */
    @GuardedBy("this")
    private @Nullable Runnable leftOver;

    /** @param threadsBefore a thread with a higher id was born after the body began */
    OwnJobs(long actionId, JobScheduler scheduler, long threadsBefore) {
        this.actionId = actionId;
        this.scheduler = scheduler;
        this.threadsBefore = threadsBefore;
    }

    /** Stops the action: while the body is on its thread, the jobs with its tag are cancelled. */
    synchronized void stop(String reason) {
        String text = "because " + reason + " (" + Tags.of(actionId) + ")";
        stopReason = text;
        if (returnedAt == Long.MAX_VALUE) {
            scheduler.cancelTag(Tags.of(actionId), text);
        }
    }

    /** Cancels by tag for the last time, if the action was stopped. */
    synchronized void bodyReturned(boolean stopped, @Nullable Runnable leftOver) {
        if (returnedAt != Long.MAX_VALUE) {
            return;
        }
        long now = System.currentTimeMillis();
        if (stopped && stopReason == null) {
            stop("its action was stopped");
        } else if (stopReason != null) {
            scheduler.cancelTag(Tags.of(actionId), stopReason);
        }
        this.leftOver = leftOver;
        threadsAfter = SparkMlPools.nextThreadId();
        returnedAt = now;
    }

    synchronized void queryStarted(long query, long time) {
        if (time <= returnedAt) {
            addQuery(query);
        }
    }

    @GuardedBy("this")
    private void addQuery(long query) {
        if (!queries.contains(query)) {
            queries.addLast(query);
            if (queries.size() > MAX_QUERIES) {
                queries.removeFirst();
            }
        }
    }

    /** Whether {@code job}, which has the action's tag, is the action's own. */
    synchronized boolean contains(StartedJob job) {
        boolean hasQuery = job.query() != StartedJob.NO_QUERY;
        if (job.time() <= returnedAt) {
            if (hasQuery) {
                addQuery(job.query());
            }
            return true;
        }
        return hasQuery
                ? queries.contains(job.query())
                : stopReason != null && SparkMlPools.isAnyBusy(threadsBefore, threadsAfter);
    }

    /** Why this job of the action's own must not run; null if it may. */
    synchronized @Nullable String reasonToCancel(StartedJob job) {
        if (stopReason != null) {
            return stopReason;
        }
        Runnable told = queries.contains(job.query()) ? leftOver : null;
        // A job that fills a cache is of use to others; a reader can't be told from it.
        if (told == null || job.usesCache()) {
            return null;
        }
        told.run();
        String action = job.callSite() == null ? "its action" : job.callSite();
        return "because it was left over: " + action + " has its result (" + Tags.of(actionId) + ")";
    }

    /** Whether there may be jobs to cancel after the action has terminated. */
    synchronized boolean cancelsLateJobs() {
        return stopReason != null || leftOver != null;
    }
}

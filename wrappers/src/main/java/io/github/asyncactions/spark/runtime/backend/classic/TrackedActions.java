package io.github.asyncactions.spark.runtime.backend.classic;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.runtime.backend.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actions of an application that have jobs or may get some, by their ids. Finds the one that an event is about. */
final class TrackedActions {

    /**
     * Of some 300 bytes each. A driver starts at most some hundred queries a second; a late job comes within seconds.
     */
    private static final int MAX_TERMINATED = 5_000;

    private static final int MAX_QUERIES = 10_000;

    private final JobScheduler scheduler;
    private final Map<Long, ClassicJobs> live = new ConcurrentHashMap<>();
    private final Map<Integer, ClassicJobs> byJob = new ConcurrentHashMap<>();

    /**
     * Those of the terminated actions whose late jobs are to be cancelled. A job may still be on its way to the
     * scheduler then: adaptive stages are submitted on threads of Spark's own, which no interrupt reaches.
     */
    @GuardedBy("itself")
    private final Map<Long, OwnJobs> terminated = new LinkedHashMap<>();

    /** When queries started whose actions the event did not name. Used on the listener's thread only. */
    private final Map<Long, Long> queryTimes = new LinkedHashMap<>();

    TrackedActions(JobScheduler scheduler) {
        this.scheduler = scheduler;
    }

    void add(long actionId, ClassicJobs jobs) {
        live.put(actionId, jobs);
    }

    void remove(long actionId, ClassicJobs jobs, List<StartedJob> active) {
        if (jobs.own().cancelsLateJobs()) {
            synchronized (terminated) {
                terminated.put(actionId, jobs.own());
                dropOldest(terminated, MAX_TERMINATED);
            }
        }
        live.remove(actionId, jobs);
        active.forEach(job -> byJob.remove(job.id(), jobs));
    }

    void jobStarted(long actionId, Supplier<StartedJob> start) {
        ClassicJobs jobs = live.get(actionId);
        OwnJobs own = jobs != null ? jobs.own() : terminated(actionId);
        if (own == null) {
            return;
        }
        StartedJob job = start.get();
        Long queryTime = queryTimes.isEmpty() ? null : queryTimes.get(job.query());
        if (queryTime != null) {
            own.queryStarted(job.query(), queryTime);
        }
        if (jobs == null) {
            cancelLate(own, job);
        } else if (jobs.started(job)) {
            byJob.put(job.id(), jobs);
        }
    }

    private void cancelLate(OwnJobs own, StartedJob job) {
        String reason = own.contains(job) && scheduler.isRunning(job) ? own.reasonToCancel(job) : null;
        if (reason != null) {
            scheduler.cancelJob(job.id(), reason);
        }
    }

    void jobEnded(int jobId) {
        ClassicJobs jobs = byJob.remove(jobId);
        if (jobs != null) {
            jobs.ended(jobId);
        }
    }

    /** @param actionId may be {@link Tags#NONE} */
    void queryStarted(long actionId, long query, long time) {
        OwnJobs own = actionId == Tags.NONE ? null : find(actionId);
        if (own != null) {
            own.queryStarted(query, time);
        }
    }

    /** A query of an unknown action; of its nested queries the first tells when it started. */
    void queryStarted(long query, long time) {
        if (queryTimes.putIfAbsent(query, time) == null) {
            dropOldest(queryTimes, MAX_QUERIES);
        }
    }

    private @Nullable OwnJobs find(long actionId) {
        ClassicJobs jobs = live.get(actionId);
        return jobs != null ? jobs.own() : terminated(actionId);
    }

    private @Nullable OwnJobs terminated(long actionId) {
        synchronized (terminated) {
            return terminated.get(actionId);
        }
    }

    private static void dropOldest(Map<Long, ?> map, int max) {
        if (map.size() > max) {
            var oldest = map.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}

package io.github.asyncactions.spark.runtime.backend.classic;

import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The jobs of one action on a driver's own {@code SparkContext}. */
final class ClassicJobs implements ActionJobs {

    /** A job that has not been reported as ended by then has its end lost on the listener bus. */
    private static final long LOST_EVENT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final long actionId;
    private final OwnJobs own;
    private final TrackedActions actions;
    private final JobScheduler scheduler;
    private final TaskCounter counter;
    private final JobLog log = new JobLog();

    /** Written before {@link #returned}. */
    private long returnedAt;

    private volatile boolean returned;

    ClassicJobs(long actionId, OwnJobs own, TrackedActions actions, JobScheduler scheduler, TaskCounter counter) {
        this.actionId = actionId;
        this.own = own;
        this.actions = actions;
        this.scheduler = scheduler;
        this.counter = counter;
    }

    OwnJobs own() {
        return own;
    }

    /** Called by the listener. @return whether the job is the action's */
    boolean started(StartedJob job) {
        if (!own.contains(job)) {
            return false;
        }
        log.started(job); // Before the reason is asked for: a cancel in between finds it here.
        cancelIfNeeded(job);
        return true;
    }

    void ended(int jobId) {
        log.ended(jobId);
    }

    private void cancelIfNeeded(StartedJob job) {
        // Its start, or its end, may be on its way to the listener long after the body has got its result.
        String reason = scheduler.isRunning(job) ? own.reasonToCancel(job) : null;
        if (reason != null) {
            scheduler.cancelJob(job.id(), reason);
        }
    }

    @Override
    public void cancel(String reason) {
        own.stop(reason);
        if (returned) {
            log.active().forEach(this::cancelIfNeeded);
        }
    }

    @Override
    public void bodyReturned(boolean stopped, @Nullable Runnable leftOver) {
        own.bodyReturned(stopped, leftOver);
        returnedAt = System.nanoTime();
        returned = true;
        log.active().forEach(this::cancelIfNeeded);
    }

    @Override
    public boolean areAtRest() {
        if (!returned) {
            return false;
        }
        List<StartedJob> active = log.active();
        return active.isEmpty()
                || scheduler.isStopped()
                || (System.nanoTime() - returnedAt > LOST_EVENT_NANOS
                        && active.stream().noneMatch(scheduler::isRunning));
    }

    @Override
    public Set<Integer> ids() {
        return log.all();
    }

    @Override
    public TaskCounts count() {
        return counter.count(ids());
    }

    @Override
    public void close() {
        actions.remove(actionId, this, log.active());
    }
}

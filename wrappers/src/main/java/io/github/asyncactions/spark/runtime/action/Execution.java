package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.PastJobs;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The body of an action on its thread, and the jobs that it starts there. */
final class Execution {

    private final Action<?> action;
    private final InterruptGate gate = new InterruptGate();
    private volatile ActionJobs jobs = ActionJobs.NONE;
    private volatile @Nullable Thread thread;
    /** Until it is at rest. */
    private volatile @Nullable StagedCode<?> staged;

    /** Used on the body's own thread. */
    private @Nullable Lease lease;

    Execution(Action<?> action) {
        this.action = action;
    }

    /** What a body has used that the next action may use, too. */
    record Lease(Runnable giveBack, Runnable discard) {}

    /** Runs {@code body} on the calling thread, which is as it was before when this returns. */
    <T extends @Nullable Object> Outcome<T> call(Body<? extends T> body) {
        thread = Thread.currentThread();
        staged = body.staged();
        jobs = action.runner().backEnd().track(action.tag());
        ActionOnThread.Presence presence = ActionOnThread.enter(this);
        Group scopeBefore = CurrentGroup.enter(action.scope());
        T result = null;
        Throwable failure = null;
        try {
            result = body.call(action, this);
        } catch (Throwable t) {
            failure = t;
        } finally {
            CurrentGroup.restore(scopeBefore);
            presence.leave();
            thread = null;
        }
        returned(failure == null && !action.isStopped(), body.effect());
        return Outcome.of(result, failure);
    }

    private void returned(boolean successfully, Effect effect) {
        Lease used = lease;
        lease = null;
        Runnable leftOver = used == null ? () -> {} : used.discard();
        if (used != null && successfully) {
            used.giveBack().run();
        }
        jobs.bodyReturned(
                action.isStopped(), successfully && effect.isQueriesOnly() && staged == null ? leftOver : null);
    }

    /** Calls {@code code} where an interrupt may reach it; afterwards none does, and the flag is clear. */
    <T extends @Nullable Object> T callInterruptibly(Callable<T> code) throws Exception {
        gate.open();
        try {
            return code.call();
        } finally {
            gate.close();
            boolean ignored = Thread.interrupted(); // It belongs to this body.
        }
    }

    // ---- from other threads ----------------------------------------------------------------------------------------

    /**
     * Stops it: its jobs, its stage, and its thread, which may wait for other actions and then sees that it is stopped.
     */
    void stop(String reason, boolean interrupt) {
        cancelJobs(reason);
        StagedCode<?> waiting = staged;
        if (waiting != null) {
            waiting.cancel();
        }
        if (interrupt) {
            gate.interrupt();
        }
        LockSupport.unpark(thread);
    }

    /** Cancels the jobs, once more; delivers an interrupt that was held back. */
    void cancelJobs(String reason) {
        jobs.cancel(reason);
        gate.deliver();
    }

    /** Nothing of it runs any more: only the ids of the jobs are kept. */
    void terminate() {
        staged = null;
        ActionJobs past = jobs;
        jobs = new PastJobs(past.ids());
        past.close();
    }

    ActionJobs jobs() {
        return jobs;
    }

    /** The thread that the body is on. */
    @Nullable
    Thread thread() {
        return thread;
    }

    Action<?> action() {
        return action;
    }

    void lease(Lease used) {
        lease = used;
    }
}

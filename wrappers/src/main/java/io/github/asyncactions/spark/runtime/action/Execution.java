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

    // What the body says of itself, on its own thread.
    private boolean writes;
    private boolean queriesOnly;
    private @Nullable Lease lease;

    Execution(Action<?> action) {
        this.action = action;
    }

    /** What a body has used that the next action may use, too. */
    record Lease(Runnable giveBack, Runnable discard) {}

    /** Runs {@code body} on the calling thread, which is as it was before when this returns. */
    <T extends @Nullable Object> Outcome<T> call(Body<? extends T> body) {
        thread = Thread.currentThread();
        jobs = action.runner().backEnd().track(action.tag());
        CurrentAction.Presence presence = CurrentAction.enter(this);
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
        returned(failure == null && !action.isStopped());
        return Outcome.of(result, failure);
    }

    private void returned(boolean successfully) {
        Lease used = lease;
        lease = null;
        Runnable leftOver = used == null ? () -> {} : used.discard();
        if (used != null && successfully) {
            used.giveBack().run();
        }
        jobs.bodyReturned(action.isStopped(), successfully && queriesOnly ? leftOver : null);
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

    /** Calls a part of the body that writes: an interrupt that comes meanwhile is delivered afterwards. */
    <T extends @Nullable Object> T callWriting(Callable<T> part) throws Exception {
        writes = true;
        boolean wasOpen = gate.isOpen();
        gate.close();
        try {
            return part.call();
        } finally {
            if (wasOpen) {
                gate.open();
            }
        }
    }

    // ---- from other threads ----------------------------------------------------------------------------------------

    /** Stops it: its jobs, and its thread, which may wait for other actions and then sees that it is stopped. */
    void stop(String reason, boolean interrupt) {
        cancelJobs(reason);
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

    // ---- what the body says of itself ------------------------------------------------------------------------------

    /** Whether it has begun to write something. */
    boolean writes() {
        return writes;
    }

    /** It runs nothing but queries of its own, whose jobs are of no use any more once it has its result. */
    void setQueriesOnly() {
        queriesOnly = true;
    }

    void lease(Lease used) {
        lease = used;
    }
}

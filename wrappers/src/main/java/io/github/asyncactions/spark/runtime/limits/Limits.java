package io.github.asyncactions.spark.runtime.limits;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may start.
 *
 * <p>A task is at work from its start until its body returns, whatever the body does: only while it waits for other
 * tasks ({@link #await}) it is not. Nothing starts under a limit whose maximum is at work.
 *
 * <p>A waiting body keeps its place for what it waits for. As long as nothing of that runs, one task of it comes before
 * all others, and starts if fewer than the maximum are at work. Every other task starts only if those at work and the
 * waiting bodies whose place is unused are fewer than the maximum: so there is a place for each body that goes on. A
 * body goes on from the moment in which its wait is decided; it never asks for permission.
 *
 * <p>Each change is a step: several changes under one lock, and what may start then starts after the last of them.
 */
public final class Limits {

    private static final Limits SHARED = new Limits();

    @GuardedBy("this")
    private final TaskQueue queue = new TaskQueue();

    @GuardedBy("this")
    private final Places places = new Places();
    /** Waits that lost one of what they wait for in this step. */
    @GuardedBy("this")
    private final Set<Wait> shorter = new LinkedHashSet<>();

    /** Those of this JVM: actions of several applications may wait for each other. */
    public static Limits shared() {
        return SHARED;
    }

    // ---- steps ---------------------------------------------------------------------------------------------------

    /**
     * Makes several changes at once: nothing starts between the first and the last of them. What may start then is
     * started by this thread, once it has given up the lock.
     */
    public void step(Runnable changes) {
        if (Thread.holdsLock(this)) {
            changes.run(); // The step that this is a part of starts what may start.
            return;
        }
        List<Task> starting = List.of();
        try {
            synchronized (this) {
                try {
                    changes.run();
                } finally {
                    starting = takeWhatMayStart();
                }
            }
        } finally {
            // Even if a change has failed: these count as at work, so nobody else will start them.
            for (Task task : starting) {
                task.owner.start();
            }
        }
    }

    /** Queues {@code task}, once more if it has been here before; it starts as soon as it may. */
    public void submit(Task task) {
        step(() -> enqueue(task));
    }

    /** {@code task} has its outcome: if it has not started it never does, and nobody waits for it any more. */
    public void ended(Task task) {
        step(() -> end(task));
    }

    /** The body of {@code task} has returned, or never gets a thread. Ended or not, it is not at work any more. */
    public void returned(Task task) {
        step(() -> leave(task));
    }

    /** From now on at most {@code max} are at work under {@code limit}. */
    public void setMax(Limit limit, int max) {
        step(() -> limit.setMax(max));
    }

    /**
     * {@code task} does not count under {@code limits} any more, although its body has not returned. Has no effect on a
     * task that has not ended.
     */
    public void forget(Task task, Predicate<Limit> limits) {
        step(() -> stopCounting(task, limits));
    }

    // ---- waits ---------------------------------------------------------------------------------------------------

    /**
     * The body of {@code waiter} waits for {@code awaited}, until these have ended or {@code isOver}, or until
     * {@link #stopWaiting}.
     *
     * @param isOver asked under the lock, now and after each step in which one of them has ended; must not throw
     * @param endsWithAllOnly whether nothing else than their ends will end this wait, as it looks now
     * @throws IllegalStateException if this wait could never end, since the awaited wait for the waiter
     */
    public Wait await(Task waiter, Collection<Task> awaited, BooleanSupplier isOver, boolean endsWithAllOnly) {
        Wait wait = new Wait(waiter, isOver, endsWithAllOnly);
        step(() -> beginWait(wait, awaited));
        return wait;
    }

    /**
     * It waits for these, too.
     *
     * @throws IllegalStateException if it could never end then
     */
    public void awaitMore(Wait wait, Collection<Task> more) {
        step(() -> {
            Circles.refuse(wait, more);
            extend(wait, more);
        });
    }

    /** The waiter goes on, if it does not already. */
    public void stopWaiting(Wait wait) {
        step(() -> decide(wait));
    }

    // ---- what there is -------------------------------------------------------------------------------------------

    /** Whether the body of {@code task} is counted as at work. */
    public synchronized boolean isAtWork(Task task) {
        return task.state == Task.State.STARTED && task.wait == null;
    }

    public synchronized boolean isQueued(Task task) {
        return task.state == Task.State.QUEUED;
    }

    /** Whether the waiter is not at work. */
    public synchronized boolean isWaiting(Wait wait) {
        return !wait.decided;
    }

    /** What the body of {@code waiter} waits for, of that what has been let in. */
    public synchronized List<Task> startedFor(Task waiter) {
        return waiter.wait == null ? List.of() : waiter.wait.letIn();
    }

    /** The waits whose place is unused although something that they wait for is queued: limits are full of others. */
    public synchronized List<Wait> hungry() {
        return places.hungry();
    }

    /** The limits that hold back what {@code wait} waits for. */
    public synchronized Set<Limit> blocking(Wait wait) {
        Set<Limit> full = new LinkedHashSet<>();
        for (Task task : wait.pending()) {
            if (task.state == Task.State.QUEUED) {
                task.limits.stream().filter(limit -> !limit.hasRoom(true)).forEach(full::add);
            }
        }
        return full;
    }

    // ---- one change ----------------------------------------------------------------------------------------------

    private synchronized void enqueue(Task task) {
        if (task.ended || task.state != Task.State.IDLE) {
            return;
        }
        task.state = Task.State.QUEUED;
        Lane lane = queue.add(task);
        for (Wait wait : task.awaitedBy()) {
            wait.queued(task, lane);
            places.updateHungry(wait);
        }
    }

    private synchronized void dequeue(Task task) {
        queue.remove(task);
        for (Wait wait : task.awaitedBy()) {
            wait.leftQueue();
            places.updateHungry(wait);
        }
    }

    /** @param inPlaceOf the waiter in whose place it starts; null if there is room beside all places that are kept */
    private synchronized void begin(Task task, @Nullable Wait inPlaceOf) {
        dequeue(task);
        task.state = Task.State.STARTED;
        places.count(task, 1);
        for (Wait wait : task.awaitedBy()) {
            wait.started(task);
        }
        if (inPlaceOf != null) {
            places.use(task, inPlaceOf);
        }
    }

    private synchronized void end(Task task) {
        if (task.ended) {
            return;
        }
        task.ended = true;
        if (task.state == Task.State.QUEUED) {
            dequeue(task);
            task.state = Task.State.IDLE;
        }
        places.stopUsing(task);
        if (task.wait != null) {
            decide(task.wait); // Its body has been stopped, and so goes on.
        }
        for (Wait wait : List.copyOf(task.awaitedBy())) {
            wait.remove(task);
            shorter.add(wait); // Whether it is over may follow from what else changes in this step.
        }
        task.forgetWaiters();
    }

    private synchronized void leave(Task task) {
        if (task.state != Task.State.STARTED) {
            return;
        }
        if (task.wait != null) {
            decide(task.wait);
        }
        places.count(task, -1);
        task.state = Task.State.IDLE;
        places.stopUsing(task);
    }

    private synchronized void stopCounting(Task task, Predicate<Limit> limits) {
        if (task.ended && task.state == Task.State.STARTED) {
            places.count(task, -1);
            task.limits = task.limits.stream().filter(limits.negate()).toList();
            places.count(task, 1);
        }
    }

    private synchronized void beginWait(Wait wait, Collection<Task> awaited) {
        Task waiter = wait.waiter;
        Circles.refuse(wait, awaited);
        if (waiter.wait != null) {
            decide(waiter.wait); // A body waits for one thing at a time, so it has gone on since then.
        }
        if (waiter.state != Task.State.STARTED || waiter.ended) {
            wait.decided = true; // The waiter is not counted as at work, or stays so.
            return;
        }
        waiter.wait = wait;
        places.keep(wait);
        extend(wait, awaited);
    }

    private synchronized void extend(Wait wait, Collection<Task> awaited) {
        if (wait.decided) {
            return;
        }
        awaited.forEach(wait::add);
        if (wait.isOver()) {
            decide(wait);
        } else {
            places.offerPlaceOf(wait);
        }
    }

    /** The waiter counts as at work again. */
    private synchronized void decide(Wait wait) {
        if (!wait.decided) {
            wait.decided = true;
            wait.waiter.wait = null;
            places.takeBack(wait);
            wait.clear();
        }
    }

    private synchronized List<Task> takeWhatMayStart() {
        shorter.stream().filter(Wait::isOver).forEach(this::decide);
        shorter.clear();
        List<Task> starting = new ArrayList<>(0); // Most steps let nothing in.
        for (Wait wait : places.hungry()) {
            Task next = wait.nextInPlace();
            if (next != null) {
                begin(next, wait);
                starting.add(next);
            }
        }
        // None of these starts in the place of a waiter: where it is unused, this task would have started above.
        for (Task next = queue.firstThatMayStart(); next != null; next = queue.firstThatMayStart()) {
            begin(next, null);
            starting.add(next);
        }
        return starting;
    }
}

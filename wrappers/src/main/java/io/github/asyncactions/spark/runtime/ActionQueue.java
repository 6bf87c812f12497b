package io.github.asyncactions.spark.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The actions that have not started: those that are ready for a thread, the oldest first, and those that a
 * {@link Limit} holds back. Its monitor guards the limits, too, and what {@link Workers} counts.
 */
final class ActionQueue {

    private final LinkedHashSet<Action<?>> ready = new LinkedHashSet<>();
    /** Those that hold something back. */
    private final Set<Limit> limits = new HashSet<>();

    private final Consumer<Action<?>> summon;
    private long taken;
    private boolean closed;

    /** @param summon sees to it that a thread comes for an action that is ready; never throws */
    ActionQueue(Consumer<Action<?>> summon) {
        this.summon = summon;
    }

    // ---- in ------------------------------------------------------------------------------------------------------

    /**
     * Queues {@code action}.
     *
     * @return false if this has been closed
     */
    boolean offer(Action<?> action) {
        List<Action<?>> entered = new ArrayList<>(1);
        synchronized (this) {
            if (closed) {
                return false;
            }
            enter(action, action.limit(), entered);
        }
        entered.forEach(summon);
        return true;
    }

    /** Puts {@code action} behind this limit, or among the ready ones if there is none; notes what is ready. */
    private void enter(Action<?> action, @Nullable Limit limit, List<Action<?>> entered) {
        if (limit == null) {
            ready.add(action);
            entered.add(action);
        } else {
            limit.add(action);
            fill(limit, entered);
        }
    }

    /** Lets as many past this limit as may pass; notes what is ready. */
    private void fill(Limit limit, List<Action<?>> entered) {
        if (closed) {
            return; // Whatever was held back has been given to the one who closed this.
        }
        for (Action<?> next = limit.admitNext(); next != null; next = limit.admitNext()) {
            enter(next, limit.around(), entered);
        }
        if (limit.waiting().isEmpty()) {
            limits.remove(limit);
        } else {
            limits.add(limit);
        }
    }

    /** {@code action} has failed or was cancelled, and has not left yet. */
    void failed(Action<?> action) {
        Limit limit = action.limit();
        if (limit != null) {
            synchronized (this) {
                limit.failed();
            }
        }
    }

    /**
     * The body of {@code action} has left its thread, or never gets there: where there is a limit, it is the next one's
     * turn.
     */
    void left(Action<?> action) {
        if (action.limit() == null) {
            return;
        }
        List<Action<?>> entered = new ArrayList<>();
        synchronized (this) {
            for (Limit limit = action.limit(); limit != null; limit = limit.around()) {
                limit.left(action);
                fill(limit, entered);
            }
        }
        entered.forEach(summon);
    }

    /** Lets past the limits as many more as there are actions on these threads, which wait. */
    synchronized List<Action<?>> admitFor(Set<Thread> blocked) {
        List<Action<?>> entered = new ArrayList<>();
        for (Limit limit : List.copyOf(limits)) {
            limit.lend(blocked);
            fill(limit, entered);
        }
        return entered;
    }

    // ---- out -----------------------------------------------------------------------------------------------------

    /** Takes the oldest one out, to be run; null if none is ready. */
    synchronized @Nullable Action<?> take() {
        Action<?> next = removeOldest();
        if (next != null) {
            taken++;
        }
        return next;
    }

    /** Takes the oldest one out, which will not run; null if none is ready. */
    synchronized @Nullable Action<?> removeOldest() {
        Iterator<Action<?>> oldest = ready.iterator();
        if (!oldest.hasNext()) {
            return null;
        }
        Action<?> next = oldest.next();
        oldest.remove();
        return next;
    }

    /** Takes all out that are ready, and will not run. */
    synchronized List<Action<?>> removeReady() {
        List<Action<?>> all = ready();
        ready.clear();
        return all;
    }

    /**
     * Takes {@code action} out, to be run by a thread that would wait for it; false if it is not there any more, or has
     * to wait for others of its group.
     *
     * @param waiter the action that waits for it, if it is one that waits
     */
    synchronized boolean takeOver(Action<?> action, @Nullable Action<?> waiter) {
        if (ready.remove(action)) {
            return true;
        }
        for (Limit limit = action.limit(); limit != null; limit = limit.around()) {
            if (limit.isWaiting(action)) {
                return waiter != null && limit.around() == null && limit.admitFor(action, waiter);
            }
        }
        return false;
    }

    /** Takes {@code action} out for good. */
    void discard(Action<?> action) {
        synchronized (this) {
            ready.remove(action);
            for (Limit limit = action.limit(); limit != null; limit = limit.around()) {
                limit.withdraw(action);
            }
        }
        left(action);
    }

    /** Takes nothing more in, and gives what was still queued. */
    synchronized List<Action<?>> close() {
        closed = true;
        List<Action<?>> rest = new ArrayList<>(queued());
        ready.clear();
        limits.clear();
        return rest;
    }

    // ---- what there is -------------------------------------------------------------------------------------------

    synchronized Set<Action<?>> queued() {
        Set<Action<?>> queued = new LinkedHashSet<>(ready);
        limits.forEach(limit -> queued.addAll(limit.waiting()));
        return queued;
    }

    synchronized boolean isEmpty() {
        return ready.isEmpty() && limits.isEmpty();
    }

    synchronized List<Action<?>> ready() {
        return List.copyOf(ready);
    }

    synchronized int readyCount() {
        return ready.size();
    }

    /** Whether a limit holds something back. */
    synchronized boolean holdsBack() {
        return !limits.isEmpty();
    }

    /** Counts the actions that were ever taken: stands still while all workers wait. */
    synchronized long taken() {
        return taken;
    }
}

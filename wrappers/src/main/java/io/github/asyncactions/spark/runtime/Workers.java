package io.github.asyncactions.spark.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The queue of actions and the threads that take from it.
 *
 * <p>What is handed to the underlying executor are not actions but small tokens, each of which takes from the queue
 * until there is nothing left: so a cancelled action leaves the queue at once, and an own executor of the user's never
 * holds what an action held. At most as many tokens are out as there are threads allowed, and as many more as there are
 * workers that wait for something else than Spark ({@link #lend}).
 */
final class Workers {

    private static final long IDLE_SECONDS = 30;

    private static final ThreadLocal<@Nullable Workers> OF_THREAD = new ThreadLocal<>();

    private final int threads;
    /** How many threads may be lent for workers that wait for other actions. */
    private final int mostLent;
    /** What is done with an action that no thread will come for. */
    private final BiConsumer<Action<?>, RejectedExecutionException> rejected;

    private final ThreadPoolExecutor pool;
    private final LinkedHashSet<Action<?>> queue = new LinkedHashSet<>();
    private final Set<Limit> limits = new HashSet<>();
    private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
    private int tokens;
    private int lent;
    private long taken;
    private @Nullable OwnExecutor own;
    private boolean closed;

    /** @param rejected must return at once, and never throw */
    Workers(
            int threads,
            int mostLent,
            ThreadFactory makesThreads,
            BiConsumer<Action<?>, RejectedExecutionException> rejected) {
        this.threads = threads;
        this.mostLent = mostLent;
        this.rejected = rejected;
        this.pool = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), makesThreads);
    }

    int threads() {
        return threads;
    }

    /**
     * From now on actions run on {@code executor}, those too that are queued already; it alone decides how many run at
     * once.
     */
    void use(Executor executor) {
        List<Action<?>> waiting;
        synchronized (this) {
            own = new OwnExecutor(executor, this::runOneFor);
            waiting = List.copyOf(queue);
        }
        waiting.forEach(this::summon);
    }

    /**
     * Queues {@code action} and sees to it that a thread comes for it.
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
        entered.forEach(this::summon);
        return true;
    }

    /** Puts {@code action} behind this limit, or into the queue if there is none; notes what enters the queue. */
    private void enter(Action<?> action, @Nullable Limit limit, List<Action<?>> entered) {
        if (limit == null) {
            queue.add(action);
            entered.add(action);
        } else {
            limit.add(action);
            fill(limit, entered);
        }
    }

    /** Lets as many past this limit as may pass; notes what enters the queue. */
    private void fill(Limit limit, List<Action<?>> entered) {
        if (closed) {
            return; // Whatever waits has been given to the one who closed this.
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

    /** Sees to it that a thread comes for {@code queued}, or that it fails. Never throws. */
    private void summon(Action<?> queued) {
        OwnExecutor target;
        synchronized (this) {
            target = own;
            if (target == null && !startToken()) {
                return;
            }
        }
        RejectedExecutionException refusal = target == null ? startThread() : target.handOver();
        if (refusal != null && takeOver(queued, null)) {
            rejected.accept(queued, refusal);
        }
    }

    /** Starts a thread for a token; tells why it could not, and takes the token back. */
    private @Nullable RejectedExecutionException startThread() {
        try {
            pool.execute(this::drain);
            return null;
        } catch (RuntimeException | Error e) { // such as an OutOfMemoryError: no more threads
            endToken();
            return new RejectedExecutionException("no thread could be started for it: " + e, e);
        }
    }

    /** Fails what is queued for an executor of the user's that has been shut down, and so has lost its tokens. */
    void look() {
        List<Action<?>> lost;
        synchronized (this) {
            if (own == null || !own.hasEnded()) {
                return;
            }
            lost = List.copyOf(queue);
            queue.clear();
        }
        lost.forEach(action -> rejected.accept(
                action, new RejectedExecutionException("the executor that was set has been shut down")));
    }

    /**
     * Takes {@code action} out of the queue, to be run by a thread that would wait for it; false if it is not there any
     * more, or has to wait for others of its group.
     *
     * @param waiter the action that waits for it, if it is one that waits
     */
    synchronized boolean takeOver(Action<?> action, @Nullable Action<?> waiter) {
        if (queue.remove(action)) {
            return true;
        }
        for (Limit limit = action.limit(); limit != null; limit = limit.around()) {
            if (limit.isWaiting(action)) {
                return waiter != null && limit.around() == null && limit.admitFor(action, waiter);
            }
        }
        return false;
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

    /** Takes {@code action} out of the queue for good. */
    void discard(Action<?> action) {
        synchronized (this) {
            queue.remove(action);
            for (Limit limit = action.limit(); limit != null; limit = limit.around()) {
                limit.withdraw(action);
            }
        }
        left(action);
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
        entered.forEach(this::summon);
    }

    /** Allows more threads than usual, as many as these, which wait for something else than Spark. */
    void lend(Set<Thread> blocked) {
        List<Action<?>> entered = new ArrayList<>();
        int start = 0;
        synchronized (this) {
            lent = Math.min(blocked.size(), mostLent);
            for (Limit limit : List.copyOf(limits)) {
                limit.lend(blocked);
                fill(limit, entered);
            }
            int waiting = own == null ? queue.size() : 0;
            while (start < waiting && startToken()) {
                start++;
            }
        }
        for (; start > 0; start--) {
            startThread(); // or the next look tries again
        }
        entered.forEach(this::summon);
    }

    /**
     * Fails the oldest queued action if so many threads wait for something else than Spark that none may be lent for
     * it.
     */
    void refuseStarved(int blocked) {
        Action<?> starved;
        synchronized (this) {
            Iterator<Action<?>> oldest = queue.iterator();
            if (own != null || blocked < threads + mostLent || !oldest.hasNext()) {
                return;
            }
            starved = oldest.next();
            oldest.remove();
        }
        rejected.accept(
                starved,
                new RejectedExecutionException(
                        "all " + blocked + " threads wait for something else than Spark, probably for"
                                + " actions behind them in the queue. Compose futures instead of waiting in actions"));
    }

    /** Whether threads that wait are replaced at all: an executor of the user's own has as many as it has. */
    synchronized boolean canLend() {
        return own == null;
    }

    synchronized boolean hasLent() {
        return lent > 0;
    }

    /** Whether nothing is queued, and nothing lent. */
    synchronized boolean isIdle() {
        return queue.isEmpty() && limits.isEmpty() && lent == 0;
    }

    /** Whether lending would let a queued action start: one on the user's own executor only if its scope holds it. */
    synchronized boolean couldLend() {
        return !limits.isEmpty() || (own == null && !queue.isEmpty());
    }

    /** Counts the actions that were ever taken: stands still while all workers wait. */
    synchronized long taken() {
        return taken;
    }

    /** Takes nothing more in, lets the threads end, and gives what was still queued. */
    List<Action<?>> close() {
        List<Action<?>> rest;
        synchronized (this) {
            closed = true;
            rest = new ArrayList<>(queued());
            queue.clear();
            limits.clear();
        }
        pool.shutdown();
        return rest;
    }

    synchronized Set<Action<?>> queued() {
        Set<Action<?>> queued = new LinkedHashSet<>(queue);
        limits.forEach(limit -> queued.addAll(limit.waiting()));
        return queued;
    }

    /**
     * Runs the end of an action that a worker has run while it waits: the stages that depend on it, not as part of it.
     */
    void conclude(Runnable end) {
        try {
            pool.execute(() -> work(end));
        } catch (RuntimeException | Error noThread) { // closed, or out of memory
            end.run();
        }
    }

    private boolean startToken() {
        if (tokens >= threads + lent) {
            return false;
        }
        tokens++;
        return true;
    }

    private synchronized void endToken() {
        tokens--;
    }

    private void runOneFor(OwnExecutor executor) {
        work(() -> {
            Action<?> next = takeFor(executor);
            if (next != null) {
                next.run();
            }
        });
    }

    private void drain() {
        work(() -> {
            for (Action<?> next = nextOrEnd(); next != null; next = nextOrEnd()) {
                next.run();
            }
        });
    }

    private void work(Runnable token) {
        Thread thread = Thread.currentThread();
        Workers before = OF_THREAD.get();
        OF_THREAD.set(this);
        boolean outermost = atWork.add(thread);
        try {
            token.run();
        } finally {
            if (outermost) {
                atWork.remove(thread);
            }
            if (before == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(before);
            }
        }
    }

    /** Whether the calling thread runs actions from here, or stages that depend on them. */
    boolean isWorker() {
        return OF_THREAD.get() == this;
    }

    /** The threads that run actions, or stages that depend on them. */
    Set<Thread> atWork() {
        return atWork;
    }

    private synchronized @Nullable Action<?> nextOrEnd() {
        Action<?> next = own != null || tokens > threads + lent ? null : take();
        if (next == null) {
            tokens--;
        }
        return next;
    }

    /** What another executor than the present one still has of tokens is void. */
    private synchronized @Nullable Action<?> takeFor(OwnExecutor executor) {
        return executor.equals(own) ? take() : null;
    }

    private @Nullable Action<?> take() {
        Iterator<Action<?>> oldest = queue.iterator();
        if (!oldest.hasNext()) {
            return null;
        }
        Action<?> next = oldest.next();
        oldest.remove();
        taken++;
        return next;
    }
}

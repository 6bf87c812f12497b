package io.github.asyncactions.spark.runtime;

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
 * The threads that take actions from a queue.
 *
 * <p>What is handed to the underlying executor are not actions but small tokens, each of which takes from the queue
 * until there is nothing left: so a cancelled action leaves the queue at once, and an own executor of the user's never
 * holds what an action held. At most as many tokens are out as there are threads allowed, and as many more as there are
 * workers that wait for something else than Spark ({@link #lend}).
 *
 * <p>Tokens are counted under the monitor of the queue: one that finds the queue empty ends before anything else is
 * queued, for which a new one is started then.
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
    private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
    private final ActionQueue queue = new ActionQueue(this::summon);
    /** Guarded by the queue, as are the next two. */
    private int tokens;

    private int lent;
    private @Nullable OwnExecutor own;

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

    ActionQueue queue() {
        return queue;
    }

    /** Lets the threads end. */
    void close() {
        pool.shutdown();
    }

    // ---- who comes for what is ready -----------------------------------------------------------------------------

    /**
     * From now on actions run on {@code executor}, those too that are queued already; it alone decides how many run at
     * once.
     */
    void use(Executor executor) {
        List<Action<?>> ready;
        synchronized (queue) {
            own = new OwnExecutor(executor, this::runOneFor);
            ready = queue.ready();
        }
        ready.forEach(this::summon);
    }

    /** Sees to it that a thread comes for {@code ready}, or that it fails. Never throws. */
    private void summon(Action<?> ready) {
        OwnExecutor target;
        synchronized (queue) {
            target = own;
            if (target == null && !startToken()) {
                return;
            }
        }
        RejectedExecutionException refusal = target == null ? startThread() : target.handOver();
        if (refusal != null && queue.takeOver(ready, null)) {
            rejected.accept(ready, refusal);
        }
    }

    /** Starts a thread for a token; tells why it could not, and takes the token back. */
    private @Nullable RejectedExecutionException startThread() {
        try {
            pool.execute(this::drain);
            return null;
        } catch (RuntimeException | Error e) { // such as an OutOfMemoryError: no more threads
            synchronized (queue) {
                tokens--;
            }
            return new RejectedExecutionException("no thread could be started for it: " + e, e);
        }
    }

    /** Fails what is queued for an executor of the user's that has been shut down, and so has lost its tokens. */
    void look() {
        List<Action<?>> lost;
        synchronized (queue) {
            if (own == null || !own.hasEnded()) {
                return;
            }
            lost = queue.removeReady();
        }
        lost.forEach(action -> rejected.accept(
                action, new RejectedExecutionException("the executor that was set has been shut down")));
    }

    // ---- lending -------------------------------------------------------------------------------------------------

    /** Allows more threads than usual, as many as these, which wait for something else than Spark. */
    void lend(Set<Thread> blocked) {
        List<Action<?>> ready;
        int start = 0;
        synchronized (queue) {
            lent = Math.min(blocked.size(), mostLent);
            ready = queue.admitFor(blocked);
            int waiting = own == null ? queue.readyCount() : 0;
            while (start < waiting && startToken()) {
                start++;
            }
        }
        for (; start > 0; start--) {
            startThread(); // or the next look tries again
        }
        ready.forEach(this::summon);
    }

    /**
     * Fails the oldest queued action if so many threads wait for something else than Spark that none may be lent for
     * it.
     */
    void refuseStarved(int blocked) {
        Action<?> starved;
        synchronized (queue) {
            starved = own == null && blocked >= threads + mostLent ? queue.removeOldest() : null;
        }
        if (starved != null) {
            rejected.accept(
                    starved,
                    new RejectedExecutionException(
                            "all " + blocked + " threads wait for something else than Spark, probably for"
                                    + " actions behind them in the queue. Compose futures instead of waiting in actions"));
        }
    }

    /** Whether threads that wait are replaced at all: an executor of the user's own has as many as it has. */
    boolean canLend() {
        synchronized (queue) {
            return own == null;
        }
    }

    boolean hasLent() {
        synchronized (queue) {
            return lent > 0;
        }
    }

    /** Whether lending would let a queued action start: one on the user's own executor only if its scope holds it. */
    boolean couldLend() {
        synchronized (queue) {
            return queue.holdsBack() || (own == null && queue.readyCount() > 0);
        }
    }

    // ---- tokens --------------------------------------------------------------------------------------------------

    private boolean startToken() {
        if (tokens >= threads + lent) {
            return false;
        }
        tokens++;
        return true;
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

    private @Nullable Action<?> nextOrEnd() {
        synchronized (queue) {
            Action<?> next = own != null || tokens > threads + lent ? null : queue.take();
            if (next == null) {
                tokens--;
            }
            return next;
        }
    }

    /** What another executor than the present one still has of tokens is void. */
    private @Nullable Action<?> takeFor(OwnExecutor executor) {
        synchronized (queue) {
            return executor.equals(own) ? queue.take() : null;
        }
    }

    // ---- threads at work -----------------------------------------------------------------------------------------

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
}

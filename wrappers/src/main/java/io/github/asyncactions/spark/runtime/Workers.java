package io.github.asyncactions.spark.runtime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

    /** How many threads may be lent for workers that wait for other actions. */
    static final int MOST_LENT = 256;

    private static final long IDLE_SECONDS = 30;

    private static final ThreadLocal<@Nullable Workers> OF_THREAD = new ThreadLocal<>();

    private final int threads;
    private final ThreadPoolExecutor pool;
    private final LinkedHashSet<Action<?>> queue = new LinkedHashSet<>();
    private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
    private int tokens;
    private int lent;
    private long taken;
    private @Nullable Executor own;
    private boolean closed;

    Workers(int threads, String name) {
        this.threads = threads;
        this.pool = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named(name));
    }

    int threads() {
        return threads;
    }

    /** From now on actions run on {@code executor}, which alone decides how many run at once. */
    synchronized void use(Executor executor) {
        own = executor;
    }

    /**
     * Queues {@code action} and sees to it that a thread comes for it.
     *
     * @return false if this has been closed
     * @throws RejectedExecutionException if the user's own executor does not take the token; the action is not queued
     */
    boolean offer(Action<?> action) {
        Executor target;
        synchronized (this) {
            if (closed) {
                return false;
            }
            queue.add(action);
            target = own;
            if (target == null && !startToken()) {
                return true;
            }
        }
        if (target == null) {
            pool.execute(this::drain);
        } else {
            offerToken(target, action);
        }
        return true;
    }

    private void offerToken(Executor target, Action<?> action) {
        try {
            target.execute(this::runNext);
        } catch (RejectedExecutionException e) {
            if (withdraw(action)) {
                throw e;
            }
        }
    }

    /** Takes {@code action} out of the queue; false if it is not there any more. */
    synchronized boolean withdraw(Action<?> action) {
        return queue.remove(action);
    }

    /** Allows {@code blocked} threads more than usual, since as many workers wait for something else than Spark. */
    void lend(int blocked) {
        int start = 0;
        synchronized (this) {
            lent = Math.min(blocked, MOST_LENT);
            int waiting = own == null && !closed ? queue.size() : 0;
            while (start < waiting && startToken()) {
                start++;
            }
        }
        for (; start > 0; start--) {
            pool.execute(this::drain);
        }
    }

    synchronized boolean hasLent() {
        return lent > 0;
    }

    synchronized boolean hasQueued() {
        return !queue.isEmpty();
    }

    synchronized boolean usesOwnExecutor() {
        return own != null;
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
            rest = new ArrayList<>(queue);
            queue.clear();
        }
        pool.shutdown();
        return rest;
    }

    synchronized Set<Action<?>> queued() {
        return new LinkedHashSet<>(queue);
    }

    private boolean startToken() {
        if (tokens >= threads + lent) {
            return false;
        }
        tokens++;
        return true;
    }

    private void drain() {
        work(() -> {
            for (Action<?> next = nextOrEnd(); next != null; next = nextOrEnd()) {
                next.run();
            }
        });
    }

    private void runNext() {
        work(() -> {
            Action<?> next = take();
            if (next != null) {
                next.run();
            }
        });
    }

    private void work(Runnable token) {
        Thread thread = Thread.currentThread();
        atWork.add(thread);
        OF_THREAD.set(this);
        try {
            token.run();
        } finally {
            OF_THREAD.remove();
            atWork.remove(thread);
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
        Action<?> next = tokens > threads + lent ? null : take();
        if (next == null) {
            tokens--;
        }
        return next;
    }

    private synchronized @Nullable Action<?> take() {
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

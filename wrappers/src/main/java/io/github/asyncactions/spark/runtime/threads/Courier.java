package io.github.asyncactions.spark.runtime.threads;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One daemon thread that runs what it is given, in order. It lives from {@link #open} until {@link #close}; so
 * {@link #give} makes no thread, calls nobody's code and never waits.
 */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final ThreadFactory factory;
    private final int capacity;

    @GuardedBy("this")
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @GuardedBy("this")
    private long given;

    @GuardedBy("this")
    private long done;

    private volatile boolean open;

    @GuardedBy("this")
    private @Nullable Thread thread;

    /** @param capacity how many tasks may wait */
    public Courier(String name, int capacity) {
        this.factory = DaemonThreads.named(name);
        this.capacity = capacity;
    }

    /** Has a thread from now on. Without memory for one, what is given waits for the next call. */
    public synchronized void open() {
        open = true;
        if (thread == null) {
            try {
                Thread made = factory.newThread(this::runAll);
                made.start();
                thread = made;
            } catch (OutOfMemoryError noThread) {
                // Then the next call makes one.
            }
        }
    }

    public boolean isOpen() {
        return open;
    }

    /** Has no thread any more as soon as what was given before has run. */
    public synchronized void close() {
        open = false;
        notifyAll();
    }

    /** Runs {@code task} soon; false if too many wait. */
    public synchronized boolean give(Runnable task) {
        if (waiting.size() >= capacity) {
            return false;
        }
        waiting.add(task);
        given++;
        if (waiting.size() == 1) {
            notifyAll();
        }
        return true;
    }

    /** Waits until all that was given before has run, but at most so long, and not on the thread that runs it. */
    public synchronized void drain(Duration patience) {
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        long last = given;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (done < last && thread != null) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runAll() {
        // No variable of this frame, in which the thread may wait for long, holds what has run.
        while (runNext()) {
            finished();
        }
    }

    private boolean runNext() {
        Runnable task = take();
        if (task == null) {
            return false;
        }
        try {
            task.run();
        } catch (Throwable e) {
            try {
                LOG.error("A listener of asynchronous actions could not be told", e);
            } catch (RuntimeException | Error unloggable) {
                // Then it can't be told.
            }
        }
        boolean ignored = Thread.interrupted(); // It was meant for the task.
        return true;
    }

    private synchronized void finished() {
        done++;
        notifyAll();
    }

    /** The next task; null if there will be none. */
    private synchronized @Nullable Runnable take() {
        while (waiting.isEmpty()) {
            if (!open) {
                thread = null;
                notifyAll();
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody has a reason to: it goes on.
            }
        }
        return waiting.remove();
    }
}

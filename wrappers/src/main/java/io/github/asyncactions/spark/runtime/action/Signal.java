package io.github.asyncactions.spark.runtime.action;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads wait for something without a trace of theirs being left behind, and without running anybody's dependent
 * stages, as threads that wait for a {@code CompletableFuture} sometimes do.
 */
public final class Signal {

    static final long FOR_EVER = Long.MAX_VALUE;

    /** Made for the first one that waits. */
    private volatile @Nullable ConcurrentLinkedQueue<Thread> waiting;

    /** Something has changed: all who wait look again. */
    public void give() {
        ConcurrentLinkedQueue<Thread> threads = waiting;
        if (threads != null) {
            threads.forEach(LockSupport::unpark);
        }
    }

    /**
     * Waits until {@code isOver}, or for {@code nanos}.
     *
     * @param interruptible whether an interrupt ends the wait, too; if not, it stays set on the thread
     * @return whether it is over
     * @throws InterruptedException if the thread is interrupted, also before
     */
    public boolean await(BooleanSupplier isOver, boolean interruptible, long nanos) throws InterruptedException {
        Thread thread = Thread.currentThread();
        ConcurrentLinkedQueue<Thread> threads = threads();
        threads.add(thread);
        boolean interrupted = false;
        long deadline = System.nanoTime() + nanos;
        try {
            while (!isOver.getAsBoolean()) {
                if (Thread.interrupted()) {
                    interrupted = true;
                    if (interruptible) {
                        throw new InterruptedException();
                    }
                }
                if (nanos == FOR_EVER) {
                    LockSupport.park(this);
                } else {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    LockSupport.parkNanos(this, left);
                }
            }
            return true;
        } finally {
            threads.remove(thread);
            if (interrupted && !interruptible) {
                thread.interrupt();
            }
        }
    }

    private ConcurrentLinkedQueue<Thread> threads() {
        ConcurrentLinkedQueue<Thread> threads = waiting;
        if (threads == null) {
            synchronized (this) {
                threads = waiting;
                if (threads == null) {
                    threads = new ConcurrentLinkedQueue<>();
                    waiting = threads;
                }
            }
        }
        return threads;
    }
}

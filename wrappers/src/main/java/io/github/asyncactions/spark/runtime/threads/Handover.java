package io.github.asyncactions.spark.runtime.threads;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread of an executor that ends a task run the one that starts in its place, instead of making another thread
 * for it, or waking one. If the thread does not come to that, another thread runs it.
 */
public final class Handover {

    private static final ThreadLocal<@Nullable Slot> OF_THREAD = new ThreadLocal<>();

    private final Executor executor;
    private final Set<Slot> slots = ConcurrentHashMap.newKeySet();

    /** What one thread is to run next. */
    private static final class Slot {
        private final Handover owner;
        private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();
        /** Used by the thread itself. */
        private boolean open;
        /** Used by {@link #look}. */
        private @Nullable Runnable seen;

        Slot(Handover owner) {
            this.owner = owner;
        }
    }

    /** @param executor must not run a task on the thread that gives it */
    public Handover(Executor executor) {
        this.executor = executor;
    }

    /** Runs {@code task} on the calling thread if that is about to be free, else on the executor. */
    public void execute(Runnable task) {
        Slot slot = mine();
        if (slot == null || !slot.open || !slot.next.compareAndSet(null, task)) {
            executor.execute(() -> runAll(task));
        }
    }

    /** Null on a thread that another executor has made. */
    private @Nullable Slot mine() {
        Slot slot = OF_THREAD.get();
        return slot != null && slot.owner == this ? slot : null;
    }

    private void runAll(Runnable first) {
        Slot slot = new Slot(this);
        OF_THREAD.set(slot);
        slots.add(slot);
        try {
            for (Runnable task = first; task != null; task = slot.next.getAndSet(null)) {
                task.run();
            }
        } finally {
            OF_THREAD.remove();
            slots.remove(slot);
            Runnable left = slot.next.getAndSet(null); // after a task that has failed
            if (left != null) {
                executor.execute(() -> runAll(left));
            }
        }
    }

    /** Calls {@code end} as the last of a task, which does nothing afterwards that takes long. */
    public <T> T end(Supplier<T> end) {
        Slot slot = mine();
        if (slot == null) {
            return end.get();
        }
        slot.open = true;
        try {
            return end.get();
        } finally {
            slot.open = false;
        }
    }

    /** Gives what a thread has not come to since the last look to another thread. For one thread only. */
    public void look() {
        for (Slot slot : slots) {
            Runnable next = slot.next.get();
            if (next != null && next == slot.seen && slot.next.compareAndSet(next, null)) {
                try {
                    executor.execute(() -> runAll(next));
                } catch (RejectedExecutionException | OutOfMemoryError noThread) {
                    slot.next.compareAndSet(null, next); // The next look tries again.
                }
            }
            slot.seen = next;
        }
    }
}

package io.github.asyncactions.spark.runtime.threads;

import static java.util.Objects.requireNonNull;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread of an executor that is about to be free run the next task, instead of making another thread for it, or
 * waking one. If the thread does not come to that, another thread runs it.
 */
public final class Handover {

    /** What a thread has that has no next task. */
    private enum NoTask implements Runnable {
        /** It runs a task. */
        BUSY,
        /** It will be free soon. */
        FREE;

        @Override
        public void run() {}
    }

    private static final ThreadLocal<@Nullable Slot> OF_THREAD = new ThreadLocal<>();

    private final Executor executor;
    private final Set<Slot> slots = ConcurrentHashMap.newKeySet();
    private final Queue<Slot> free = new ConcurrentLinkedQueue<>();

    /** What one thread is to run next. */
    private static final class Slot {
        private final Handover owner;
        private final AtomicReference<Runnable> next = new AtomicReference<>(NoTask.BUSY);
        /** Used by {@link #look}. */
        private Runnable seen = NoTask.BUSY;

        Slot(Handover owner) {
            this.owner = owner;
        }

        boolean take(Runnable task) {
            return next.compareAndSet(NoTask.FREE, task);
        }
    }

    /** @param executor must not run a task on the thread that gives it */
    public Handover(Executor executor) {
        this.executor = executor;
    }

    /** Runs {@code task} on a thread that is about to be free, the calling one if that is, or else on the executor. */
    public void execute(Runnable task) {
        Slot mine = mine();
        if (mine != null && mine.take(task)) {
            return;
        }
        for (Slot slot = free.poll(); slot != null; slot = free.poll()) {
            if (slot.take(task)) {
                return;
            }
        }
        executor.execute(() -> runAll(task));
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
            for (Runnable task = first; isTask(task); task = slot.next.getAndSet(NoTask.BUSY)) {
                task.run();
            }
        } finally {
            OF_THREAD.remove();
            slots.remove(slot);
            free.remove(slot);
            Runnable left = slot.next.getAndSet(NoTask.BUSY); // after a task that has failed
            if (isTask(left)) {
                executor.execute(() -> runAll(left));
            }
        }
    }

    private static boolean isTask(Runnable next) {
        return !(next instanceof NoTask);
    }

    /** Calls {@code end} as the last of a task, which does nothing afterwards that takes long. */
    public <T> T end(Supplier<T> end) {
        Slot slot = mine();
        if (slot == null) {
            return end.get();
        }
        slot.next.set(NoTask.FREE);
        try {
            return end.get();
        } finally {
            if (slot.next.get() == NoTask.FREE) {
                free.add(slot);
            }
        }
    }

    /** Gives what a thread has not come to since the last look to another thread. For one thread only. */
    public void look() {
        for (Slot slot : slots) {
            Runnable next = requireNonNull(slot.next.get());
            if (isTask(next) && next == slot.seen) {
                executor.execute(() -> runInsteadOf(slot, next));
            }
            slot.seen = next;
        }
    }

    /** It takes the task only when it has a thread for it: if there is none, the task stays where it is. */
    private void runInsteadOf(Slot slot, Runnable next) {
        if (slot.next.compareAndSet(next, NoTask.BUSY)) {
            runAll(next);
        }
    }
}

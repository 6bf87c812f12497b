package io.github.asyncactions.spark.runtime.application;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Copies of things that nobody uses at the moment; gone with the original, or with the application. */
public final class IdleCopies {

    @GuardedBy("this")
    private final Map<Object, Deque<Object>> idle = new WeakHashMap<>();

    /** Takes a copy of {@code original}, if there is one. */
    public synchronized @Nullable Object take(Object original) {
        Deque<Object> copies = idle.get(original);
        return copies == null ? null : copies.pollLast();
    }

    /** The user of {@code copy} does not need it any more. */
    public synchronized void giveBack(Object original, Object copy) {
        idle.computeIfAbsent(original, none -> new ArrayDeque<>(1)).addLast(copy);
    }

    /** {@code copy} is spoiled. */
    public synchronized void discard(@Nullable Object original, @Nullable Object copy) {
        Deque<Object> copies = original == null ? null : idle.get(original);
        if (copies != null) {
            copies.removeIf(one -> one == copy);
        }
    }

    synchronized void clear() {
        idle.clear();
    }
}

package io.github.asyncactions.spark.runtime;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many actions of a group may run at once; the others wait here until it admits them. Guarded by the
 * {@link ActionQueue} that it is used with.
 */
final class Limit {

    private final int most;
    private final @Nullable Limit around;
    /** The admitted actions, in the queue or running until the body has left; each on top of those that wait for it. */
    private final Map<Action<?>, Deque<Action<?>>> slots = new HashMap<>();

    private final LinkedHashSet<Action<?>> waiting = new LinkedHashSet<>();
    private final boolean failFast;
    private int lent;
    private boolean failed;

    /**
     * @param around another limit that its actions have to keep, too
     * @param failFast whether nothing more is admitted after a failure
     */
    Limit(int most, @Nullable Limit around, boolean failFast) {
        this.most = most;
        this.around = around;
        this.failFast = failFast;
    }

    @Nullable
    Limit around() {
        return around;
    }

    void add(Action<?> action) {
        waiting.add(action);
    }

    /** Admits the oldest of those that wait, if there is room. */
    @Nullable
    Action<?> admitNext() {
        Iterator<Action<?>> oldest = waiting.iterator();
        if (failed || slots.size() >= most + lent || !oldest.hasNext()) {
            return null;
        }
        Action<?> next = oldest.next();
        oldest.remove();
        Deque<Action<?>> slot = new ArrayDeque<>(1);
        slot.push(next);
        slots.put(next, slot);
        return next;
    }

    /** Admits {@code action} in the place of {@code waiter}, which waits for it; false if that has no place to give. */
    boolean admitFor(Action<?> action, Action<?> waiter) {
        Deque<Action<?>> slot = slots.remove(waiter);
        if (slot == null) {
            return false;
        }
        waiting.remove(action);
        slot.push(action);
        slots.put(action, slot);
        return true;
    }

    boolean isWaiting(Action<?> action) {
        return waiting.contains(action);
    }

    /** One of its actions has failed, or was cancelled. */
    void failed() {
        failed = failFast;
    }

    /** It will never start. */
    boolean withdraw(Action<?> action) {
        return waiting.remove(action);
    }

    void left(Action<?> action) {
        Deque<Action<?>> slot = slots.remove(action);
        if (slot != null) {
            slot.pop();
            if (!slot.isEmpty()) {
                slots.put(slot.getFirst(), slot);
            }
        }
    }

    Collection<Action<?>> waiting() {
        return waiting;
    }

    /** Those that wait for something else than Spark do not count. */
    void lend(Set<Thread> blocked) {
        lent = (int) slots.keySet().stream()
                .filter(action -> blocked.contains(action.thread()))
                .count();
    }
}

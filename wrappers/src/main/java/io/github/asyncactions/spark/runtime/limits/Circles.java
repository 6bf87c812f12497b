package io.github.asyncactions.spark.runtime.limits;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses waits that could never end, because what is awaited waits for the waiter. Guarded by the {@link Limits}. */
final class Circles {

    private Circles() {}

    /** @throws IllegalStateException if the waiter would wait for itself, directly or through other waits */
    static void refuse(Wait wait, Collection<Task> awaited) {
        if (wait.endsWithAllOnly) {
            refuse(wait.waiter, awaited);
        }
    }

    private static void refuse(Task waiter, Collection<Task> awaited) {
        // Breadth first, so that the shortest circle is named; without recursion, since chains of waits may be long.
        Map<Task, Task> waiterFor = new HashMap<>();
        Deque<Task> waiters = new ArrayDeque<>();
        for (Task from = waiter; from != null; from = waiters.poll()) {
            for (Task task : from == waiter ? awaited : awaitedUntilAllEnd(from)) {
                if (task == waiter && !task.ended) {
                    throw new IllegalStateException(describe(waiter, from, waiterFor));
                }
                if (!awaitedUntilAllEnd(task).isEmpty() && waiterFor.putIfAbsent(task, from) == null) {
                    waiters.add(task);
                }
            }
        }
    }

    /** What {@code task} waits for, if nothing but the ends of all of them ends that wait. */
    private static Collection<Task> awaitedUntilAllEnd(Task task) {
        Wait wait = task.wait;
        return wait != null && wait.endsWithAllOnly ? wait.pending() : List.of();
    }

    private static String describe(Task waiter, Task last, Map<Task, Task> waiterFor) {
        StringBuilder middle = new StringBuilder();
        for (@Nullable Task task = last; task != null && task != waiter; task = waiterFor.get(task)) {
            middle.insert(0, " waits for " + task + ", which");
        }
        return "This wait can never end: " + waiter + middle + " waits for " + (last == waiter ? "itself" : waiter)
                + ". Compose their futures instead, or submit one with ActionOptions.detached()";
    }
}

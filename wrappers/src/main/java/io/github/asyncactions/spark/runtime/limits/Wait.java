package io.github.asyncactions.spark.runtime.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A body's wait for other tasks. While it lasts the body is not at work, but keeps its place for one of them at a time.
 * Guarded by the {@link Limits}.
 */
public final class Wait {

    final Task waiter;
    /** Whether it lasts until all that is awaited has ended, however long that takes. */
    final boolean endsWithAllOnly;

    private final BooleanSupplier isOver;
    private final Set<Task> pending = new HashSet<>();
    /**
     * Those of the pending that are queued, by lane. May still hold tasks that have left the queue: they are dropped
     * when they come first, so that leaving takes no search.
     */
    private final Map<Lane, Deque<Task>> queued = new LinkedHashMap<>(2);
    /** Those of the pending that have started. May still hold tasks that do not run any more, as above. */
    private final Set<Task> started = new LinkedHashSet<>(2);

    /** How many of the pending are queued. */
    private int queuedCount;

    /** The running task that uses the waiter's place. */
    @Nullable
    Task placeUser;

    /** From then on the waiter is at work again. */
    boolean decided;

    Wait(Task waiter, BooleanSupplier isOver, boolean endsWithAllOnly) {
        this.waiter = waiter;
        this.isOver = isOver;
        this.endsWithAllOnly = endsWithAllOnly;
    }

    /** What has been let in of the pending. */
    List<Task> letIn() {
        return pending.stream().filter(task -> task.state == Task.State.STARTED).toList();
    }

    /** The task whose body waits. */
    public Task waiter() {
        return waiter;
    }

    /** It waits for {@code task}, too, unless that has ended. */
    void add(Task task) {
        if (task.ended || !pending.add(task)) {
            return;
        }
        task.addWaiter(this);
        if (task.state == Task.State.STARTED) {
            started(task);
        } else if (task.lane != null) {
            queued(task, task.lane);
        }
    }

    /** {@code task} has ended. */
    void remove(Task task) {
        pending.remove(task);
    }

    /** Whether there is no reason to wait on. */
    boolean isOver() {
        return pending.isEmpty() || isOver.getAsBoolean();
    }

    void queued(Task task, Lane lane) {
        queued.computeIfAbsent(lane, key -> new ArrayDeque<>()).add(task);
        queuedCount++;
    }

    /** One of the pending is not queued any more. */
    void leftQueue() {
        queuedCount--;
    }

    void started(Task task) {
        started.add(task);
    }

    Set<Task> pending() {
        return pending;
    }

    /** Whether nothing uses the waiter's place, but something that is queued could. */
    boolean isHungry() {
        return !decided && placeUser == null && queuedCount > 0;
    }

    /** A queued task that may start in the waiter's place. */
    @Nullable
    Task nextInPlace() {
        Iterator<Map.Entry<Lane, Deque<Task>>> lanes = queued.entrySet().iterator();
        while (lanes.hasNext()) {
            Map.Entry<Lane, Deque<Task>> lane = lanes.next();
            Deque<Task> tasks = lane.getValue();
            while (!tasks.isEmpty() && tasks.getFirst().state != Task.State.QUEUED) {
                tasks.removeFirst();
            }
            if (tasks.isEmpty()) {
                lanes.remove();
            } else if (lane.getKey().hasRoom(true)) {
                return tasks.getFirst();
            }
        }
        return null;
    }

    /** A running task that uses no other waiter's place. */
    @Nullable
    Task nextRunning() {
        Iterator<Task> tasks = started.iterator();
        while (tasks.hasNext()) {
            Task task = tasks.next();
            if (!task.isRunning()) {
                tasks.remove();
            } else if (task.usesPlaceOf == null) {
                return task;
            } // Otherwise it stays: it may need this place when the other waiter goes on.
        }
        return null;
    }

    void clear() {
        pending.forEach(task -> task.removeWaiter(this));
        pending.clear();
        queued.clear();
        started.clear();
        queuedCount = 0;
    }
}

package io.github.asyncactions.spark.runtime.limits;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that have not started: urgent ones before others, and the oldest first. One that is queued once more keeps
 * its age: it has had its turn. Guarded by the {@link Limits}.
 */
final class TaskQueue {

    private final Map<Lane.Key, Lane> lanes = new HashMap<>();
    private long added;

    Lane add(Task task) {
        Lane lane = lanes.computeIfAbsent(new Lane.Key(task.limits, task.urgent), Lane::new);
        if (task.order == Task.NEVER_QUEUED) {
            task.order = added++;
        }
        task.lane = lane;
        lane.add(task);
        return lane;
    }

    void remove(Task task) {
        Lane lane = task.lane;
        if (lane != null) {
            lane.remove(task);
            task.lane = null;
            if (lane.isEmpty()) {
                lanes.remove(lane.key(), lane);
            }
        }
    }

    /** The first task for which there is room, beside all places that are kept. */
    @Nullable
    Task firstThatMayStart() {
        Lane first = null;
        for (Lane lane : lanes.values()) {
            if (lane.hasRoom(false) && (first == null || lane.comesBefore(first))) {
                first = lane;
            }
        }
        return first == null ? null : first.first();
    }
}

package io.github.asyncactions.spark.runtime.limits;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The queued tasks that are under the same limits, the oldest first: either the first of them may start, or none. The
 * links are in the tasks, so that one is taken out of the middle of a million at once.
 */
final class Lane {

    private final Key key;
    private @Nullable Task first;
    private @Nullable Task last;

    Lane(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    boolean isEmpty() {
        return first == null;
    }

    Task first() {
        if (first == null) {
            throw new NoSuchElementException("An empty lane");
        }
        return first;
    }

    /** Last, unless there are younger ones: then it has been here before. */
    void add(Task task) {
        Task next = last == null || last.order < task.order ? null : firstYoungerThan(task);
        Task previous = next == null ? last : next.before;
        task.before = previous;
        task.after = next;
        if (previous == null) {
            first = task;
        } else {
            previous.after = task;
        }
        if (next == null) {
            last = task;
        } else {
            next.before = task;
        }
    }

    private @Nullable Task firstYoungerThan(Task task) {
        Task one = first; // What has been here before is among the oldest.
        while (one != null && one.order < task.order) {
            one = one.after;
        }
        return one;
    }

    void remove(Task task) {
        Task before = task.before;
        Task after = task.after;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
        task.before = null;
        task.after = null;
    }

    /** Whether one more task may start under each of the limits. */
    boolean hasRoom(boolean inKeptPlace) {
        List<Limit> limits = key.limits();
        for (int i = 0; i < limits.size(); i++) { // no iterator: asked very often
            if (!limits.get(i).hasRoom(inKeptPlace)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first task here starts before the first one of {@code other}. */
    boolean comesBefore(Lane other) {
        return key.urgent() != other.key.urgent() ? key.urgent() : first().order < other.first().order;
    }

    /** What tasks of one lane have in common. */
    record Key(List<Limit> limits, boolean urgent) {}
}

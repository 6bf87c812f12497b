package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The action whose body has submitted an action, and those that its own body has submitted: these are stopped if it is.
 * Changed in steps of the limits.
 */
public final class Family {

    private volatile @Nullable Family parent;
    private @Nullable Children children;
    private final String tag;

    Family(String tag) {
        this.tag = tag;
    }

    /** Makes {@code child} end when {@code self} is stopped. */
    public void adopt(StoppableFuture<?> child, Action<?> self, Ending ending) {
        Children group = children;
        if (group == null) {
            group = new Children();
            children = group;
            stopIfEarly(self, ending);
        }
        if (child instanceof Action<?> action) {
            action.family().parent = this;
        }
        group.take(child, ending);
    }

    /** The attempt whose body submitted them has failed. */
    void stopChildren(Words reason, Ending ending) {
        if (children != null) {
            children.stop(reason, ending);
        }
    }

    /** Another attempt begins, which has none yet. */
    void renew() {
        children = null;
    }

    boolean areChildrenAtRest() {
        boolean[] atRest = new boolean[1];
        Limits.shared().step(() -> atRest[0] = children == null || children.areAtRest());
        return atRest[0];
    }

    /** {@code self} has ended: its children do, if it was stopped. */
    void end(Action<?> self, Ending ending) {
        parent = null;
        stopIfEarly(self, ending);
        children = null;
    }

    private void stopIfEarly(Action<?> self, Ending ending) {
        Outcome<?> end = self.outcome();
        if (children != null && end != null && end.early()) {
            children.stop(end.reasonForOthers(self.descriptionLater()), ending);
        }
    }

    /** Whether {@code other} is its own tag, or of an action whose body submitted it, directly or not. */
    boolean hasTag(String other) {
        Family submitter = parent;
        return other.equals(tag) || (submitter != null && submitter.hasTag(other));
    }

    /** The tasks of the children that have not ended. */
    public List<Task> pending() {
        List<Task> tasks = new ArrayList<>();
        Limits.shared().step(() -> {
            if (children != null) {
                children.unfinished().forEach(child -> {
                    if (child instanceof Action<?> action) {
                        tasks.add(action.task());
                    }
                });
            }
        });
        return tasks;
    }

    /** They are stopped if their parent is, and only then. */
    private static final class Children extends Group {

        private int active;

        void stop(Words reason, Ending ending) {
            stop(reason, true, ending);
        }

        void take(StoppableFuture<?> child, Ending ending) {
            active++;
            add(child, ending);
        }

        @Override
        protected @Nullable StoppableFuture<?> terminated(StoppableFuture<?> child) {
            active--;
            return null;
        }

        boolean areAtRest() {
            return active == 0;
        }
    }
}

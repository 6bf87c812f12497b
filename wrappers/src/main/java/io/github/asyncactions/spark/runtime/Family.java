package io.github.asyncactions.spark.runtime;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who submitted an action, and which actions its own body has submitted: these end when it is ended early. It does not
 * wait for them.
 */
final class Family {

    private final Action<?> self;
    private @Nullable Action<?> parent;
    private @Nullable Set<Action<?>> children;

    Family(Action<?> self) {
        this.self = self;
    }

    /** Makes {@code child} end when this action is ended early. */
    void adopt(Action<?> child) {
        synchronized (this) {
            if (children == null) {
                children = new HashSet<>();
            }
            children.add(child);
        }
        child.family().setParent(self);
        if (self.isDead()) {
            child.cancel(true);
        } else if (child.isDone()) {
            release(child);
        }
    }

    private synchronized void setParent(Action<?> action) {
        parent = action;
    }

    private synchronized @Nullable Action<?> parent() {
        return parent;
    }

    private synchronized void release(Action<?> child) {
        if (children != null) {
            children.remove(child);
        }
    }

    /** Whether the parent is dead, and just about to cancel this one. */
    boolean isOrphaned() {
        Action<?> submitter = parent();
        return submitter != null && submitter.isDead();
    }

    /** Whether {@code tag} is this action's, or of one whose body submitted it, directly or not. */
    boolean hasTag(String tag) {
        Action<?> submitter = parent();
        return tag.equals(self.tag())
                || (submitter != null && submitter.family().hasTag(tag));
    }

    /** The action has ended: leaves its parent, and takes its children with it if it was ended early. */
    void part() {
        Set<Action<?>> orphans;
        Action<?> submitter;
        synchronized (this) {
            orphans = self.isDead() && children != null ? children : Set.of();
            children = null;
            submitter = parent;
            parent = null;
        }
        orphans.forEach(child -> child.cancel(true));
        if (submitter != null) {
            submitter.family().release(self);
        }
    }
}

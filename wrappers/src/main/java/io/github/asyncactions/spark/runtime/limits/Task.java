package io.github.asyncactions.spark.runtime.limits;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that starts when its limits let it. <em>At work</em> from its start until its body has returned, but for
 * the time in which its body waits for other tasks. It <em>ends</em> when it has its outcome, which may be before its
 * body returns. Guarded by the {@link Limits}.
 */
public final class Task {

    /** Whose task it is. */
    public interface Owner {

        /**
         * It has been let in, and counts as at work until {@link Limits#returned}, which has to be called even if it
         * has ended meanwhile. Called without a lock, on any thread; must not throw or block.
         */
        void start();

        /** For messages. */
        default String description() {
            return toString();
        }
    }

    enum State {
        /** Not queued: new, or between two attempts. */
        IDLE,
        QUEUED,
        /** Let in, and its body has not returned. */
        STARTED
    }

    final Owner owner;
    final boolean urgent;
    State state = State.IDLE;
    boolean ended;
    /** The limits that it counts under. */
    List<Limit> limits;

    static final long NEVER_QUEUED = -1;

    /** When it was queued first: the smaller, the earlier. */
    long order = NEVER_QUEUED;

    @Nullable
    Lane lane;

    @Nullable
    Task before;

    @Nullable
    Task after;

    /** What its own body waits for. */
    @Nullable
    Wait wait;

    /** The wait of the body whose place this task uses. */
    @Nullable
    Wait usesPlaceOf;

    private @Nullable Set<Wait> awaitedBy;

    /** @param limits all that it has to keep */
    public Task(Owner owner, List<Limit> limits, boolean urgent) {
        this.owner = owner;
        this.limits = limits;
        this.urgent = urgent;
    }

    public Owner owner() {
        return owner;
    }

    /** The limits that it counts under. */
    public List<Limit> limits() {
        return limits;
    }

    /** Whether it comes before those that are not. */
    public boolean isUrgent() {
        return urgent;
    }

    /** Whether it has started, and somebody may still wait for it. */
    boolean isRunning() {
        return state == State.STARTED && !ended;
    }

    void addWaiter(Wait wait) {
        if (awaitedBy == null) {
            awaitedBy = new LinkedHashSet<>(2);
        }
        awaitedBy.add(wait);
    }

    void removeWaiter(Wait wait) {
        if (awaitedBy != null) {
            awaitedBy.remove(wait);
        }
    }

    Set<Wait> awaitedBy() {
        return awaitedBy == null ? Set.of() : awaitedBy;
    }

    void forgetWaiters() {
        awaitedBy = null;
    }

    @Override
    public String toString() {
        return owner.description();
    }
}

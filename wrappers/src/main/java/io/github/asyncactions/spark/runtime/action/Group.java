package io.github.asyncactions.spark.runtime.action;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Futures that are stopped together: the children of an action, the members of a scope, the parts of a combined future.
 * What kind of group it is says when that is. Used in steps of the limits only.
 */
public abstract class Group {

    private final Watchers watchers = new Watchers();
    private final Set<StoppableFuture<?>> unfinished = new LinkedHashSet<>();
    private @Nullable Words stopped;

    /** Makes {@code member} end with this group; at once, if this has been stopped. */
    public final void add(StoppableFuture<?> member, Ending ending) {
        if (!member.hasOutcome()) {
            unfinished.add(member);
        }
        if (!member.isAtRest()) {
            member.join(this);
        } else {
            StoppableFuture<?> whole = terminated(member);
            if (whole != null) {
                whole.leaveGroups();
            }
        }
        if (stopped != null) {
            ending.cancel(List.of(member), stopped, true);
        }
        watchers.tell(member);
    }

    /** The work of {@code future} is at rest: it leaves its groups; so does what is at rest since then, and so on. */
    static void leaveAll(StoppableFuture<?> future) {
        Deque<StoppableFuture<?>> atRest = new ArrayDeque<>(List.of(future));
        for (StoppableFuture<?> next = atRest.poll(); next != null; next = atRest.poll()) {
            for (Group group : next.takeGroups()) {
                StoppableFuture<?> whole = group.terminated(next);
                if (whole != null) {
                    atRest.add(whole);
                }
            }
        }
    }

    /** {@code member} has its outcome. */
    final void memberEnded(StoppableFuture<?> member, Outcome<?> outcome, Ending ending) {
        if (unfinished.remove(member)) {
            ended(member, outcome, ending);
        }
    }

    /** An attempt of {@code member} is over, and another one follows. In a step of the limits. */
    public void attemptOver(Action<?> member) {}

    /** {@code member} has ended: perhaps the group is stopped now, or complete. */
    protected void ended(StoppableFuture<?> member, Outcome<?> outcome, Ending ending) {}

    /**
     * The work of {@code member}, which has ended before, is at rest: nothing has to be kept of it.
     *
     * @return what is at rest, too, since this is; or null
     */
    protected @Nullable StoppableFuture<?> terminated(StoppableFuture<?> member) {
        return null;
    }

    /** Cancels all that has not ended; nothing more starts. */
    protected final void stop(Words reason, boolean interrupt, Ending ending) {
        if (stopped == null) {
            stopped = reason;
        }
        ending.cancel(unfinished, reason, interrupt);
    }

    /** Why it was stopped, if it was. */
    protected final @Nullable Words stopReason() {
        return stopped;
    }

    protected final boolean isFinished() {
        return unfinished.isEmpty();
    }

    protected final Set<StoppableFuture<?>> unfinished() {
        return unfinished;
    }

    /** Waiting for the end of the group is waiting for these. */
    public final void collect(Needs needs) {
        needs.watch(watchers);
        unfinished.forEach(needs::add);
    }
}

package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a scope at one moment.
 *
 * @param stopReason why nothing more starts, if that is so
 * @param count of the actions that it has had
 * @param failed how many failures it has
 * @param members until it is closed
 * @param unfinished those of them that have not ended
 */
record ScopeView(
        String description,
        boolean closed,
        @Nullable Words stopReason,
        boolean timedOut,
        int count,
        int failed,
        List<StoppableFuture<?>> members,
        List<StoppableFuture<?>> unfinished) {

    /** That of all members, added up. */
    ActionProgress progress() {
        ProgressSum sum = new ProgressSum();
        members.forEach(member -> sum.add(member.look()));
        return sum.in(state(sum.areAllQueued()));
    }

    private State state(boolean allQueued) {
        if (timedOut) {
            return State.TIMED_OUT;
        }
        if (failed > 0) {
            return State.FAILED;
        }
        if (stopReason != null && !closed) {
            return State.CANCELLED;
        }
        if (unfinished.isEmpty()) {
            return State.SUCCEEDED;
        }
        return allQueued ? State.QUEUED : State.RUNNING;
    }

    /** Such as {@code nightly [open: 5 actions, 1 queued, 1 running, 3 ended, 1 failed]}. */
    @Override
    public String toString() {
        long running = unfinished.stream()
                .filter(member -> member.lifeState() == State.RUNNING)
                .count();
        long queued = unfinished.size() - running;
        String state = closed ? "closed" : stopReason == null ? "open" : "stopped, since " + stopReason;
        return description + " [" + state + ": " + count + " actions, " + queued + " queued, " + running + " running, "
                + (count - queued - running) + " ended, " + failed + " failed]";
    }
}

package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Task;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many actions that were submitted from outside may wait for the threads of one application, and how many for those
 * of each pool that has its own. It looks at an action after that was queued, so that one which starts at once is never
 * refused.
 */
final class QueueBound {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final int max;
    private final String application;
    private final Function<Task, Limit> threads;
    /**
     * Those that were queued when they came; some have started since. By the threads that they wait for. Used in steps
     * of the limits only.
     */
    private final Map<Limit, Set<Action<?>>> waiting = new HashMap<>();

    private QueueBound(int max, String application, Function<Task, Limit> threads) {
        this.max = max;
        this.application = application;
        this.threads = threads;
    }

    static QueueBound of(BackEnd backEnd, ApplicationLimit limit) {
        Integer max = backEnd.settings().maxQueued();
        return new QueueBound(max == null ? UNBOUNDED : max, backEnd.application(), limit::threadsOf);
    }

    /** {@code action} has just been queued: fails it if it waits, and as many as may wait do so already. */
    void queued(Action<?> action) {
        if (max != UNBOUNDED && ActionOnThread.submitter() == null) {
            Ending.run(ending -> check(action, ending));
        }
    }

    private <T extends @Nullable Object> void check(Action<T> action, Ending ending) {
        if (!waits(action)) {
            return;
        }
        Set<Action<?>> before = waiting.computeIfAbsent(threads.apply(action.task()), key -> new HashSet<>());
        if (before.size() >= max) {
            before.removeIf(other -> !waits(other));
        }
        if (before.size() < max) {
            before.add(action);
        } else {
            ending.end(action, Outcome.early(State.FAILED, null, refusal(action)), false);
        }
    }

    /** Not one that is tried again, which has been let in before. */
    private static boolean waits(Action<?> action) {
        return action.attempt() == 1 && Limits.shared().isQueued(action.task());
    }

    private RejectedExecutionException refusal(Action<?> action) {
        return new RejectedExecutionException(action.description() + " was refused, since " + max + " actions of "
                + application + " are waiting already: that is what spark.asyncactions.maxQueued allows");
    }

    /** {@code action} has ended. In a step of the limits. */
    void ended(Action<?> action) {
        waiting.values().forEach(each -> each.remove(action));
    }
}

package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Task;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where an executor of the user's runs the actions, all of its threads may be taken by bodies that wait for actions
 * which it has not begun. For each such body one thread of the library's stands in, and runs one of them after another.
 */
final class StandIns {

    private final Application application;
    private Set<Action<?>> waitedBefore = new HashSet<>();
    /** What is run in place of the executor, for each body that waits. */
    private final Map<Action<?>, Action<?>> standing = new ConcurrentHashMap<>();

    StandIns(Application application) {
        this.application = application;
    }

    /** A body that waited at the last look, too, has waited long enough. */
    void look() {
        Set<Action<?>> waiting = new HashSet<>();
        if (application.threads().areTheUsers()) {
            for (Action<?> body : application.outstanding().running()) {
                if (body.thread() != null && !Limits.shared().isAtWork(body.task())) {
                    waiting.add(body);
                    if (waitedBefore.contains(body) && hasNoStandIn(body)) {
                        standInFor(body);
                    }
                }
            }
        }
        waitedBefore = waiting;
    }

    /**
     * One whose action has ended is none any more: a stage of the user's may keep its thread, and wait for the next.
     */
    private boolean hasNoStandIn(Action<?> body) {
        Action<?> last = standing.get(body);
        return last == null || last.hasOutcome();
    }

    private void standInFor(Action<?> body) {
        Action<?> next = null;
        for (Task task : Limits.shared().startedFor(body.task())) {
            if (task.owner() instanceof Action<?> action) {
                if (action.hasStarted()) {
                    next = null;
                    break;
                }
                next = next == null && application.threads().isHandedOver(action) ? action : next;
            }
        }
        if (next == null) {
            standing.remove(body);
        } else {
            standing.put(body, next);
            application.threads().standInFor(next, () -> standInFor(body));
        }
    }
}

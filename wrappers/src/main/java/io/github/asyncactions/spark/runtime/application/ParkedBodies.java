package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Task;
import io.github.asyncactions.spark.runtime.limits.Wait;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds bodies that wait for actions they have submitted, in a way that the library can't see: the JDK's
 * {@code allOf(…).join()}, a latch that actions count down, threads and pools of their own. This is the one place where
 * a stack is read for limits.
 *
 * <p>A body that has submitted actions which have not started, or which have submitted some that have not, and whose
 * thread has been parked for a second where the user's code calls {@code java.util.concurrent} or {@code Thread.join},
 * counts as one that waits for the actions it has submitted, until its thread goes on. Only they may start in its
 * place: so a body that waits for something else exceeds a limit by one at most.
 */
final class ParkedBodies {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Application application;
    /** Bodies that are at work, with unstarted actions, and parked. */
    private Map<Action<?>, ParkedThread> parked = new HashMap<>();

    private final Map<Action<?>, Waiter> waiters = new HashMap<>();

    ParkedBodies(Application application) {
        this.application = application;
    }

    void look() {
        waiters.values().removeIf(Waiter::hasGoneOn);
        Map<Action<?>, ParkedThread> now = new HashMap<>();
        for (Action<?> body : application.outstanding().running()) {
            Thread thread = body.thread();
            if (thread == null || body.isStopped() || !ParkedThread.isParked(thread)) {
                continue;
            }
            Waiter waiter = waiters.get(body);
            if (waiter != null) {
                waiter.awaitMore();
            } else if (Limits.shared().isAtWork(body.task()) && hasUnstarted(body)) {
                ParkedThread known = parked.get(body);
                now.put(body, known != null && known.isStillParked() ? known : new ParkedThread(thread));
            }
        }
        parked = now;
        now.forEach((body, thread) -> {
            if (thread.hasLasted(PATIENCE) && thread.waitsForOthers()) {
                waiters.put(body, new Waiter(body, thread));
            }
        });
    }

    /** Whether something that {@code body} has submitted, or that one of those has, and so on, has not started. */
    private boolean hasUnstarted(Action<?> body) {
        Deque<Task> next = new ArrayDeque<>(pending(body));
        for (Task task = next.poll(); task != null; task = next.poll()) {
            if (task.owner() instanceof Action<?> child) {
                if (!child.hasStarted()) { // It is queued, or an executor of the user's has not begun it.
                    return true;
                }
                next.addAll(child.family().pending());
            }
        }
        return false;
    }

    /** What {@code body} has submitted, and what fork-join threads have, which may be on its behalf. */
    private List<Task> pending(Action<?> body) {
        List<Task> tasks = new ArrayList<>(body.family().pending());
        application.outstanding().ofForkJoin().forEach(action -> tasks.add(action.task()));
        return tasks;
    }

    /** A body that is taken to wait. */
    private final class Waiter {

        private final Action<?> body;
        private final ParkedThread thread;
        private final boolean forkJoin;
        private final Wait wait;

        Waiter(Action<?> body, ParkedThread thread) {
            this.body = body;
            this.thread = thread;
            this.forkJoin = thread.waitsForForkJoin();
            this.wait = Limits.shared().await(body.task(), awaited(), () -> !thread.isStillParked(), false);
        }

        private List<Task> awaited() {
            return forkJoin ? pending(body) : body.family().pending();
        }

        void awaitMore() {
            Limits.shared().awaitMore(wait, awaited());
        }

        /** If so, it is at work again. */
        boolean hasGoneOn() {
            boolean over = !thread.isStillParked() || !Limits.shared().isWaiting(wait);
            if (over) {
                Limits.shared().stopWaiting(wait);
            }
            return over;
        }
    }
}

package io.github.asyncactions.spark.runtime.application;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.backend.ThreadInspection;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Cancels the jobs of stopped actions again and again, finds the actions that have come to rest, and lets those try
 * again that wait for it.
 */
final class Ends {

    /** Half of what the clock can tell. */
    private static final long LONGEST_PAUSE = Long.MAX_VALUE / 2;

    private final Application application;
    /** Those whose bodies had returned at the last look. */
    private final Set<Action<?>> returned = new HashSet<>();
    /** Repeated cancels, of each stopped action whose body has not returned. */
    private final Map<Action<?>, BackOff> stopped = new HashMap<>();

    @GuardedBy("this")
    private final Set<Action<?>> justReturned = new HashSet<>();

    /** Those that are tried again, and not before which moment. */
    private final Map<Action<?>, Long> paused = new HashMap<>();

    @GuardedBy("this")
    private final Map<Action<?>, Long> justPaused = new HashMap<>();

    @GuardedBy("this")
    private boolean closed;

    Ends(Application application) {
        this.application = application;
    }

    synchronized boolean returned(Action<?> action) {
        return !closed && justReturned.add(action);
    }

    synchronized void attemptFailed(Action<?> action, Duration delay) {
        justPaused.put(action, System.nanoTime() + Math.min(TimeUnit.NANOSECONDS.convert(delay), LONGEST_PAUSE));
    }

    private synchronized Map<Action<?>, Long> takeJustPaused() {
        Map<Action<?>, Long> taken = new HashMap<>(justPaused);
        justPaused.clear();
        return taken;
    }

    private synchronized Set<Action<?>> takeJustReturned() {
        Set<Action<?>> taken = new HashSet<>(justReturned);
        justReturned.clear();
        return taken;
    }

    void look() {
        // Not those that returned just now: the listener bus may still have their last jobs.
        List.copyOf(returned).forEach(action -> Watcher.safely(() -> endIfAtRest(action)));
        Map.copyOf(paused).forEach((action, due) -> Watcher.safely(() -> tryAgain(action, due)));
        paused.putAll(takeJustPaused());
        for (Action<?> action : application.outstanding().running()) {
            if (action.isStopped() && action.hasStarted()) {
                stopped.computeIfAbsent(action, none -> new BackOff()).repeat(action);
            }
        }
        stopped.keySet().removeIf(Action::isAtRest);
        returned.addAll(takeJustReturned());
    }

    private void endIfAtRest(Action<?> action) {
        if (action.jobs().areAtRest()) {
            returned.remove(action);
            application.terminated(action, null);
        }
    }

    private void tryAgain(Action<?> action, long due) {
        boolean isDue = System.nanoTime() - due >= 0 && action.attempts().isAtRest(action);
        if (action.hasOutcome() || (isDue && !action.attempts().tryAgain(action))) {
            paused.remove(action);
            application.returned(action);
        } else if (isDue) {
            paused.remove(action);
        }
    }

    /** Nobody looks any more. What has not come to rest is given up. */
    void close(boolean late, Duration patience) {
        synchronized (this) {
            closed = true;
        }
        paused.putAll(takeJustPaused());
        returned.addAll(paused.keySet());
        returned.addAll(takeJustReturned());
        returned.forEach(action -> application.terminated(action, null));
        returned.clear();
        if (late) {
            application.outstanding().running().forEach(action -> giveUp(action, patience));
        }
    }

    private void giveUp(Action<?> action, Duration patience) {
        Thread thread = action.thread();
        if (thread != null && ThreadInspection.awaitsJobs(thread)) {
            thread.interrupt(); // Also if it writes: no commit is under way where jobs are awaited.
        }
        application.terminated(
                action,
                new IllegalStateException(action.description()
                        + (thread == null
                                ? " has not come to rest"
                                : " has not left its thread, \"" + thread.getName() + "\",")
                        + " within " + patience.toSeconds()
                        + " s after Spark stopped"));
    }

    /** Repeats the cancelling of one action, in growing steps. */
    private static final class BackOff {

        private static final long LONGEST_STEP = TimeUnit.SECONDS.toNanos(2);
        private long step = TimeUnit.MILLISECONDS.toNanos(50);
        private long next = System.nanoTime() + step;

        void repeat(Action<?> action) {
            if (System.nanoTime() - next >= 0) {
                action.cancelJobs();
                step = Math.min(2 * step, LONGEST_STEP);
                next = System.nanoTime() + step;
            }
        }
    }
}

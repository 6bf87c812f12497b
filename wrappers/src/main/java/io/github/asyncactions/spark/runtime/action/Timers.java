package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.runtime.threads.Completer;
import io.github.asyncactions.spark.runtime.threads.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** The timers of one action: none of them outlives its end, nor keeps its result alive. */
final class Timers {

    private List<Future<?>> pending = List.of();
    private boolean stopped;

    /** Calls {@code end} on a completer when so much time has passed, unless the action has ended by then. */
    void schedule(Duration delay, Runnable end) {
        if (!isStopped()) {
            add(Timer.get().schedule(delay, () -> Completer.get().execute(end)));
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    void add(Future<?> timer) {
        boolean late;
        synchronized (this) {
            late = stopped;
            if (!late) {
                pending = new ArrayList<>(pending);
                pending.add(timer);
            }
        }
        if (late) {
            timer.cancel(false);
        }
    }

    void stop() {
        List<Future<?>> timers;
        synchronized (this) {
            timers = pending;
            pending = List.of();
            stopped = true;
        }
        timers.forEach(timer -> timer.cancel(false));
    }
}

package io.github.asyncactions.spark.runtime.action;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** The timers of one action: none of them outlives its end, nor keeps its result alive. */
final class Timers {

    private List<Future<?>> pending = List.of();
    private boolean stopped;

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

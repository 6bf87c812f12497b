package io.github.asyncactions.spark.runtime.threads;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread that tells when a time has passed. What it calls must return at once: it hands over whatever may block,
 * and no code of a user's ever runs here.
 */
public final class Timer {

    private static final Timer INSTANCE = new Timer();

    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, DaemonThreads.named("asyncactions-timer"));

    private Timer() {
        thread.setRemoveOnCancelPolicy(true);
        thread.setKeepAliveTime(5, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    public static Timer get() {
        return INSTANCE;
    }

    /** Calls {@code task} after {@code delay}. */
    public Future<?> schedule(Duration delay, Runnable task) {
        return thread.schedule(task, nanos(delay), TimeUnit.NANOSECONDS);
    }

    /** Also of a delay that is longer than 292 years. */
    private static long nanos(Duration delay) {
        return TimeUnit.NANOSECONDS.convert(delay);
    }
}

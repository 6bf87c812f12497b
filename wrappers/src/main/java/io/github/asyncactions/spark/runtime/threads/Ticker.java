package io.github.asyncactions.spark.runtime.threads;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One daemon thread that runs a task again and again, which may block. */
public final class Ticker {

    private final ScheduledThreadPoolExecutor thread;

    public Ticker(String name) {
        this.thread = new ScheduledThreadPoolExecutor(1, DaemonThreads.named(name));
    }

    /** Runs {@code task}, which must not throw, now and again after each {@code step}. */
    public void start(Runnable task, Duration step) {
        thread.scheduleWithFixedDelay(task, 0, step.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs the task no more; a run that has begun goes on. */
    public void stop() {
        thread.shutdown();
    }
}

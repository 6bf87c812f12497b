package io.github.asyncactions.spark.runtime.threads;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands tasks over to an executor of the user's, one after another, on a thread of its own: {@code Executor.execute} is
 * the user's code, may block, and makes threads that inherit from the one that calls it.
 */
public final class Feeder {

    private final Executor executor;
    private final ThreadPoolExecutor thread;

    public Feeder(Executor executor) {
        this.executor = executor;
        this.thread = new ThreadPoolExecutor(
                1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DaemonThreads.named("asyncactions-feeder"));
        thread.allowCoreThreadTimeOut(true);
    }

    public Executor executor() {
        return executor;
    }

    /**
     * Hands {@code task} over soon.
     *
     * @param refused is called, at once or on the feeder's thread, with what the executor throws; or with null if it
     *     would run the task on the thread that hands it over
     */
    public void feed(Runnable task, Consumer<@Nullable Throwable> refused) {
        try {
            thread.execute(() -> handOver(task, refused));
        } catch (OutOfMemoryError noThread) {
            refused.accept(noThread);
        }
    }

    private void handOver(Runnable task, Consumer<@Nullable Throwable> refused) {
        Thread feeder = Thread.currentThread();
        try {
            executor.execute(() -> {
                if (Thread.currentThread().equals(feeder)) {
                    refused.accept(null);
                } else {
                    task.run();
                }
            });
        } catch (Throwable e) {
            refused.accept(e);
        }
    }
}

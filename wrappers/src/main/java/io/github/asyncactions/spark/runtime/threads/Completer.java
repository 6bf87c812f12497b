package io.github.asyncactions.spark.runtime.threads;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Completes futures that end without their body (timeout, rejection, end of Spark) and those that end together with
 * another one. Their dependent stages are the user's code and may block, so there are as many threads as it takes: when
 * none of those there are has taken anything for a moment, more are made.
 */
public final class Completer implements Executor {

    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofMillis(20);
    private static final Completer INSTANCE = new Completer();

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS, THREADS, 5, TimeUnit.SECONDS, queue, DaemonThreads.named("asyncactions-completer"));

    @GuardedBy("this")
    private boolean watched;

    private Completer() {
        pool.allowCoreThreadTimeOut(true);
    }

    public static Completer get() {
        return INSTANCE;
    }

    /** Runs {@code completion} soon, on a thread on which no timer and no action depends. Never throws. */
    @Override
    public void execute(Runnable completion) {
        try {
            pool.execute(completion);
        } catch (OutOfMemoryError noThread) { // One that there is takes it from the queue, if there is one.
            if (pool.getPoolSize() == 0) {
                completion.run();
                return;
            }
        }
        if (!queue.isEmpty()) {
            watch();
        }
    }

    private void watch() {
        synchronized (this) {
            if (watched) {
                return;
            }
            watched = true;
        }
        look(queue.peek());
    }

    /** @param head what was first in the queue the last time: if it still is, every thread is blocked */
    private void look(@Nullable Runnable head) {
        Timer.get().schedule(PATIENCE, () -> {
            Runnable next = queue.peek();
            if (next == null) {
                synchronized (this) {
                    watched = false;
                }
                if (queue.isEmpty()) {
                    resize(THREADS);
                    return;
                }
                watch();
            } else {
                if (next == head) {
                    resize(2 * pool.getCorePoolSize());
                }
                look(next);
            }
        });
    }

    private void resize(int threads) {
        try {
            if (threads > pool.getMaximumPoolSize()) {
                pool.setMaximumPoolSize(threads);
                pool.setCorePoolSize(threads);
            } else {
                pool.setCorePoolSize(threads);
                pool.setMaximumPoolSize(threads);
            }
        } catch (OutOfMemoryError noThread) {
            // With fewer threads it takes longer.
        }
    }
}

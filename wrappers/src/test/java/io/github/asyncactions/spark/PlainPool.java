package io.github.asyncactions.spark;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/** What everybody writes without this library: {@code supplyAsync(…, pool)}. Its threads are interrupted at the end. */
final class PlainPool implements AutoCloseable {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor pool;

    PlainPool(int size) {
        pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "plain");
            thread.setDaemon(true);
            threads.add(thread);
            return thread;
        });
    }

    <T> CompletableFuture<T> submit(Callable<T> body) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return body.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                pool);
    }

    ThreadPoolExecutor pool() {
        return pool;
    }

    /** The threads it has made so far, in order. */
    List<Thread> threads() {
        return threads;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

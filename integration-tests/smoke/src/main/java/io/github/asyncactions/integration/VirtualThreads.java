package io.github.asyncactions.integration;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads, which came after the Java that this is compiled for. */
final class VirtualThreads {

    private VirtualThreads() {}

    static ExecutorService executor() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}

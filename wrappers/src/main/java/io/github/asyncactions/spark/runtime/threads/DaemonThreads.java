package io.github.asyncactions.spark.runtime.threads;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that never keep a JVM alive and take nothing over from the thread that happens to make them: neither its
 * class loader, nor its thread-locals (Spark's local properties are inheritable), nor its access control context, nor
 * its thread group.
 */
public final class DaemonThreads {

    private static final ThreadGroup ROOT = root();

    private DaemonThreads() {}

    /** Makes threads that are named {@code name-1}, {@code name-2}, and so on. */
    public static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> make(task, name + "-" + count.incrementAndGet());
    }

    /**
     * Runs {@code task} on a thread of this kind, and waits for it: threads that it makes inherit nothing from the
     * calling one.
     */
    public static void runOnOne(String name, Runnable task) {
        try {
            CompletableFuture.runAsync(task, made -> make(made, name).start()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Until JDK 24 a thread keeps the protection domains of the code that makes it, and so class loaders. */
    @SuppressWarnings("removal")
    private static Thread make(Runnable task, String name) {
        return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> {
            Thread thread = new Thread(ROOT, task, name, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
            return thread;
        });
    }

    private static ThreadGroup root() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}

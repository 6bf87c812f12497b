package io.github.asyncactions.spark.runtime.backend.classic;

import java.util.regex.Pattern;

/**
 * The thread pools in which Spark ML fits several models at once. Each fit makes a pool of its own
 * ({@code HasParallelism.getExecutionContext}), which goes on with the models that wait in it when the fit itself has
 * been interrupted, and whose idle threads end after a minute. Ids of threads grow with their birth.
 */
final class SparkMlPools {

    private static final Pattern NAME =
            Pattern.compile("(CrossValidator|TrainValidationSplit|OneVsRest)-thread-pool-\\d+");

    private SparkMlPools() {}

    /** An id that is higher than those of all threads so far. */
    static long nextThreadId() {
        return new Thread(null, null, "asyncactions-mark", 0, false).getId();
    }

    /** Whether a pool's thread works whose id is in this range. */
    static boolean isAnyBusy(long from, long to) {
        for (Thread thread : allThreads()) {
            if (thread != null
                    && thread.getId() > from
                    && thread.getId() < to
                    && NAME.matcher(thread.getName()).matches()
                    && isBusy(thread)) {
                return true;
            }
        }
        return false;
    }

    private static Thread[] allThreads() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[all.activeCount() + 64];
        all.enumerate(threads);
        return threads;
    }

    private static boolean isBusy(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        for (StackTraceElement frame : stack) {
            if (frame.getMethodName().equals("getTask")) { // of ThreadPoolExecutor: it waits for something to do
                return false;
            }
        }
        return stack.length > 0;
    }
}

package io.github.asyncactions.spark.runtime.application;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread that was seen parked, and in what. */
final class ParkedThread {

    /** Between {@code java.util.concurrent} and the code that waits there: what others have put around a wait. */
    private static final String[] AROUND = {"java.util.stream.", "scala.concurrent.", "kotlinx.coroutines."};

    /** Not the user's code: these wait for I/O, for jobs, for servers. */
    private static final String[] LIBRARIES = {
        "java.",
        "javax.",
        "jdk.",
        "sun.",
        "com.sun.",
        "org.apache.",
        "org.sparkproject.",
        "io.grpc.",
        "io.netty.",
        "okhttp3."
    };

    private final Thread thread;
    private final @Nullable Object blocker;
    private final long since = System.nanoTime();

    ParkedThread(Thread thread) {
        this.thread = thread;
        this.blocker = LockSupport.getBlocker(thread);
    }

    static boolean isParked(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    /** Whether it is parked for the same thing as when it was seen first. */
    boolean isStillParked() {
        return isParked(thread) && LockSupport.getBlocker(thread) == blocker;
    }

    boolean hasLasted(Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }

    /**
     * Whether the user's code has called {@code java.util.concurrent}, but for its locks, or {@code Thread.join}, and
     * waits there: perhaps for actions.
     */
    boolean waitsForOthers() {
        StackTraceElement[] stack = thread.getStackTrace();
        int frame = 0;
        boolean joins = false;
        boolean concurrent = false;
        while (frame < stack.length) {
            String type = stack[frame].getClassName();
            if (type.equals("java.lang.Thread") && stack[frame].getMethodName().equals("join")) {
                joins = true;
            } else if (type.startsWith("java.util.concurrent.")) {
                concurrent = true;
                if (type.endsWith("Lock") && !type.endsWith("LockSupport")) {
                    return false;
                }
            } else if (!isBelow(type) && !(concurrent && startsWith(type, AROUND))) {
                break;
            }
            frame++;
        }
        return (joins || concurrent) && frame < stack.length && !startsWith(stack[frame].getClassName(), LIBRARIES);
    }

    /** Whether it waits for tasks of a fork-join pool, as a parallel stream does. */
    boolean waitsForForkJoin() {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().startsWith("java.util.concurrent.ForkJoin")) {
                return true;
            }
        }
        return false;
    }

    /** What a parked thread's stack begins with. */
    private static boolean isBelow(String type) {
        return type.equals("java.lang.Object")
                || type.equals("java.lang.VirtualThread")
                || type.startsWith("java.lang.System$")
                || type.startsWith("jdk.internal.misc.");
    }

    private static boolean startsWith(String type, String[] prefixes) {
        for (String prefix : prefixes) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}

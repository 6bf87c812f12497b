package io.github.asyncactions.spark.runtime;

/**
 * Tells whether a worker waits for Spark, as it should, or for something else, such as other actions of the same pool:
 * {@code allOf(…).join()}, a latch. A thread that is blocked on a monitor, as in class loading, soon goes on. Looked at
 * only while actions are queued and none has been taken for a while.
 */
final class WaitInspection {

    private static final String[] TRANSPARENT = {
        "java.", "javax.", "jdk.", "sun.", "com.sun.", "scala.", WaitInspection.class.getPackageName() + "."
    };

    private WaitInspection() {}

    /** The first frame that is neither the JDK's nor Scala's nor ours tells who waits. */
    static boolean waitsOutsideSpark(Thread thread) {
        Thread.State state = thread.getState();
        if (state != Thread.State.WAITING && state != Thread.State.TIMED_WAITING) {
            return false;
        }
        for (StackTraceElement frame : thread.getStackTrace()) {
            String type = frame.getClassName();
            if (!isTransparent(type)) {
                return !type.startsWith("org.apache.spark.");
            }
        }
        return false;
    }

    /**
     * Whether this thread builds a cached Dataset, which others may wait for. An interrupt would leave them waiting for
     * ever ({@code CachedRDDBuilder.buildBuffers} of an adaptive plan); cancelling the jobs ends the build in good
     * order.
     */
    static boolean buildsSharedCache(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().equals("org.apache.spark.sql.execution.columnar.CachedRDDBuilder")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransparent(String type) {
        for (String prefix : TRANSPARENT) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}

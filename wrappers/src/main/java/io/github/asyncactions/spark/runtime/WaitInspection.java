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

    private static boolean isTransparent(String type) {
        for (String prefix : TRANSPARENT) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}

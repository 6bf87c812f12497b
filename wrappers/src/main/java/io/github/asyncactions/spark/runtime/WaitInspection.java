package io.github.asyncactions.spark.runtime;

import java.util.Set;

/**
 * Tells whether a worker waits for Spark, as it should, or for something else, such as other actions of the same pool:
 * {@code allOf(…).join()}, a latch. A thread that is blocked on a monitor, as in class loading, soon goes on. Looked at
 * only while actions are queued and none has been taken for a while.
 */
final class WaitInspection {

    private static final String[] TRANSPARENT = {
        "java.", "javax.", "jdk.", "sun.", "com.sun.", "scala.", WaitInspection.class.getPackageName() + "."
    };

    private static final Set<String> UNINTERRUPTIBLE = Set.of(
            "org.apache.spark.sql.execution.columnar.CachedRDDBuilder",
            "org.apache.spark.sql.DataFrameWriter", // of Spark 3.5
            "org.apache.spark.sql.DataFrameWriterV2",
            "org.apache.spark.sql.classic.DataFrameWriter",
            "org.apache.spark.sql.classic.DataFrameWriterV2",
            "org.apache.spark.sql.classic.MergeIntoWriter",
            "org.apache.spark.sql.execution.datasources.FileFormatWriter$", // SQL's INSERT and CREATE TABLE AS
            "org.apache.spark.sql.execution.datasources.v2.V2TableWriteExec",
            "org.apache.spark.internal.io.SparkHadoopWriter$");

    private WaitInspection() {}

    static boolean waits(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    /** Of a thread that waits: the first frame that is neither the JDK's nor Scala's nor ours tells who does. */
    static boolean waitsOutsideSpark(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            String type = frame.getClassName();
            if (!isTransparent(type)) {
                return !type.startsWith("org.apache.spark.");
            }
        }
        return false;
    }

    /**
     * Whether this thread is where an interrupt would do harm, while cancelling the jobs ends in good order: where it
     * builds a cached Dataset, others would wait for that for ever ({@code CachedRDDBuilder.buildBuffers} of an
     * adaptive plan); where it writes, the commit would leave a part of the rows.
     */
    static boolean mustNotBeInterrupted(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (UNINTERRUPTIBLE.contains(frame.getClassName())) {
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

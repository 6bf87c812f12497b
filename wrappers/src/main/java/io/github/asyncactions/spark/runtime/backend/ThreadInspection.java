package io.github.asyncactions.spark.runtime.backend;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from a thread's stack what it does in Spark. */
public final class ThreadInspection {

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

    private static final Set<String> STOPPABLE = Set.of(
            "org.apache.spark.SparkContext",
            "org.apache.spark.sql.SparkSession",
            "org.apache.spark.sql.classic.SparkSession",
            "org.apache.spark.sql.connect.SparkSession");

    private static final Set<String> STOPPING = Set.of("stop", "close");

    /** Where Spark waits for its jobs. */
    private static final List<String> AWAITING = List.of(
            "org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec", "org.apache.spark.scheduler.DAGScheduler");

    /** What is in a stack between a thread and the code that lets it wait. */
    private static final List<String> BENEATH =
            List.of("java.", "jdk.", "sun.", "scala.", "org.apache.spark.util.ThreadUtils");

    private ThreadInspection() {}

    /**
     * Whether {@code thread} is where an interrupt would do harm. Where it builds a cached Dataset, others would wait
     * for that for ever ({@code CachedRDDBuilder.buildBuffers} of an adaptive plan); where it writes, the commit would
     * leave a part of the rows; where it stops Spark, half of Spark would remain. Cancelling the jobs ends the first
     * two in good order, and the third ends by itself.
     */
    public static boolean mustNotBeInterrupted(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (UNINTERRUPTIBLE.contains(frame.getClassName()) || stops(frame)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code thread} is inside {@code SparkContext.stop} or {@code SparkSession.stop}. */
    public static boolean isStoppingSpark(@Nullable Thread thread) {
        StackTraceElement[] frames = thread == null ? new StackTraceElement[0] : thread.getStackTrace();
        for (StackTraceElement frame : frames) {
            if (stops(frame)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code thread} waits for jobs of Spark's, which it does for ever if these are lost as Spark stops. */
    public static boolean awaitsJobs(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (BENEATH.stream().noneMatch(frame.getClassName()::startsWith)) {
                return AWAITING.stream().anyMatch(frame.getClassName()::startsWith);
            }
        }
        return false;
    }

    /** By the method: the classes are in the stack of every action. */
    private static boolean stops(StackTraceElement frame) {
        return STOPPING.contains(frame.getMethodName()) && STOPPABLE.contains(frame.getClassName());
    }
}

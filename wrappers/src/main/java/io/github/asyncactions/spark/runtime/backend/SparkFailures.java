package io.github.asyncactions.spark.runtime.backend;

/** Recognises what Spark throws. */
public final class SparkFailures {

    private SparkFailures() {}

    /** Whether {@code failure} comes from Spark, so that it may be the consequence of Spark's end. */
    public static boolean isOfSpark(Throwable failure) {
        if (failure.getClass().getName().startsWith("org.apache.spark.")) {
            return true;
        }
        String message = Failures.messageOf(failure);
        return message != null && message.contains("SparkContext");
    }
}

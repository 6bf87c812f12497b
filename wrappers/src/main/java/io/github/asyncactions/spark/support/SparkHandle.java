package io.github.asyncactions.spark.support;

import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** The Spark that an action runs on. {@code of(null)} is null: the next place is asked. */
public final class SparkHandle {

    private SparkHandle() {}

    public static SparkHandle of(SparkSession session) {
        return session == null ? null : new SparkHandle();
    }

    public static SparkHandle of(SparkContext context) {
        return context == null ? null : new SparkHandle();
    }

    public static SparkHandle of(JavaSparkContext context) {
        return context == null ? null : new SparkHandle();
    }
}

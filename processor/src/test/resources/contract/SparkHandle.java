package io.github.asyncactions.spark.support;

public final class SparkHandle {

    public static SparkHandle of(org.apache.spark.sql.SparkSession session) {
        throw new AssertionError();
    }

    public static SparkHandle of(org.apache.spark.SparkContext context) {
        throw new AssertionError();
    }

    public static SparkHandle of(org.apache.spark.api.java.JavaSparkContext context) {
        throw new AssertionError();
    }
}

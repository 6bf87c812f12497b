package io.github.asyncactions.examples;

import org.apache.spark.sql.SparkSession;

/** The Spark of the small programs: in this JVM, with four threads for actions, and four for their tasks. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession open() {
        return builder().getOrCreate();
    }

    static SparkSession.Builder builder() {
        return SparkSession.builder()
                .appName("example")
                .master("local[4]")
                .config("spark.asyncactions.threads", "4")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4");
    }
}

package io.github.asyncactions.examples.flights;

import org.apache.spark.sql.SparkSession;

/** The Spark of the job and of the service: in this JVM, with threads of their own for what is urgent. */
final class ReportsSpark {

    private ReportsSpark() {}

    static SparkSession open() {
        return SparkSession.builder()
                .appName("reports")
                .master("local[*]")
                .config("spark.asyncactions.threads", "4")
                .config("spark.asyncactions.pool.urgent.threads", "2")
                .config("spark.asyncactions.maxQueued", "20")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }
}

package com.example.shop;

import io.github.asyncactions.AsyncActions;
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.apache.spark.sql.SparkSession;

/** The fluent methods, and what tells the wrapper its Spark, are accessors without "set" and "get". */
@Accessors(fluent = true)
@Getter
@Setter
@AsyncActions(methods = "sum", fluent = "*")
public class Settings {

    private SparkSession sparkSession;
    private long first;
    private long second;

    public long sum() {
        return sparkSession.range(first).count() + second;
    }
}

package com.example.shop;

import io.github.asyncactions.AsyncActions;
import jakarta.inject.Singleton;
import org.apache.spark.sql.SparkSession;

@Singleton
@AsyncActions(methods = "count")
public class Orders {

    private final SparkSession spark;

    Orders(SparkSession spark) {
        this.spark = spark;
    }

    public SparkSession spark() {
        return spark;
    }

    public long count() {
        return spark.range(4).count();
    }
}

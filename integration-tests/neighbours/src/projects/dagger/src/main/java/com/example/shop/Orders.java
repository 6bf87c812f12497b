package com.example.shop;

import io.github.asyncactions.AsyncActions;
import javax.inject.Inject;
import org.apache.spark.sql.SparkSession;

@AsyncActions(methods = "count")
public class Orders {

    private final SparkSession spark;

    @Inject
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

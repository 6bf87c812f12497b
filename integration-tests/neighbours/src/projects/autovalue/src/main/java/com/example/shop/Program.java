package com.example.shop;

import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

public final class Program implements Function<SparkSession, Object> {

    @Override
    public Object apply(SparkSession spark) {
        return AsyncOrders.of((AutoValue_Orders) Orders.of(spark, 4)).countAsync().join();
    }
}

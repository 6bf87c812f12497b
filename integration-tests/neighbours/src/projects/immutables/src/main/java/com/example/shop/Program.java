package com.example.shop;

import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

public final class Program implements Function<SparkSession, Object> {

    @Override
    public Object apply(SparkSession spark) {
        ImmutableOrders orders =
                ImmutableOrders.builder().spark(spark).limit(3).build();
        return AsyncImmutableOrders.of(orders).withLimit(4).countAsync().join();
    }
}

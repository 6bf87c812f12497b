package com.example.shop;

import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

public final class Program implements Function<SparkSession, Object> {

    @Override
    public Object apply(SparkSession spark) {
        return AsyncOrderMapperImpl.of(new OrderMapperImpl(), spark)
                .toRowAsync(new Order(1, "Ann"))
                .join()
                .name();
    }
}

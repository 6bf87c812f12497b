package com.example.shop;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;
import org.immutables.value.Value;

@Value.Immutable
public abstract class Orders {

    public abstract SparkSession spark();

    public abstract long limit();

    public long count() {
        return spark().range(limit()).count();
    }

    /** The target is the class that Immutables writes, with the method that it adds. */
    @AsyncActions(target = ImmutableOrders.class, methods = "count", fluent = "withLimit")
    interface Actions {}
}

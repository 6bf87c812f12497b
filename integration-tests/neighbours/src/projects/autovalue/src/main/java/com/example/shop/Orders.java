package com.example.shop;

import com.google.auto.value.AutoValue;
import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;

@AutoValue
public abstract class Orders {

    public static Orders of(SparkSession spark, long limit) {
        return new AutoValue_Orders(spark, limit);
    }

    public abstract SparkSession spark();

    public abstract long limit();

    public long count() {
        return spark().range(limit()).count();
    }

    /** The target is the class that AutoValue writes. */
    @AsyncActions(target = AutoValue_Orders.class, methods = "count", name = "AsyncOrders")
    interface Actions {}
}

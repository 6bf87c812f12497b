package com.example.shop;

import io.github.asyncactions.AsyncActions;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.apache.spark.sql.SparkSession;

/** Nothing that the annotation names comes from Lombok, but what tells the wrapper its Spark does. */
@RequiredArgsConstructor
@AsyncActions(methods = "count")
public class Orders {

    @Getter
    private final SparkSession sparkSession;

    public long count() {
        return sparkSession.range(5).count();
    }
}

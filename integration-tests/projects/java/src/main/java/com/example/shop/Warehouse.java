package com.example.shop;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.DatasetActions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A class with an action of its own, and a query that stays asynchronous. */
@AsyncActions(methods = "revenue", fluent = "orders", uses = DatasetActions.class)
public class Warehouse {

    private final SparkSession spark;

    public Warehouse(SparkSession spark) {
        this.spark = spark;
    }

    public SparkSession spark() {
        return spark;
    }

    public Dataset<Row> orders() {
        return spark.range(100).selectExpr("id", "id * 2 as price");
    }

    /** The sum of all prices. */
    public long revenue() {
        return orders().selectExpr("sum(price)").head().getLong(0);
    }
}

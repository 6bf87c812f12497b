package com.example.shop;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.DatasetActions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

@AsyncActions(methods = "count", fluent = "rows", uses = DatasetActions.class)
public class Orders {

    private final SparkSession spark;

    public Orders(SparkSession spark) {
        this.spark = spark;
    }

    public SparkSession spark() {
        return spark;
    }

    public Dataset<Row> rows() {
        return spark.range(4).toDF();
    }

    public long count() {
        return rows().count();
    }
}

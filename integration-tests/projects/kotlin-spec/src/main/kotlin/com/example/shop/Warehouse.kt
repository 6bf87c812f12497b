package com.example.shop

import org.apache.spark.sql.Dataset
import org.apache.spark.sql.Row
import org.apache.spark.sql.SparkSession

class Warehouse(val sparkSession: SparkSession) {

    fun orders(): Dataset<Row> = sparkSession.range(100).selectExpr("id", "id * 2 as price")

    /** The sum of all prices above [limit]. */
    fun revenue(limit: Int): Long = orders().filter("price > $limit").selectExpr("sum(price)").head().getLong(0)
}

package com.example.shop

import io.github.asyncactions.AsyncActions
import io.github.asyncactions.spark.DatasetActions
import org.apache.spark.sql.Dataset
import org.apache.spark.sql.Row
import org.apache.spark.sql.SparkSession

/** `getSpark()`, the property's accessor, is none that a wrapper asks: so the session is called `sparkSession`. */
@AsyncActions(methods = ["revenue"], fluent = ["orders"], uses = [DatasetActions::class])
class Warehouse(val sparkSession: SparkSession) {

    fun orders(): Dataset<Row> = sparkSession.range(100).selectExpr("id", "id * 2 as price")

    /** The sum of all prices above [limit]. */
    fun revenue(limit: Int): Long = orders().filter("price > $limit").selectExpr("sum(price)").head().getLong(0)
}

package com.example.shop

import org.apache.spark.sql.{DataFrame, SparkSession}

class Warehouse(val spark: SparkSession) {

  def orders: DataFrame = spark.range(100).selectExpr("id", "id * 2 as price")

  /** The sum of the prices of these orders, if there is one. */
  def revenue(ids: Seq[Long]): Option[Long] = {
    val sum = orders.filter(ids.map(id => s"id = $id").mkString(" or ")).selectExpr("sum(price)").head()
    if (sum.isNullAt(0)) None else Some(sum.getLong(0))
  }
}

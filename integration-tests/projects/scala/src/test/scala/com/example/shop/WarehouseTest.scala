package com.example.shop

import io.github.asyncactions.spark.ActionScope
import org.apache.spark.sql.SparkSession
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

import java.util.{List, Optional}
import scala.util.Using

class WarehouseTest {

  @Test
  def actionsOfTheClassAndOfItsQueriesRunAtOnce(): Unit = {
    val spark = SparkSession
      .builder()
      .master("local[2]")
      .config("spark.driver.host", "127.0.0.1")
      .config("spark.ui.enabled", false)
      .getOrCreate()
    try Using.resource(ActionScope.open(spark)) { scope =>
      val warehouse = AsyncWarehouse.of(new Warehouse(spark))
      val revenue = warehouse.revenueAsync(List.of(1L, 2L))
      val none = warehouse.revenueAsync(List.of(1000L))
      val cheap = warehouse.orders().filter("price < 20").countAsync()
      scope.join()
      assertEquals(Optional.of(6L), revenue.join())
      assertEquals(Optional.empty[Long](), none.join())
      assertEquals(10L, cheap.join())
    }
    finally spark.stop()
  }
}

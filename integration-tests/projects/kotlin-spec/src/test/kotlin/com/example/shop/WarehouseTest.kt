package com.example.shop

import io.github.asyncactions.spark.ActionScope
import org.apache.spark.sql.SparkSession
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class WarehouseTest {

    @Test
    fun `actions of the class and of its queries run at once`() {
        val spark = SparkSession.builder()
            .master("local[2]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.ui.enabled", false)
            .getOrCreate()
        spark.use {
            ActionScope.open(spark).use { scope ->
                val warehouse = AsyncWarehouse.of(Warehouse(spark))
                val revenue = warehouse.revenueAsync(10)
                val cheap = warehouse.orders().filter("price < 20").countAsync()
                scope.join()
                assertEquals(9_870, revenue.join())
                assertEquals(10, cheap.join())
            }
        }
    }
}

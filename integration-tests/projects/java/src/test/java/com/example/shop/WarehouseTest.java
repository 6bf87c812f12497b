package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionScope;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class WarehouseTest {

    @Test
    void actionsOfTheClassAndOfItsQueriesRunAtOnce() throws Exception {
        try (SparkSession spark = SparkSession.builder()
                        .master("local[2]")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.ui.enabled", false)
                        .getOrCreate();
                ActionScope scope = ActionScope.open(spark)) {
            AsyncWarehouse warehouse = AsyncWarehouse.of(new Warehouse(spark));
            ActionFuture<Long> revenue = warehouse.revenueAsync();
            ActionFuture<Long> cheap = warehouse.orders().filter("price < 20").countAsync();
            scope.join();
            assertEquals(9_900, revenue.join());
            assertEquals(10, cheap.join());
        }
    }
}

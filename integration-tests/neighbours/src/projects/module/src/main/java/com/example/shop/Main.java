package com.example.shop;

import org.apache.spark.sql.SparkSession;

public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .getOrCreate();
        AsyncOrders orders = AsyncOrders.of(new Orders(spark));
        System.out.println(Main.class.getModule() + ": " + orders.countAsync().join() + " rows, of which "
                + orders.rows().filter("id > 2").countAsync().join() + " late");
        spark.stop();
    }
}

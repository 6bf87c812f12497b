package com.example.shop;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

public final class Program implements Function<SparkSession, Object> {

    @Override
    public Object apply(SparkSession spark) {
        Orders orders = new Orders(spark);
        return List.of(
                AsyncOrders.of(orders).countAsync().join(),
                AsyncInvoice.of(new Invoice(spark, 6)).getNumberAsync().join(),
                AsyncArchive.of(new Archive(orders)).countAsync().join(),
                AsyncExportExportBuilder.of(Export.builder(), spark)
                        .spark(spark)
                        .limit(7)
                        .rowsAsync()
                        .join(),
                AsyncSettings.of(new Settings().sparkSession(spark))
                        .first(3)
                        .second(5)
                        .sumAsync()
                        .join());
    }
}

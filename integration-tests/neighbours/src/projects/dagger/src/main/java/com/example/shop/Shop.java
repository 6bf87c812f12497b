package com.example.shop;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import org.apache.spark.sql.SparkSession;

@Component(modules = Shop.Wrappers.class)
interface Shop {

    Report report();

    @Component.Factory
    interface Factory {
        Shop create(@BindsInstance SparkSession spark);
    }

    @Module
    interface Wrappers {

        @Provides
        static AsyncOrders orders(Orders orders) {
            return AsyncOrders.of(orders);
        }
    }
}

package com.example.shop;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class Wrappers {

    @Singleton
    AsyncOrders orders(Orders orders) {
        return AsyncOrders.of(orders);
    }
}

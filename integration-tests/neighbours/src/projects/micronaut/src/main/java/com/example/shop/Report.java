package com.example.shop;

import jakarta.inject.Singleton;

/** Gets the wrapper injected, by its generated type. */
@Singleton
final class Report {

    private final AsyncOrders orders;

    Report(AsyncOrders orders) {
        this.orders = orders;
    }

    long rows() {
        return orders.countAsync().join();
    }
}

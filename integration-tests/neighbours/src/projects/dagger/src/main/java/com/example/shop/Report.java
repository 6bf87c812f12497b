package com.example.shop;

import javax.inject.Inject;

/** Gets the wrapper injected, by its generated type. */
final class Report {

    private final AsyncOrders orders;

    @Inject
    Report(AsyncOrders orders) {
        this.orders = orders;
    }

    long rows() {
        return orders.countAsync().join();
    }
}

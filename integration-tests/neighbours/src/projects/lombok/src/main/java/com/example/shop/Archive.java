package com.example.shop;

import io.github.asyncactions.AsyncActions;
import lombok.experimental.Delegate;

/** The action is a method that {@code @Delegate} brings, which Lombok does a round later than the rest. */
@AsyncActions(methods = "count")
public class Archive {

    @Delegate
    private final Orders orders;

    public Archive(Orders orders) {
        this.orders = orders;
    }
}

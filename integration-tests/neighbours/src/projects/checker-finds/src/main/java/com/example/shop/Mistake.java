package com.example.shop;

import io.github.asyncactions.AsyncActions;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The Nullness Checker finds the mistake, as it does without any other processor. */
@AsyncActions(methods = "length")
public class Mistake {

    private final @Nullable String text;

    public Mistake(@Nullable String text) {
        this.text = text;
    }

    public int length() {
        return text.length();
    }
}

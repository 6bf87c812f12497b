package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;

@AsyncActions(target = String.class, methods = "length")
public interface TextActions {}

package io.github.asyncactions.spark;

public final class ActionOptions {}

package io.github.asyncactions.spark.support;

public @interface GeneratedWrapper {}

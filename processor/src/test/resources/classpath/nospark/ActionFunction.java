package io.github.asyncactions.spark.support;

@FunctionalInterface
public interface ActionFunction<T, R> {

    R apply(T target) throws Throwable;
}

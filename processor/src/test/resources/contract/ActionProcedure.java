package io.github.asyncactions.spark.support;

@FunctionalInterface
public interface ActionProcedure<T> {

    void accept(T target) throws Throwable;
}

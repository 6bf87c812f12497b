package io.github.asyncactions.spark.support;

/** A call of one {@code void} method of a wrapped object, as generated code writes it. */
@FunctionalInterface
public interface ActionProcedure<T> {

    void accept(T target) throws Throwable;
}

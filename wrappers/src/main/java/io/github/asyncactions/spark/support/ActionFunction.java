package io.github.asyncactions.spark.support;

/** A call of one method of a wrapped object, as generated code writes it. */
@FunctionalInterface
public interface ActionFunction<T, R> {

    R apply(T target) throws Throwable;
}

package io.github.asyncactions.spark.support;

/**
 * A call of one {@code void} method of a wrapped object, as generated code writes it.
 *
 * @param <T> the wrapped object's type
 */
@FunctionalInterface
public interface ActionProcedure<T> {

    /** Makes the call; it may throw whatever the method throws, declared or not. */
    void accept(T target) throws Throwable;
}

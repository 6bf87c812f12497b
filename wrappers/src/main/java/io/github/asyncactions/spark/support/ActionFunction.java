package io.github.asyncactions.spark.support;

import org.jspecify.annotations.Nullable;

/**
 * A call of one method of a wrapped object, as generated code writes it.
 *
 * @param <T> the wrapped object's type
 * @param <R> what the method returns
 */
@FunctionalInterface
public interface ActionFunction<T extends @Nullable Object, R extends @Nullable Object> {

    /** Makes the call; it may throw whatever the method throws, declared or not. */
    R apply(T target) throws Throwable;
}

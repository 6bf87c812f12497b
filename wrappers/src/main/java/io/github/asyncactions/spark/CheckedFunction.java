package io.github.asyncactions.spark;

import org.jspecify.annotations.Nullable;

/**
 * Code that is called with an input and gives a result, and may throw checked exceptions.
 *
 * @param <I> the input's type
 * @param <R> the result's type
 */
@FunctionalInterface
public interface CheckedFunction<I extends @Nullable Object, R extends @Nullable Object> {

    /**
     * Deals with {@code input}.
     *
     * @throws Exception is the failure of the action that calls this
     */
    R apply(I input) throws Exception;
}

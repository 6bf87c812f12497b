package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.runtime.backend.Sneaky;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What a body returned or threw, to be passed through code that may change either. */
record Outcome<T extends @Nullable Object>(
        @Nullable T result, @Nullable Throwable failure) {

    static <T extends @Nullable Object> Outcome<T> of(Callable<T> body) {
        try {
            return new Outcome<>(body.call(), null);
        } catch (Throwable failure) {
            return new Outcome<>(null, failure);
        }
    }

    @SuppressWarnings("NullAway") // The result is null only if the body's is.
    T get() {
        if (failure != null) {
            throw Sneaky.rethrow(failure);
        }
        return result;
    }
}

package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a future ended.
 *
 * @param state as it is shown: succeeded, failed, cancelled or timed out
 * @param early whether something else than its own work ended it
 */
public record Outcome<T extends @Nullable Object>(
        State state,
        boolean early,
        @Nullable T value,
        @Nullable Throwable failure) {

    /** Its work came to this. */
    public static <T extends @Nullable Object> Outcome<T> of(@Nullable T value, @Nullable Throwable failure) {
        return new Outcome<>(failure == null ? State.SUCCEEDED : State.FAILED, false, value, failure);
    }

    /** Ended before its work did. */
    public static <T extends @Nullable Object> Outcome<T> early(
            State state, @Nullable T value, @Nullable Throwable failure) {
        return new Outcome<>(state, true, value, failure);
    }

    /** Why work is stopped that ends like this. */
    String reason(Supplier<String> description) {
        return failure == null ? description.get() + " was completed by hand" : Texts.message(failure);
    }

    /** Reports this as {@code CompletableFuture.join()} does. */
    T join() {
        Throwable thrown = failure;
        if (thrown != null && !(thrown instanceof CancellationException) && !Texts.canTell(thrown)) {
            throw Texts.completion(thrown);
        }
        return asFuture().join();
    }

    /** Reports this as {@code CompletableFuture.get()} does. */
    T get() throws InterruptedException, ExecutionException {
        Throwable thrown = failure;
        if (thrown != null && !(thrown instanceof CancellationException) && !Texts.canTell(thrown)) {
            throw new ExecutionException(Texts.describe(thrown), thrown);
        }
        return asFuture().get();
    }

    CompletableFuture<T> asFuture() {
        return failure == null ? CompletableFuture.completedFuture(value) : CompletableFuture.failedFuture(failure);
    }
}

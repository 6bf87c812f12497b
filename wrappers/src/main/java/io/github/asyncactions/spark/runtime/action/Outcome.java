package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a future ended.
 *
 * @param state as it is shown: succeeded, failed, cancelled or timed out
 * @param early whether something else than its own work ended it
 * @param whose if it is one of several, what the failure is of: said in front of it
 * @param sight of the failure
 */
public record Outcome<T extends @Nullable Object>(
        State state,
        boolean early,
        @Nullable T value,
        @Nullable Throwable failure,
        @Nullable Supplier<String> whose,
        Sight sight) {

    /** Its work came to this. */
    public static <T extends @Nullable Object> Outcome<T> of(@Nullable T value, @Nullable Throwable failure) {
        return new Outcome<>(
                failure == null ? State.SUCCEEDED : State.FAILED, false, value, failure, null, sightOf(failure));
    }

    /** Ended before its work did. */
    public static <T extends @Nullable Object> Outcome<T> early(
            State state, @Nullable T value, @Nullable Throwable failure) {
        return new Outcome<>(state, true, value, failure, null, sightOf(failure));
    }

    private static Sight sightOf(@Nullable Throwable failure) {
        return failure == null ? Sight.NONE : new Sight();
    }

    /** A whole fails as one of its parts has. */
    public static <T extends @Nullable Object> Outcome<T> ofPart(StoppableFuture<?> part, Outcome<?> failed) {
        Supplier<String> whose = failed.whose != null ? failed.whose : part.descriptionLater();
        return new Outcome<>(failed.state, false, null, failed.failure, whose, failed.sight);
    }

    /** Why work is stopped that ends like this. */
    String reason(Supplier<String> description) {
        return failure == null ? description.get() + " was completed by hand" : Texts.message(failure);
    }

    /** Why others are stopped with a future that ends like this: however far they are from it, they name the first. */
    public Words reasonForOthers(Supplier<String> description) {
        Throwable known = failure;
        if (known instanceof StoppedTogether together) {
            return together.reason();
        }
        if (known instanceof CancellationException || known instanceof TimeoutException) {
            return new Words(() -> Texts.message(known));
        }
        Supplier<String> failed = whose == null ? description : whose;
        String end = early ? " was completed by hand" : " has ended";
        return new Words(() -> known == null ? description.get() + end : message(failed, known));
    }

    /** Reports this as {@code CompletableFuture.join()} does. */
    T join() {
        Throwable thrown = failure;
        if (thrown != null && !(thrown instanceof CancellationException)) {
            if (whose != null) {
                throw new CompletionException(message(whose, thrown), thrown);
            }
            if (!Texts.canTell(thrown)) {
                throw Texts.completion(thrown);
            }
        }
        return asFuture().join();
    }

    /** Reports this as {@code CompletableFuture.get()} does. */
    T get() throws InterruptedException, ExecutionException {
        Throwable thrown = failure;
        if (thrown != null && !(thrown instanceof CancellationException)) {
            if (whose != null) {
                throw new ExecutionException(message(whose, thrown), thrown);
            }
            if (!Texts.canTell(thrown)) {
                throw new ExecutionException(Texts.describe(thrown), thrown);
            }
        }
        return asFuture().get();
    }

    private static String message(Supplier<String> whose, Throwable failure) {
        return whose.get() + " failed: " + Texts.describe(failure);
    }

    CompletableFuture<T> asFuture() {
        return failure == null ? CompletableFuture.completedFuture(value) : CompletableFuture.failedFuture(failure);
    }
}

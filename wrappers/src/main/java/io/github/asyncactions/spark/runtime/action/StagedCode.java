package io.github.asyncactions.spark.runtime.action;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.threads.Completer;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Code of an action that returns a stage, as which the action ends: on its thread the code only starts something, and
 * until that ends no thread is held.
 */
public final class StagedCode<T> implements Callable<T> {

    private final Callable<? extends CompletionStage<? extends T>> code;
    private final Watchers watchers = new Watchers();
    private volatile @Nullable CompletionStage<? extends T> stage;

    public StagedCode(Callable<? extends CompletionStage<? extends T>> code) {
        this.code = code;
    }

    /** Calls the code and keeps the stage. The result is still to come: what is returned means nothing. */
    @Override
    @SuppressWarnings("NullAway")
    public T call() throws Exception {
        CompletionStage<? extends T> returned =
                requireNonNull(code.call(), "The action returned null instead of a stage");
        stage = returned;
        try {
            Limits.shared().step(() -> watchers.tell(returned));
        } catch (IllegalStateException circle) {
            cancel();
            throw circle;
        }
        return null;
    }

    /** What the stage needs, and this code before there is one. In a step of the limits. */
    void needs(Needs needs) {
        CompletionStage<? extends T> known = stage;
        if (known == null) {
            needs.watch(watchers);
        } else {
            needs.add(known);
        }
    }

    /**
     * Calls {@code end} when the stage has completed, with its result or its failure; never on the thread that
     * completes it, which may be one of Spark's.
     */
    void whenOver(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> end) {
        try {
            requireNonNull(stage).whenComplete((result, failure) -> Completer.get()
                    .execute(() -> end.accept(result, cause(failure))));
        } catch (RuntimeException | Error ofTheStage) {
            end.accept(null, ofTheStage);
        }
    }

    /** A stage that depends on another one has that one's failure wrapped. */
    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    /** Cancels the stage, if there is one. Soon, on another thread: what depends on it is the user's, and may block. */
    void cancel() {
        CompletionStage<? extends T> known = stage;
        if (known != null) {
            Completer.get().execute(() -> {
                try {
                    known.toCompletableFuture().cancel(true);
                } catch (RuntimeException | Error ofTheStage) {
                    Failures.tellHandler(ofTheStage);
                }
            });
        }
    }
}

package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The future of an action that could not even be submitted: it has failed before anybody sees it. */
final class FailedSubmission<T> extends ActionFuture<T> {

    private final String description;

    FailedSubmission(String description, Throwable failure) {
        this.description = description;
        super.completeExceptionally(failure);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Set<Integer> jobIds() {
        return Set.of();
    }

    @Override
    public ActionProgress progress() {
        return new ActionProgress(ActionProgress.State.FAILED, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public CompletableFuture<Void> terminated() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return isCancelled();
    }

    @Override
    public ActionFuture<T> orTimeout(long timeout, TimeUnit unit) {
        return this;
    }

    @Override
    public ActionFuture<T> completeOnTimeout(@Nullable T value, long timeout, TimeUnit unit) {
        return this;
    }

    @Override
    public ActionFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        return this;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }

    @Override
    public String toString() {
        return description + " [failed before it was queued]";
    }
}

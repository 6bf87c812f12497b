package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The future of an action that could not even be submitted: it has failed before anybody sees it. */
final class FailedSubmission<T> extends StoppableFuture<T> {

    private final String description;

    FailedSubmission(String description, Throwable failure) {
        this.description = description;
        finish(State.FAILED, null, failure);
    }

    @Override
    boolean endEarly(State shown, boolean interrupt, @Nullable T value, @Nullable Throwable failure) {
        return false;
    }

    @Override
    @Nullable
    ActionExecutor executor() {
        return null;
    }

    @Override
    String timeoutMessage(Duration limit) {
        return description + " failed before";
    }

    @Override
    boolean help() {
        return false;
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
        return new ActionProgress(State.FAILED, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public CompletableFuture<Void> terminated() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public String toString() {
        return description + " [failed before it was queued]";
    }
}

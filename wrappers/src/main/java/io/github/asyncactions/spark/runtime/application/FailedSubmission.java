package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.FailureLog;
import io.github.asyncactions.spark.runtime.action.Needs;
import io.github.asyncactions.spark.runtime.action.Progress;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Texts;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The future of an action that could not even be submitted: it has failed before anybody sees it. */
final class FailedSubmission<T extends @Nullable Object> extends StoppableFuture<T> {

    private final String description;
    private final Throwable failure;

    private FailedSubmission(String description, Throwable failure) {
        this.description = description;
        this.failure = failure;
    }

    static <T extends @Nullable Object> StoppableFuture<T> of(String description, Throwable failure) {
        FailedSubmission<T> failed = new FailedSubmission<>(description, failure);
        failed.endEarly(State.FAILED, false, null, failure);
        return failed;
    }

    @Override
    protected void ending(Ending ending) {
        // Nothing has begun.
    }

    @Override
    protected void stopWork() {
        // Nothing has begun.
    }

    @Override
    public boolean isAtRest() {
        return true;
    }

    @Override
    public @Nullable FailureLog failureLog() {
        return null;
    }

    @Override
    protected String timeoutMessage(Duration limit) {
        return description + " failed before";
    }

    @Override
    public void needs(Needs needs) {
        // Nothing.
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Supplier<String> descriptionLater() {
        return () -> description;
    }

    @Override
    public Set<Integer> jobIds() {
        return Set.of();
    }

    @Override
    public State lifeState() {
        return State.FAILED;
    }

    @Override
    public ActionProgress look() {
        return new Progress(State.FAILED, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public CompletableFuture<Void> terminated() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public String toString() {
        return description + " [failed before it was queued: " + Texts.describe(failure) + "]";
    }
}

package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** No application. */
final class NoRunner implements ActionRunner {

    @Override
    public BackEnd backEnd() {
        throw new IllegalStateException("An action that has terminated belongs to no application");
    }

    @Override
    public FailureLog failureLog() {
        throw new IllegalStateException("An action that has terminated belongs to no application");
    }

    @Override
    public void run(Action<?> action) {
        // It had been let in, and was ended before it had a thread.
    }

    @Override
    public Consumer<State> began(Action<?> action) {
        return state -> {};
    }

    @Override
    public void attemptFailed(Action<?> action, Throwable failure, Duration delay) {}

    @Override
    public Ending end(Supplier<Ending> step) {
        return step.get();
    }

    @Override
    public void ended(Action<?> action) {}

    @Override
    public void returned(Action<?> action) {}

    @Override
    public IllegalStateException stoppedWhile(String when) {
        return new IllegalStateException("Spark has stopped");
    }
}

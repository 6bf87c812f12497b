package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an action asks of the application that it belongs to. */
public interface ActionRunner {

    /** That of an action which has terminated: it asks for nothing any more. */
    ActionRunner NONE = new NoRunner();

    BackEnd backEnd();

    FailureLog failureLog();

    /** Gets a thread that calls {@link Action#run}, or fails {@code action}; neither throws nor blocks. */
    void run(Action<?> action);

    /**
     * The body of {@code action} is about to start; called on its thread.
     *
     * @return to be told, on the same thread, when the body has left it, and how it ended
     */
    Consumer<State> began(Action<?> action);

    /**
     * An attempt of {@code action} has failed: another one shall begin when nothing of this one runs any more, but not
     * before {@code delay} has passed. Called in a step of the limits.
     */
    void attemptFailed(Action<?> action, Throwable failure, Duration delay);

    /**
     * Makes {@code step}, in which an action ends on the calling thread. That is free soon afterwards, and may run what
     * starts in the step.
     */
    Ending end(Supplier<Ending> step);

    /** {@code action} has its outcome, and still what it was submitted with. Called in a step of the limits. */
    void ended(Action<?> action);

    /** The work of {@code action} is over: its body has returned, or never starts. Its jobs may still run. */
    void returned(Action<?> action);

    /** What a failure that came from Spark as it stopped is for the user. */
    IllegalStateException stoppedWhile(String when);
}

package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One attempt of an action, from the start of the body to the end of the action, or to the next attempt. */
final class Attempt<T extends @Nullable Object> {

    private final Action<T> action;

    Attempt(Action<T> action) {
        this.action = action;
    }

    /** Runs the body on the calling thread, unless the action has ended or another thread was first. */
    void run() {
        Execution mine = new Execution(action);
        Body<? extends T> code = action.work().begin(mine, action::hasOutcome);
        if (code == null) {
            return;
        }
        Outcome<T> outcome;
        try {
            action.view().started();
            Consumer<State> left = action.runner().began(action);
            outcome = mine.call(code);
            left.accept(action.isStopped() ? action.lifeState() : outcome.state());
        } catch (Throwable t) { // such as a StackOverflowError, in the midst of our own bookkeeping
            outcome = Outcome.of(null, t);
        }
        StagedCode<? extends T> staged = code.staged();
        if (staged == null || outcome.failure() != null) {
            over(outcome);
        } else {
            await(staged);
        }
    }

    /** The body has returned a stage: until that completes there is no thread, and no place under a limit. */
    private void await(StagedCode<? extends T> staged) {
        Limits.shared().returned(action.task());
        staged.whenOver((result, failure) -> over(Outcome.of(
                result, failure == null || action.hasOutcome() ? failure : Failures.translate(failure, action))));
        if (action.isStopped()) {
            staged.cancel(); // It was stopped before there was a stage.
        }
    }

    private void over(Outcome<T> outcome) {
        Throwable failure = outcome.failure();
        if (failure == null || !action.attempts().pauseAfter(failure, action)) {
            finish(outcome);
        }
    }

    /** One step stores the outcome and lets others start; then the future completes. */
    private void finish(Outcome<T> outcome) {
        action.view().returned();
        Supplier<Ending> end = () -> Ending.step(step -> {
            step.end(action, outcome, false);
            Limits.shared().returned(action.task());
        });
        // Dependent stages may keep the thread.
        Ending ending = action.getNumberOfDependents() == 0 ? action.runner().end(end) : end.get();
        action.runner().returned(action); // Before dependent stages run, which may wait for its jobs to be at rest.
        ending.complete(action);
        Failures.tellHandlerOfFatal(outcome.failure());
    }
}

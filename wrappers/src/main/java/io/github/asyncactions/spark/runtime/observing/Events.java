package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionListener;
import io.github.asyncactions.spark.ActionListener.Registration;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.ActionStatistics;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.io.PrintStream;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What happens to the actions of one application, and all that feeds on it: statistics, which Spark's metrics show, JDK
 * Flight Recorder, listeners, and so the log and the bar.
 */
public final class Events {

    private final BackEnd backEnd;
    private final String name;
    private final Supplier<? extends Collection<Action<?>>> started;
    private final Tally tally = new Tally();
    private final Listeners listeners;

    /**
     * @param name that the names of its threads begin with
     * @param started the actions that have started, and perhaps some that have ended
     */
    public Events(BackEnd backEnd, String name, Supplier<? extends Collection<Action<?>>> started) {
        this.backEnd = backEnd;
        this.name = name;
        this.started = started;
        this.listeners = new Listeners(backEnd.application(), name + "-listeners");
    }

    /** Tells the listeners that were found from now on. */
    public void open() {
        FoundListeners.ALL.forEach(listeners::add);
    }

    /** {@code action} is about to be queued, and nobody else knows of it. */
    public void submitted(Action<?> action) {
        tally.submitted();
        listeners.prepare();
        listeners.tell(ActionListener::submitted, action, State.QUEUED, null);
    }

    /**
     * The body of {@code action} is about to start on the calling thread.
     *
     * @return to be told on the same thread when the body has left it, and how it ended
     */
    public Consumer<State> began(Action<?> action) {
        tally.started(action.view().waitTime());
        listeners.prepare();
        if (listeners.areThere()) {
            Limits.shared()
                    .step(
                            () -> { // Else it might be told after the end.
                                if (!action.hasOutcome()) {
                                    listeners.tell(ActionListener::started, action, State.RUNNING, null);
                                }
                            });
        }
        return FlightRecorder.begin(action, backEnd.application());
    }

    /** An attempt has failed, and another one follows. In a step of the limits. */
    public void attemptFailed(Action<?> action, Throwable failure) {
        tally.attemptFailed();
        listeners.tell(ActionListener::attemptFailed, action, State.QUEUED, failure);
    }

    /** {@code action} has its outcome, and still its context. In a step of the limits. */
    public void ended(Action<?> action) {
        State state = action.lifeState();
        if (action.isRunning()) {
            tally.ended(state);
        } else {
            tally.endedQueued(state, action.view().waitTime());
        }
        Outcome<?> outcome = action.outcome();
        listeners.tell(ActionListener::ended, action, state, outcome == null ? null : outcome.failure());
    }

    /** The body of {@code action} has left its thread for the last time, or never starts. */
    public void returned(Action<?> action) {
        if (action.hasStarted() || action.attempt() > 1) {
            tally.returned(action.view().runTime());
        }
    }

    /** Tells {@code listener} what happens from now on. */
    public Registration add(ActionListener listener) {
        return listeners.add(listener);
    }

    /** Shows how far the actions are: as a bar where {@code terminal} can, else in lines. */
    public Registration showProgress(PrintStream stream, Terminal terminal) {
        if (!terminal.isLive()) {
            return listeners.add(new ProgressLines(stream, backEnd));
        }
        ProgressBar bar = new ProgressBar(stream, terminal.width(), this::statistics, started);
        bar.start(name + "-bar", backEnd);
        return bar;
    }

    public ActionStatistics statistics() {
        return tally.snapshot();
    }

    /** To be called again and again, where no time matters. */
    public void look() {
        listeners.look();
    }

    /** The application has ended. */
    public void close() {
        listeners.close();
    }
}

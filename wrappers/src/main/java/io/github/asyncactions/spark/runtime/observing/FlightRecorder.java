package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Action;
import java.util.function.Consumer;

/** Records actions for JDK Flight Recorder, where the JDK has it. */
final class FlightRecorder {

    private static final boolean PRESENT =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private FlightRecorder() {}

    /**
     * The code of {@code action} begins now on the calling thread.
     *
     * @param application that the action belongs to
     * @return to be told on the same thread when the code has left it, and how it ended
     */
    static Consumer<State> begin(Action<?> action, String application) {
        if (!PRESENT) {
            return FlightRecorder::nobodyRecords;
        }
        RecordedAction event = new RecordedAction();
        if (!event.isEnabled()) {
            return FlightRecorder::nobodyRecords;
        }
        event.begin();
        return state -> end(event, action, application, state);
    }

    private static void nobodyRecords(State state) {}

    private static void end(RecordedAction event, Action<?> action, String application, State state) {
        event.end();
        if (event.shouldCommit()) {
            event.description = action.description();
            event.application = application;
            event.attempt = action.attempt();
            event.state = state.name();
            event.queueTime = action.view().queueTime().toNanos();
            event.jobs = action.jobIds().size();
            event.commit();
        }
    }
}

package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import org.jspecify.annotations.Nullable;

/** Records actions for JDK Flight Recorder, where the JDK has it. */
final class FlightRecorder {

    private static final boolean PRESENT =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private FlightRecorder() {}

    /** The recording of an action whose code begins now on the calling thread; null if nobody records. */
    static @Nullable Object begin() {
        if (!PRESENT) {
            return null;
        }
        RecordedAction event = new RecordedAction();
        if (!event.isEnabled()) {
            return null;
        }
        event.begin();
        return event;
    }

    static void end(@Nullable Object recording, Action<?> action, State state) {
        if (recording instanceof RecordedAction event) {
            event.end();
            if (event.shouldCommit()) {
                event.description = action.description();
                event.application = action.runner().backEnd().application();
                event.state = state.name();
                event.queueTime = action.queueTime().toNanos();
                event.jobs = action.jobIds().size();
                event.commit();
            }
        }
    }
}

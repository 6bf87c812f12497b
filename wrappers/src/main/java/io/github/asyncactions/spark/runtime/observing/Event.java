package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ProgressView;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What listeners are told of one action at one moment. */
record Event(
        ActionFuture<?> action,
        Instant time,
        int attempt,
        State state,
        Duration queueTime,
        Duration runTime,
        @Nullable Throwable failure)
        implements ActionEvent {

    /** Of now. */
    static Event of(Action<?> action, State state, @Nullable Throwable failure) {
        ProgressView times = action.view();
        return new Event(action, Instant.now(), action.attempt(), state, times.queueTime(), times.runTime(), failure);
    }
}

package io.github.asyncactions.observing;

import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionListener;
import io.micrometer.core.instrument.MeterRegistry;

/** Times and counts of actions, in Micrometer. */
public final class Meters implements ActionListener {

    private final MeterRegistry registry;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attemptFailed(ActionEvent event) {
        registry.counter("spark.actions.retries").increment();
    }

    @Override
    public void ended(ActionEvent event) {
        registry.timer("spark.actions.queued").record(event.queueTime());
        registry.timer("spark.actions", "state", event.state().name()).record(event.runTime());
    }
}

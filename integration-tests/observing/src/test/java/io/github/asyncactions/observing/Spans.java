package io.github.asyncactions.observing;

import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionListener;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A span for each action, from its submission to its end, whose parent is the caller's. */
public final class Spans implements ActionListener {

    private final Map<Long, Span> open = new ConcurrentHashMap<>();

    @Override
    public void submitted(ActionEvent event) {
        open.put(
                event.action().id(),
                GlobalOpenTelemetry.getTracer("spark")
                        .spanBuilder(event.action().description())
                        .setStartTimestamp(event.time())
                        .startSpan());
    }

    @Override
    public void started(ActionEvent event) {
        Span span = open.getOrDefault(event.action().id(), Span.getInvalid());
        span.addEvent("attempt " + event.attempt(), event.time());
    }

    @Override
    public void ended(ActionEvent event) {
        Span span = open.remove(event.action().id());
        if (span != null) { // Else the event of its submission was lost.
            span.setAttribute("state", event.state().name());
            if (event.failure() != null) {
                span.recordException(event.failure()).setStatus(StatusCode.ERROR);
            }
            span.end(event.time());
        }
    }
}

package io.github.asyncactions.observing;

import io.github.asyncactions.spark.ContextCarrier;
import io.opentelemetry.context.Context;
import java.util.concurrent.Callable;

/** Carries the caller's span to the code of its actions, and to listeners. */
public final class TraceCarrier implements ContextCarrier {

    @Override
    public Captured capture() {
        Context callers = Context.current();
        return new Captured() {
            @Override
            public <T> T call(Callable<T> body) throws Exception {
                return callers.wrap(body).call();
            }
        };
    }
}

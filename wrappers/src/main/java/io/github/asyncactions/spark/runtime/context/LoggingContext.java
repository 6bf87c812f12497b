package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.ContextCarrier;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries slf4j's MDC, also the empty one: it hides what the thread still has of another action. */
final class LoggingContext implements ContextCarrier {

    private static final Captured EMPTY = new Context(null);

    @Override
    public Captured capture() {
        Map<String, String> callers = MDC.getCopyOfContextMap();
        return callers == null || callers.isEmpty() ? EMPTY : new Context(callers);
    }

    private record Context(@Nullable Map<String, String> callers) implements Captured {

        @Override
        public <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
            Map<String, String> before = MDC.getCopyOfContextMap();
            set(callers);
            try {
                return body.call();
            } finally {
                set(before);
            }
        }
    }

    /** slf4j 1.7 gives null for an empty context, and does not take it back. */
    private static void set(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}

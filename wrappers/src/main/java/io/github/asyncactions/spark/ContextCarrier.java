package io.github.asyncactions.spark;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Carries something that belongs to the caller's thread, such as a trace or a tenant, to the thread that runs its
 * action. Found by {@link java.util.ServiceLoader}; the logging context (slf4j's {@code MDC}) and the Hadoop user are
 * carried without.
 */
public interface ContextCarrier {

    /**
     * Captures what is to be carried, on the caller's thread, as an action is submitted. Must be quick. When it throws,
     * the action runs without, which is logged once.
     *
     * @return null if there is nothing to carry, and nothing of an earlier action to hide either
     */
    @Nullable
    Captured capture();

    /** What was captured for one action. */
    interface Captured {

        /**
         * Puts the calling thread into the captured context, calls {@code body}, and restores the thread.
         *
         * @return what {@code body} returns
         * @throws Exception what {@code body} throws
         */
        <T extends @Nullable Object> T call(Callable<T> body) throws Exception;
    }
}

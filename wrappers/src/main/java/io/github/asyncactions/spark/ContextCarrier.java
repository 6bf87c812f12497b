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
     * Captures what is to be carried, on the caller's thread, as an action is submitted. Must be quick. What this
     * throws concerns this one action: it runs without, which is logged as a warning, for each carrier at most once a
     * minute; if the carrier {@link #isRequired() is required}, the action fails.
     *
     * @return null if there is nothing to carry, and nothing of an earlier action to hide either
     */
    @Nullable
    Captured capture();

    /**
     * Whether an action must not run without what this carries. If this returns true, and {@link #capture} throws, or
     * {@link Captured#call} throws before it has called the body, then the action fails with an
     * {@link IllegalStateException} whose cause is that exception, and its body is never called. If this returns false,
     * as it does by default, the action runs without.
     *
     * <p>Return true where to run without would be worse than not to run, as with a tenant that decides which rows a
     * query sees; not for a trace. Asked only after a failure, on the thread where that happened.
     *
     * @return whether the failure of this carrier is the failure of the action
     */
    default boolean isRequired() {
        return false;
    }

    /** What was captured for one action. */
    interface Captured {

        /**
         * Puts the calling thread into the captured context, calls {@code body} once, and restores the thread. What
         * {@code body} returns or throws is the outcome of the action, whatever this method returns or throws after
         * that; an exception of its own is logged as a warning.
         *
         * @return what {@code body} returns
         * @throws Exception what {@code body} throws
         */
        <T extends @Nullable Object> T call(Callable<T> body) throws Exception;
    }
}

package io.github.asyncactions.spark;

/**
 * Is told what happens to actions, as a {@code SparkListener} is of jobs: for metrics, traces, a log of one's own.
 * Found by {@link java.util.ServiceLoader} for all applications of a JVM, or registered for one with
 * {@link SparkActions#addListener}.
 *
 * <pre>{@code
 * public class Outcomes implements ActionListener {
 *     @Override
 *     public void ended(ActionEvent event) {
 *         log.info("{} {} after {}", event.action().description(), event.state(), event.runTime());
 *     }
 * }
 * }</pre>
 *
 * <p><b>Order.</b> Of one action: {@code submitted}; then for each attempt {@code started} and, if another one follows,
 * {@code attemptFailed}; then {@code ended}, once. An action that ends while it is queued, or just as it starts, has no
 * {@code started}. There are no events of futures that combine several ({@code allOf}, {@code forEach}, {@code then}):
 * their parts have them. An action that could not be submitted, as after the end of its Spark, has none either.
 *
 * <p><b>Threads.</b> One daemon thread of this library's for each application (on Spark Connect: each session) calls
 * its listeners, one event after another. It has what a {@link ContextCarrier} carries from the thread that submitted
 * the action, and the logging context: a span that begins here has the caller's for its parent. It has neither the
 * caller's local properties nor the active session. One that was found by {@code ServiceLoader} is one object, which
 * the threads of several applications may call at once.
 *
 * <p><b>A listener must return soon.</b> At most 10,000 events wait. What comes then is lost, for all listeners of the
 * application: when a listener blocks, or when actions come by the tens of thousands in a second. The log says so once,
 * names the listener that was called then, and tells in the end how many were lost. Neither actions nor their futures
 * ever wait for a listener. What it throws is logged, once for each listener, and has no effect. As a daemon thread
 * calls it, the end of the JVM may come before the last events are told.
 */
public interface ActionListener {

    /** An action was submitted; it is queued now, or may have started already. */
    default void submitted(ActionEvent event) {}

    /** The code of an action begins, in its first or a later attempt. */
    default void started(ActionEvent event) {}

    /** An attempt of an action has failed, and another one follows: see {@link ActionOptions#retry}. */
    default void attemptFailed(ActionEvent event) {}

    /**
     * An action has its outcome, whatever that is. Its future is done; what depends on it may not have run yet, and of
     * one that was cancelled or has timed out, code and jobs may still be about to end.
     */
    default void ended(ActionEvent event) {}

    /** What was registered, until it is closed; closing it once more does nothing. */
    interface Registration extends AutoCloseable {

        /**
         * Ends it. What has happened before is told first, for which this waits up to five seconds, unless a listener
         * calls it. An interrupt ends the wait, and stays set.
         */
        @Override
        void close();
    }
}

package io.github.asyncactions.spark.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Lets an interrupt through to a thread only while one action's body is on it. An interrupt that comes while the gate
 * is closed for a moment (the thread runs another action meanwhile) or the thread is where Spark must not be
 * interrupted ({@link WaitInspection}) is delivered later; one that comes after the body has left goes nowhere.
 */
final class InterruptGate {

    private @Nullable Thread thread;
    private boolean requested;
    private boolean delivered;

    /** The body is on the calling thread from here on. */
    synchronized void open() {
        thread = Thread.currentThread();
        delivered = false;
        deliver();
    }

    /** No interrupt arrives once this has returned; one that came before stays set on the thread. */
    synchronized void close() {
        thread = null;
    }

    synchronized void interrupt() {
        requested = true;
        deliver();
    }

    /** Delivers an interrupt that was held back, if it may come now. */
    synchronized void deliver() {
        if (requested && !delivered && thread != null && !WaitInspection.mustNotBeInterrupted(thread)) {
            thread.interrupt();
            delivered = true;
        }
    }

    /** The thread that the body is on, unless it is closed. */
    synchronized @Nullable Thread thread() {
        return thread;
    }
}

package io.github.asyncactions.spark.runtime.action;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.runtime.backend.ThreadInspection;
import org.jspecify.annotations.Nullable;

/**
 * Lets an interrupt through to a thread only while one action's body is on it. An interrupt that comes while the gate
 * is closed for a moment (the body writes) or the thread is where Spark must not be interrupted
 * ({@link ThreadInspection}) is delivered later; one that comes after the body has returned goes nowhere.
 */
final class InterruptGate {

    @GuardedBy("this")
    private @Nullable Thread thread;

    @GuardedBy("this")
    private boolean requested;

    @GuardedBy("this")
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
        if (requested && !delivered && thread != null && !ThreadInspection.mustNotBeInterrupted(thread)) {
            thread.interrupt();
            delivered = true;
        }
    }
}

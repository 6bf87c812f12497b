package io.github.asyncactions.spark.runtime.backend.connect;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one action on a session of Spark Connect. An operation that reaches the server after an interrupt
 * runs, so interrupts are repeated while the body is on its thread; after that, no operation of the action can start.
 */
final class ConnectJobs implements ActionJobs {

    private final String tag;
    private final Interrupter interrupter;

    @GuardedBy("this")
    private boolean returned;

    /** Whether the interrupt was sent that ends what the body has left behind. */
    @GuardedBy("this")
    private boolean sentLast;

    /** Whether an interrupt is on its way; a second one would only wait behind it. */
    @GuardedBy("this")
    private boolean sending;

    /** Whether the body returned while an interrupt was on its way, which may have come too early. */
    @GuardedBy("this")
    private boolean sendAgain;

    ConnectJobs(String tag, Interrupter interrupter) {
        this.tag = tag;
        this.interrupter = interrupter;
    }

    @Override
    public synchronized void cancel(String reason) {
        if (!returned) {
            send();
        } else if (!sentLast) {
            sendLast();
        }
    }

    @Override
    public synchronized void bodyReturned(boolean stopped, @Nullable Runnable leftOver) {
        returned = true;
        if (stopped && !sentLast) {
            sendLast();
        }
    }

    @GuardedBy("this")
    private void sendLast() {
        sentLast = true;
        if (sending) {
            sendAgain = true;
        } else {
            send();
        }
    }

    @GuardedBy("this")
    private void send() {
        if (!sending) {
            sending = interrupter.interrupt(tag, this::sent);
        }
    }

    private synchronized void sent() {
        sending = false;
        if (sendAgain) {
            sendAgain = false;
            send();
        }
    }

    @Override
    public synchronized boolean areAtRest() {
        return returned;
    }

    @Override
    public Set<Integer> ids() {
        return Set.of();
    }

    @Override
    public TaskCounts count() {
        return TaskCounts.NONE;
    }

    @Override
    public void close() {}
}

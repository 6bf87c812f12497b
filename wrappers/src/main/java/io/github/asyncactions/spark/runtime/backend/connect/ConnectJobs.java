package io.github.asyncactions.spark.runtime.backend.connect;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one action on a session of Spark Connect. An operation that reaches the server after an interrupt
 * runs, so interrupts are repeated while the body is on its thread; after that, no operation of the action can start.
 * The answer to an interrupt has the ids of what it has hit; where the client can ask for their states, these
 * operations count until they have ended.
 */
final class ConnectJobs implements ActionJobs {

    /**
     * How long the end of interrupted operations is waited for. A server of Spark 4.2 has some of them as running for
     * ever: those whose client thread was interrupted at the wrong moment.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String tag;
    private final Interrupter interrupter;

    @GuardedBy("this")
    private boolean returned;

    @GuardedBy("this")
    private long returnedAt;

    /** The ids of operations that were interrupted, and have not ended as far as is known. */
    @GuardedBy("this")
    private final Set<String> interrupted = new HashSet<>();

    /** Whether the server is being asked for their states. */
    @GuardedBy("this")
    private boolean asking;

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
        returnedAt = System.nanoTime();
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

    private synchronized void sent(Collection<String> ids) {
        sending = false;
        interrupted.addAll(ids);
        if (sendAgain) {
            sendAgain = false;
            send();
        }
    }

    @Override
    public synchronized boolean areAtRest() {
        if (!returned) {
            return false;
        }
        boolean known = !sending && interrupted.isEmpty();
        if (known || !interrupter.canAsk() || System.nanoTime() - returnedAt > PATIENCE.toNanos()) {
            return true;
        }
        if (!sending && !asking) {
            asking = interrupter.ask(Set.copyOf(interrupted), this::told);
            return !asking; // If it can't be asked, the session is gone.
        }
        return false;
    }

    private synchronized void told(Collection<String> unfinished) {
        asking = false;
        interrupted.retainAll(unfinished);
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

package io.github.asyncactions.spark.runtime.action;

import static io.github.asyncactions.spark.runtime.action.Signal.FOR_EVER;

import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread waits. If it is on the body of an action, the limits are told: the body is not at work while something that
 * it needs has not ended. If that action is stopped, the wait ends with a {@link CancellationException}, whether or not
 * its thread may be interrupted.
 */
public final class Waiting {

    private final Awaited awaited;
    private final Action<?> body;
    private final boolean forEver;
    private final List<Watchers> watched = new ArrayList<>(1);
    private @Nullable Wait wait;

    private Waiting(Awaited awaited, Action<?> body, boolean forEver) {
        this.awaited = awaited;
        this.body = body;
        this.forEver = forEver;
    }

    /** Waits, and keeps an interrupt on the thread. */
    public static void uninterruptibly(Awaited awaited) {
        try {
            await(awaited, false, FOR_EVER);
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static void interruptibly(Awaited awaited) throws InterruptedException {
        await(awaited, true, FOR_EVER);
    }

    /** Waits at most so long; tells whether it is over. */
    public static boolean atMost(Awaited awaited, long timeout, TimeUnit unit) throws InterruptedException {
        return await(awaited, true, Math.min(unit.toNanos(timeout), FOR_EVER - 1));
    }

    private static boolean await(Awaited awaited, boolean interruptible, long nanos) throws InterruptedException {
        if (interruptible && Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (awaited.isOver()) {
            return true;
        }
        Action<?> body = ActionOnThread.onThisThread();
        if (body == null) {
            return awaited.signal().await(awaited::isOver, interruptible, nanos);
        }
        Waiting waiting = new Waiting(awaited, body, nanos == FOR_EVER);
        waiting.begin();
        try {
            awaited.signal().await(() -> awaited.isOver() || body.isStopped(), interruptible, nanos);
        } finally {
            waiting.end();
        }
        if (!awaited.isOver() && body.isStopped()) {
            throw new CancellationException(body.description() + " was stopped while it waited");
        }
        return awaited.isOver();
    }

    private void begin() {
        Limits.shared().step(() -> {
            Needs needs = new Needs();
            needs.add(awaited);
            needs.collect();
            begin(needs);
            watch(needs);
        });
    }

    private void begin(Needs needs) {
        boolean all = needs.areAllNeeded();
        BooleanSupplier isOver = all ? awaited::isOver : () -> awaited.isOver() || isNothingNeeded();
        wait = Limits.shared().await(body.task(), needs.tasks(), isOver, forEver && all);
    }

    /** Whether only functions are left to run, since the first of several has ended. */
    private boolean isNothingNeeded() {
        Needs now = new Needs();
        now.add(awaited);
        return now.collect().tasks().isEmpty();
    }

    private void watch(Needs needs) {
        needs.watched().forEach(watchers -> watchers.add(this));
        watched.addAll(needs.watched());
    }

    /**
     * More is needed than was known before. Called in a step.
     *
     * @throws IllegalStateException if what is needed waits for the body itself
     */
    void extend(Object more) {
        Wait told = wait;
        if (told == null || awaited.isOver()) {
            return;
        }
        Needs needs = new Needs();
        needs.add(more);
        needs.collect();
        watch(needs);
        if (Limits.shared().isWaiting(told)) {
            Limits.shared().awaitMore(told, needs.tasks());
        } else { // All that was known has ended, and the body was at work again.
            begin(needs);
        }
    }

    private void end() {
        Limits.shared().step(() -> {
            watched.forEach(watchers -> watchers.remove(this));
            watched.clear();
            if (wait != null) {
                Limits.shared().stopWaiting(wait);
            }
        });
    }
}

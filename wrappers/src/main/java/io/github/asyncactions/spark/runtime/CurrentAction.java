package io.github.asyncactions.spark.runtime;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The action whose body the calling thread runs: the innermost, where one waits for another and runs it meanwhile. */
public final class CurrentAction {

    /** How many actions a thread runs inside of one another: the next one is for another thread, with a fresh stack. */
    private static final int DEEPEST = 32;

    private static final ThreadLocal<@Nullable Action<?>> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private CurrentAction() {}

    static @Nullable Action<?> get() {
        return CURRENT.get();
    }

    /** Makes {@code action} the current one and returns the one that has to wait for it. */
    static @Nullable Action<?> enter(Action<?> action) {
        Action<?> outer = CURRENT.get();
        CURRENT.set(action);
        return outer;
    }

    static void leave(@Nullable Action<?> outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /**
     * Called by a thread that is about to wait for {@code awaited}: if it is a worker of the same application and the
     * action has not started, it runs it itself, in that action's own context. So a pool whose threads all wait for
     * actions behind them in the queue never starves; nor do actions that nest deeper than a stack allows, since a
     * thread that declines is replaced while it waits ({@link Waits}).
     *
     * @return whether it has run it
     */
    static boolean help(Action<?> awaited) {
        Workers workers = awaited.executor().workers();
        int depth = DEPTH.get();
        boolean deep = depth >= DEEPEST && workers.canLend();
        if (deep || !workers.isWorker() || !workers.queue().takeOver(awaited, get())) {
            return false;
        }
        DEPTH.set(depth + 1);
        try {
            runHere(awaited);
        } finally {
            DEPTH.set(depth);
        }
        return true;
    }

    private static void runHere(Action<?> awaited) {
        Action<?> outer = get();
        if (outer == null) { // in a stage that depends on an action
            awaited.run();
            return;
        }
        InterruptGate gate = outer.gate();
        boolean wasOpen = gate.thread() != null;
        gate.close();
        boolean interrupted = Thread.interrupted();
        try {
            awaited.runWithin();
        } finally {
            if (wasOpen) {
                gate.open();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Runs a part of an action's body that writes, and must not be torn: an interrupt that comes meanwhile is delivered
     * afterwards, and the action is not repeated. Outside of an action it just runs.
     */
    public static <T> T writing(Callable<T> part) throws Exception {
        Action<?> action = CURRENT.get();
        if (action == null) {
            return part.call();
        }
        action.setWrites();
        boolean wasOpen = action.gate().thread() != null;
        action.gate().close();
        try {
            return part.call();
        } finally {
            if (wasOpen) {
                action.gate().open();
            }
        }
    }

    /** Whether the calling thread runs an action that has been cancelled, timed out or completed by hand. */
    public static boolean isDead() {
        Action<?> action = CURRENT.get();
        return action != null && action.isDead();
    }
}

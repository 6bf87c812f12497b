package io.github.asyncactions.spark.runtime;

import static io.github.asyncactions.spark.runtime.ActionState.CANCELLED_WHILE_QUEUED;
import static io.github.asyncactions.spark.runtime.ActionState.CANCELLED_WHILE_RUNNING;
import static io.github.asyncactions.spark.runtime.ActionState.FAILED;
import static io.github.asyncactions.spark.runtime.ActionState.QUEUED;
import static io.github.asyncactions.spark.runtime.ActionState.RUNNING;
import static io.github.asyncactions.spark.runtime.ActionState.SUCCEEDED;
import static io.github.asyncactions.spark.runtime.ActionState.TERMINATED;

import io.github.asyncactions.spark.ActionProgress.State;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The state that an action is in. Each step is one compare-and-set, and tells whether the caller has made it: of those
 * who want to end an action one does.
 */
final class Lifecycle {

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Lifecycle.class, "state", ActionState.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile ActionState state = QUEUED;
    private volatile ActionState end = QUEUED;
    /** How an action is shown that has ended early. */
    private volatile State early = State.CANCELLED;

    // ---- steps ---------------------------------------------------------------------------------------------------

    boolean start() {
        return move(QUEUED, RUNNING);
    }

    boolean succeed() {
        return move(RUNNING, SUCCEEDED);
    }

    boolean fail() {
        return move(RUNNING, FAILED);
    }

    /** It has ended before it began, and never will. */
    boolean endQueued(State shown) {
        return endEarly(QUEUED, CANCELLED_WHILE_QUEUED, shown);
    }

    /** It has ended while its body runs. */
    boolean endRunning(State shown) {
        return endEarly(RUNNING, CANCELLED_WHILE_RUNNING, shown);
    }

    private boolean endEarly(ActionState from, ActionState to, State shown) {
        if (!move(from, to)) {
            return false;
        }
        early = shown;
        return true;
    }

    /** Its body has left, and its jobs have ended. */
    boolean terminate() {
        ActionState outcome = state;
        if (outcome == QUEUED || outcome == RUNNING || outcome == TERMINATED) {
            return false;
        }
        end = outcome;
        return move(outcome, TERMINATED);
    }

    private boolean move(ActionState from, ActionState to) {
        return STATE.compareAndSet(this, from, to);
    }

    // ---- where it is ---------------------------------------------------------------------------------------------

    /** How it ended, also after it has terminated; {@code QUEUED} or {@code RUNNING} before its end. */
    private ActionState outcome() {
        ActionState now = state;
        return now == TERMINATED ? end : now;
    }

    /** What the user sees. */
    State shown() {
        return switch (outcome()) {
            case QUEUED -> State.QUEUED;
            case RUNNING -> State.RUNNING;
            case SUCCEEDED -> State.SUCCEEDED;
            case FAILED -> State.FAILED;
            case CANCELLED_WHILE_QUEUED, CANCELLED_WHILE_RUNNING -> early;
            case TERMINATED -> throw new AssertionError("not an outcome");
        };
    }

    boolean hasStarted() {
        return outcome() != QUEUED && outcome() != CANCELLED_WHILE_QUEUED;
    }

    boolean hasEnded() {
        return outcome() != QUEUED && outcome() != RUNNING;
    }

    boolean hasEndedEarly() {
        ActionState outcome = outcome();
        return outcome == CANCELLED_WHILE_RUNNING || outcome == CANCELLED_WHILE_QUEUED;
    }

    /** Whether it has ended early, and its body or a job of it still runs. */
    boolean isDying() {
        return state == CANCELLED_WHILE_RUNNING;
    }

    boolean isTerminated() {
        return state == TERMINATED;
    }
}

package io.github.asyncactions.spark.runtime.action;

/** What the code of an action may do to the world: whether it may be interrupted on the driver, and repeated. */
public enum Effect {
    /** It only reads: may be interrupted, and repeated when another action's cancellation has failed it. */
    READS(true, true),
    /** It writes: an interrupt could tear its commit, and a second run could write twice. */
    WRITES(false, false),
    /** Anybody's code: may be interrupted while Spark does not write for it, but it may have written before. */
    UNKNOWN(true, false);

    private final boolean interruptible;
    private final boolean repeatable;

    Effect(boolean interruptible, boolean repeatable) {
        this.interruptible = interruptible;
        this.repeatable = repeatable;
    }

    boolean isInterruptible() {
        return interruptible;
    }

    boolean isRepeatable() {
        return repeatable;
    }
}

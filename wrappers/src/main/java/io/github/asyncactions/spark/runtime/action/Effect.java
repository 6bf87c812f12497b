package io.github.asyncactions.spark.runtime.action;

/**
 * What the code of an action may do to the world.
 *
 * @param isInterruptible whether it may be interrupted on the driver
 * @param isRepeatable whether it may run once more when another action's cancellation has failed it
 * @param isQueriesOnly whether it runs nothing but queries of its own, whose jobs are of no use any more once it has
 *     its result
 */
public record Effect(boolean isInterruptible, boolean isRepeatable, boolean isQueriesOnly) {

    /** It only reads. */
    public static final Effect READS = new Effect(true, true, false);

    /** It only reads, and starts nothing that is to go on. */
    public static final Effect QUERIES = new Effect(true, true, true);

    /** It writes: an interrupt could tear its commit, and a second run could write twice. */
    public static final Effect WRITES = new Effect(false, false, false);

    /** Anybody's code: may be interrupted while Spark does not write for it, but it may have written before. */
    public static final Effect UNKNOWN = new Effect(true, false, false);

    /** The same, of code that must be neither interrupted nor repeated. */
    public Effect uninterruptible() {
        return new Effect(false, false, isQueriesOnly);
    }
}

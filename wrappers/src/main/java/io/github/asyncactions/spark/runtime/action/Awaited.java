package io.github.asyncactions.spark.runtime.action;

/** Something that threads wait for. */
public interface Awaited {

    /** Whether nobody has to wait any more. */
    boolean isOver();

    /** Is given when it is over, and may be given before. */
    Signal signal();

    /** Tells what has to end before it can be over, as far as that is known. Called in a step of the limits. */
    void needs(Needs needs);
}

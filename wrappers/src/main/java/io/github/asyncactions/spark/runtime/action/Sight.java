package io.github.asyncactions.spark.runtime.action;

/** Whether somebody was told of a failure: that of one future, and of all that have failed by it. */
final class Sight {

    /** Of what has not failed. */
    static final Sight NONE = new Sight();

    private volatile boolean told;

    void tell() {
        told = true;
    }

    boolean isTold() {
        return told;
    }
}

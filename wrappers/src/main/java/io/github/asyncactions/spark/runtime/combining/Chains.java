package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Group;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Words;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.util.ArrayList;
import java.util.List;

/**
 * Chains that have not ended: between two of its actions a chain has none, and yet is to be waited for, and stopped.
 * Used in steps of the limits.
 */
public final class Chains extends Group {

    private final WhenEnded whenEnded;

    public Chains(WhenEnded whenEnded) {
        this.whenEnded = whenEnded;
    }

    /** What is done when a chain ends. */
    @FunctionalInterface
    public interface WhenEnded {

        /** In a step of the limits. */
        void ended(StoppableFuture<?> chain, Outcome<?> outcome, Ending ending);
    }

    @Override
    protected void ended(StoppableFuture<?> chain, Outcome<?> outcome, Ending ending) {
        whenEnded.ended(chain, outcome, ending);
    }

    public boolean haveAllEnded() {
        return isFinished();
    }

    /** Not in a step. */
    public List<StoppableFuture<?>> notEnded() {
        List<StoppableFuture<?>> chains = new ArrayList<>();
        Limits.shared().step(() -> chains.addAll(unfinished()));
        return chains;
    }

    void stop(Words reason, Ending ending) {
        stop(reason, true, ending);
    }
}

package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Group;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Words;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a combined future: they end with it, and decide how it ends. Of a part that is at rest only its numbers
 * are kept.
 */
final class Parts extends Group {

    private final CombinedFuture<?> whole;
    private final Set<StoppableFuture<?>> active = new LinkedHashSet<>();
    private final ProgressSum atRest = new ProgressSum();
    private final Set<Integer> jobsAtRest = new TreeSet<>();
    private int count;
    private int ended;

    Parts(CombinedFuture<?> whole) {
        this.whole = whole;
    }

    /** In a step of the limits. */
    void take(StoppableFuture<?> part, Ending ending) {
        count++;
        active.add(part);
        boolean hadEnded = part.hasOutcome();
        add(part, ending);
        if (hadEnded) {
            ended++;
        }
    }

    @Override
    protected void ended(StoppableFuture<?> part, Outcome<?> outcome, Ending ending) {
        ended++;
        whole.partEnded(part, outcome, ending);
    }

    @Override
    protected @Nullable StoppableFuture<?> terminated(StoppableFuture<?> part) {
        if (!active.remove(part)) {
            return null;
        }
        atRest.add(part.look());
        jobsAtRest.addAll(part.jobIds());
        return whole.comesToRest() ? whole : null;
    }

    void stopAll(Words reason, boolean interrupt, Ending ending) {
        stop(reason, interrupt, ending);
    }

    boolean haveAllEnded() {
        return isFinished();
    }

    boolean areAllAtRest() {
        return active.isEmpty();
    }

    // ---- what is seen of them
    // ----------------------------------------------------------------------------------------

    /** Added up. Spark is not asked under the lock. */
    ProgressSum progress() {
        ProgressSum[] sum = new ProgressSum[1];
        List<StoppableFuture<?>> now = new ArrayList<>();
        Limits.shared().step(() -> {
            sum[0] = new ProgressSum(atRest);
            now.addAll(active);
        });
        now.forEach(part -> sum[0].add(part.look()));
        return sum[0];
    }

    Set<Integer> jobIds() {
        Set<Integer> ids = new TreeSet<>();
        List<StoppableFuture<?>> now = new ArrayList<>();
        Limits.shared().step(() -> {
            ids.addAll(jobsAtRest);
            now.addAll(active);
        });
        now.forEach(part -> ids.addAll(part.jobIds()));
        return ids;
    }

    /** Such as {@code 3 of 10 actions}, which have ended. */
    @Override
    public String toString() {
        int[] counts = new int[2];
        Limits.shared().step(() -> {
            counts[0] = ended;
            counts[1] = count;
        });
        return counts[0] + " of " + counts[1] + " actions";
    }
}

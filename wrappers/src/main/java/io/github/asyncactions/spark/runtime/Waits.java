package io.github.asyncactions.spark.runtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds workers that wait for something else than Spark, probably for actions behind them in the queue, and lends as
 * many threads, until they go on. Looks at stacks only while threads are lent, or actions are queued and none has been
 * taken since the last look.
 */
final class Waits {

    private final Workers workers;
    private long takenBefore = -1;
    private Set<Thread> waitingBefore = Set.of();
    private Map<Thread, Wait> waits = Map.of();

    Waits(Workers workers) {
        this.workers = workers;
    }

    /** Called by the watcher, each time it looks. A thread counts if it waited the last time, too. */
    void look() {
        long taken = workers.queue().taken();
        boolean stalled = taken == takenBefore && workers.couldLend();
        takenBefore = taken;
        if (!stalled && !workers.hasLent()) {
            waitingBefore = Set.of();
            waits = Map.of();
            return;
        }
        Set<Thread> waiting = waiting();
        Set<Thread> stillWaiting = new HashSet<>(waiting);
        stillWaiting.retainAll(waitingBefore);
        waitingBefore = waiting;
        workers.lend(stillWaiting);
        workers.refuseStarved(stillWaiting.size());
    }

    /** A stack is looked at once for each wait, since that is slow, and a thread may wait for one job for hours. */
    private Set<Thread> waiting() {
        Map<Thread, Wait> now = new HashMap<>();
        Set<Thread> outside = new HashSet<>();
        for (Thread thread : workers.atWork()) {
            if (!WaitInspection.waits(thread)) {
                continue;
            }
            Object blocker = LockSupport.getBlocker(thread);
            Wait known = waits.get(thread);
            Wait wait = known != null && known.isOn(blocker)
                    ? known
                    : new Wait(blocker, WaitInspection.waitsOutsideSpark(thread));
            now.put(thread, wait);
            if (wait.outsideSpark) {
                outside.add(thread);
            }
        }
        waits = now;
        return outside;
    }

    /** A thread's wait for one thing; null where the JDK does not tell for what. */
    private record Wait(@Nullable Object blocker, boolean outsideSpark) {

        boolean isOn(@Nullable Object other) {
            return blocker != null && blocker == other;
        }
    }
}

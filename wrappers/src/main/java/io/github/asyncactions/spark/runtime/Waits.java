package io.github.asyncactions.spark.runtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/**
 * Finds workers that wait for something else than Spark, probably for actions behind them in the queue, and lends as
 * many threads, until they go on. Looks at stacks only while threads are lent, or actions are queued and none has been
 * taken since the last look.
 */
final class Waits {

    private final ActionExecutor executor;
    private final Workers workers;
    private long takenBefore = -1;
    private Set<Thread> waitingBefore = Set.of();

    Waits(ActionExecutor executor) {
        this.executor = executor;
        this.workers = executor.workers();
    }

    /** Called by the watcher, each time it looks. A thread counts if it waited the last time, too. */
    void look() {
        long taken = workers.taken();
        boolean stalled = taken == takenBefore && workers.couldLend();
        takenBefore = taken;
        if (!stalled && !workers.hasLent()) {
            waitingBefore = Set.of();
            return;
        }
        Set<Thread> waiting = waiting();
        Set<Thread> stillWaiting = new HashSet<>(waiting);
        stillWaiting.retainAll(waitingBefore);
        waitingBefore = waiting;
        workers.lend(stillWaiting);
        Action<?> starved = workers.starved(stillWaiting.size());
        if (starved != null) {
            refuse(starved, stillWaiting.size());
        }
    }

    private Set<Thread> waiting() {
        Set<Thread> waiting = new HashSet<>();
        for (Thread thread : workers.atWork()) {
            if (WaitInspection.waitsOutsideSpark(thread)) {
                waiting.add(thread);
            }
        }
        return waiting;
    }

    private void refuse(Action<?> action, int waiting) {
        String why = action.description() + " was not started: all " + waiting + " threads wait for something else than"
                + " Spark, probably for actions behind them in the queue. Compose futures instead of waiting in actions";
        executor.schedule(Duration.ZERO, () -> action.fail(new RejectedExecutionException(why)));
    }
}

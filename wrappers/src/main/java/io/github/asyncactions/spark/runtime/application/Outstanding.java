package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Signal;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Texts;
import io.github.asyncactions.spark.runtime.combining.Chains;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The actions of an application, from their submission until they have terminated. */
final class Outstanding {

    private static final int NAMED = 20;

    private final ConcurrentHashMap<Long, Action<?>> all = new ConcurrentHashMap<>();
    /** Those that have started: few, while a million may be queued. */
    private final Set<Action<?>> running = ConcurrentHashMap.newKeySet();
    /** Between two actions of a chain none of them is outstanding. Changed in steps of the limits. */
    private final Chains chains = new Chains((chain, outcome, ending) -> tellRemoved());
    /** Given as each terminates. */
    private final Signal removed = new Signal();
    /** Those that fork-join threads have submitted, perhaps on behalf of some body. */
    private final Set<Action<?>> ofForkJoin = ConcurrentHashMap.newKeySet();

    /** Called on the thread that submits {@code action}. */
    void add(Action<?> action) {
        all.put(action.id(), action);
        if (Thread.currentThread() instanceof ForkJoinWorkerThread && ActionOnThread.submitter() == null) {
            ofForkJoin.add(action);
        }
    }

    void started(Action<?> action) {
        running.add(action);
    }

    void remove(Action<?> action) {
        all.remove(action.id());
        running.remove(action);
        ofForkJoin.remove(action);
        removed.give();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Collection<Action<?>> all() {
        return all.values();
    }

    Set<Action<?>> running() {
        return running;
    }

    Set<Action<?>> ofForkJoin() {
        return ofForkJoin;
    }

    /**
     * Waits until all have terminated, also those that are submitted meanwhile.
     *
     * @throws TimeoutException if some have not by then; the message names them
     */
    void await(Duration timeout) throws InterruptedException, TimeoutException {
        refuseToWaitInOne("awaitAll");
        if (!removed.await(this::isNothingUnderWay, true, TimeUnit.NANOSECONDS.convert(timeout))) {
            List<Action<?>> actions = inOrder();
            List<? extends StoppableFuture<?>> left = actions.isEmpty() ? chains.notEnded() : actions;
            throw new TimeoutException(left.size() + (actions.isEmpty() ? " chain" : " action")
                    + (left.size() == 1 ? " has" : "s have") + " not come to rest within " + Texts.duration(timeout)
                    + ": " + left.stream().limit(NAMED).toList());
        }
    }

    /** @throws IllegalStateException if the calling thread runs one of them, which would wait for itself */
    void refuseToWaitInOne(String method) {
        Action<?> current = ActionOnThread.submitter();
        if (current != null && all.containsKey(current.id())) {
            throw new IllegalStateException(current.description()
                    + " waits for all actions of its application, and so for itself: call " + method
                    + " where no action runs, such as at the end of main");
        }
    }

    /** Who waits for all waits for this chain, too. In a step of the limits. */
    void follow(StoppableFuture<?> chain, Ending ending) {
        chains.add(chain, ending);
    }

    private void tellRemoved() {
        removed.give();
    }

    /** Chains that have not ended: where their actions have, the next one is still to come. */
    List<StoppableFuture<?>> chainsInBetween() {
        return chains.notEnded();
    }

    private boolean isNothingUnderWay() {
        boolean[] over = new boolean[1];
        Limits.shared().step(() -> over[0] = chains.haveAllEnded()); // First: then comes its next action, if any.
        return over[0] && all.isEmpty();
    }

    /** In the order in which they were submitted. */
    List<Action<?>> inOrder() {
        List<Action<?>> actions = new ArrayList<>(all.values());
        actions.sort(Comparator.comparingLong(Action::id));
        return actions;
    }

    @Nullable
    Action<?> find(long id) {
        return all.get(id);
    }
}

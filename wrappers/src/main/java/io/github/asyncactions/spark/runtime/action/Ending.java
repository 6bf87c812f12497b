package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.threads.Completer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Futures that end together. In one step of the limits their outcomes are stored, their groups are told, what ends with
 * them is ended, too, and who waits for them is at work again. Then all of them are stopped: their jobs, their threads.
 * Only then are the futures completed, since dependent stages may block.
 */
public final class Ending {

    // Empty in most steps, such as that of a submission.
    private final List<StoppableFuture<?>> ended = new ArrayList<>(0);
    /** What follows in the same step, and what follows from that. */
    private final List<Runnable> together = new ArrayList<>(0);

    private final List<Words> reasons = new ArrayList<>(0);

    private Ending() {}

    /**
     * Makes {@code changes} in one step, and then what follows from them.
     *
     * @param own is completed on the calling thread if it has ended; all others on a completer
     */
    static void run(@Nullable StoppableFuture<?> own, Consumer<Ending> changes) {
        step(changes).complete(own);
    }

    /** Makes {@code changes} in one step, and stops what has ended. The futures are still to be completed. */
    static Ending step(Consumer<Ending> changes) {
        Ending ending = new Ending();
        Limits.shared().step(() -> {
            changes.accept(ending);
            for (int i = 0; i < ending.together.size(); i++) {
                ending.together.get(i).run();
            }
        });
        ending.stopAll();
        return ending;
    }

    /** Makes {@code changes}, in which futures may end; none of them is completed on the calling thread. */
    public static void run(Consumer<Ending> changes) {
        run(null, changes);
    }

    /** Ends {@code future}, in this step, unless it has ended before; tells whether it did. */
    public <T extends @Nullable Object> boolean end(StoppableFuture<T> future, Outcome<T> outcome, boolean interrupt) {
        if (!future.store(outcome, interrupt)) {
            return false;
        }
        ended.add(future);
        List<Group> groups = future.groups(); // Those it belongs to now: it may be at rest, and leave them, at once.
        future.ending(this);
        for (Group group : groups) { // Not at once: combined futures of combined ones may be thousands deep.
            together.add(() -> group.memberEnded(future, outcome, this));
        }
        return true;
    }

    /** Cancels all of these, in this step, for one reason. */
    public void cancel(Collection<? extends StoppableFuture<?>> futures, Words reason, boolean interrupt) {
        if (!futures.isEmpty()) {
            List<StoppableFuture<?>> all = List.copyOf(futures);
            reasons.add(reason);
            together.add(() -> all.forEach(future -> cancel(future, reason, interrupt)));
        }
    }

    private <T extends @Nullable Object> void cancel(StoppableFuture<T> future, Words reason, boolean interrupt) {
        if (!future.hasOutcome() && !future.endsByItself()) {
            Throwable before =
                    future instanceof Action<?> action ? action.attempts().lastFailure() : null;
            StoppedTogether failure = new StoppedTogether(future.descriptionLater(), reason, before);
            end(future, Outcome.early(State.CANCELLED, null, failure), interrupt);
        }
    }

    private void stopAll() {
        reasons.forEach(
                Words::get); // Not under the lock, since the words may be the user's; and what made them can go.
        ended.forEach(StoppableFuture::stopWork);
        ended.forEach(future -> future.signal().give());
    }

    /** Completes {@code own} on the calling thread, and all others on a completer. */
    void complete(@Nullable StoppableFuture<?> own) {
        if (ended.isEmpty()) {
            return;
        }
        List<StoppableFuture<?>> others = new ArrayList<>(ended.size());
        for (StoppableFuture<?> future : ended) {
            if (future != own) {
                others.add(future);
            }
        }
        if (!others.isEmpty()) {
            Completer.get().execute(() -> completeOthers(others));
        }
        if (own != null && others.size() < ended.size()) {
            own.completeNow();
        }
    }

    /** Those that have dependent stages may take long: each by itself, so that none delays another. */
    private static void completeOthers(List<StoppableFuture<?>> others) {
        for (StoppableFuture<?> future : others) {
            if (future.getNumberOfDependents() == 0) {
                future.completeNow();
            } else {
                Completer.get().execute(future::completeNow);
            }
        }
    }
}

package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.runtime.action.Awaited;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Group;
import io.github.asyncactions.spark.runtime.action.Needs;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.action.Signal;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Waiting;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Gives actions one by one as they end. */
public final class CompletionOrder<T extends @Nullable Object> implements Iterator<ActionFuture<T>> {

    private final int count;
    private final Ended ended = new Ended(this);
    /** By what the group knows of them; how often each is to be given. */
    private final Map<Object, Integer> times = new HashMap<>();

    private final Queue<ActionFuture<T>> ready = new ConcurrentLinkedQueue<>();
    private int given;

    private CompletionOrder(int count) {
        this.count = count;
    }

    /** Begins to watch them. */
    public static <T extends @Nullable Object> CompletionOrder<T> of(Collection<? extends ActionFuture<T>> actions) {
        List<ActionFuture<T>> all = List.copyOf(actions);
        CompletionOrder<T> order = new CompletionOrder<>(all.size());
        all.forEach(action -> order.times.merge(action, 1, Integer::sum));
        Ending.run(
                ending -> all.stream().distinct().forEach(action -> order.watch((StoppableFuture<T>) action, ending)));
        return order;
    }

    private void watch(StoppableFuture<T> action, Ending ending) {
        action.seen();
        if (action.hasOutcome()) {
            give(action);
        } else {
            ended.add(action, ending);
        }
    }

    @SuppressWarnings("unchecked") // The group has none but those.
    private void give(StoppableFuture<?> action) {
        for (int i = times.getOrDefault(action, 0); i > 0; i--) {
            ready.add((ActionFuture<T>) action);
        }
    }

    @Override
    public boolean hasNext() {
        return given < count;
    }

    @Override
    public ActionFuture<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All " + given + " actions have been given");
        }
        try {
            Waiting.interruptibly(ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for " + (count - given) + " actions");
        }
        given++;
        return ready.remove();
    }

    /**
     * Those that have not ended; none of them ends with another. They hold this, so it does not hold the loop, which
     * may have been left early.
     */
    private static final class Ended extends Group implements Awaited {

        private final WeakReference<CompletionOrder<?>> loop;
        private final Signal signal = new Signal();

        Ended(CompletionOrder<?> loop) {
            this.loop = new WeakReference<>(loop);
        }

        @Override
        protected void ended(StoppableFuture<?> member, Outcome<?> outcome, Ending ending) {
            CompletionOrder<?> order = loop.get();
            if (order != null) {
                order.give(member);
            }
            signal.give();
        }

        @Override
        public boolean isOver() {
            CompletionOrder<?> order = loop.get();
            return order == null || !order.ready.isEmpty();
        }

        @Override
        public Signal signal() {
            return signal;
        }

        @Override
        public void needs(Needs needs) {
            needs.anyIsEnough();
            collect(needs);
        }
    }
}

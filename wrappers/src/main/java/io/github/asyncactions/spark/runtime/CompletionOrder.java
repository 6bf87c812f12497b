package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionFuture;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Gives actions one by one as they end. */
public final class CompletionOrder<T> implements Iterator<ActionFuture<T>> {

    private final List<ActionFuture<T>> actions;
    private final BlockingQueue<ActionFuture<T>> ended = new LinkedBlockingQueue<>();
    private int given;

    public CompletionOrder(Collection<? extends ActionFuture<T>> actions) {
        this.actions = List.copyOf(actions);
        this.actions.forEach(action -> action.whenComplete((result, failure) -> ended.add(action)));
    }

    @Override
    public boolean hasNext() {
        return given < actions.size();
    }

    @Override
    public ActionFuture<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All " + given + " actions have been given");
        }
        ActionFuture<T> next = ended.poll();
        while (next == null) {
            next = helpOne() ? ended.poll() : take();
        }
        given++;
        return next;
    }

    private @Nullable ActionFuture<T> take() {
        try {
            return ended.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for " + (actions.size() - given) + " actions");
        }
    }

    private boolean helpOne() {
        for (ActionFuture<T> action : actions) {
            if (action instanceof StoppableFuture<?> stoppable && stoppable.help()) {
                return true;
            }
        }
        return false;
    }
}

package io.github.asyncactions.spark;

import io.github.asyncactions.spark.runtime.action.Awaited;
import io.github.asyncactions.spark.runtime.action.Link;
import io.github.asyncactions.spark.runtime.action.Needs;
import io.github.asyncactions.spark.runtime.action.Signal;
import io.github.asyncactions.spark.runtime.action.Waiting;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A stage that is derived from an action, directly or not. Completing or cancelling it leaves the action alone. */
final class LinkedStage<T extends @Nullable Object> extends LinkedFuture<T> implements Awaited {

    private volatile @Nullable Link link;
    /** Made for the first one that waits. */
    private volatile @Nullable Signal signal;

    /** Says what this follows, before anybody else has it. */
    void follow(Link link) {
        this.link = link;
    }

    @Override
    public boolean isOver() {
        return isDone();
    }

    @Override
    public Signal signal() {
        Signal known = signal;
        if (known == null) {
            synchronized (this) {
                known = signal;
                if (known == null) {
                    Signal made = new Signal();
                    signal = made;
                    known = made;
                    super.whenComplete((result, failure) -> made.give());
                }
            }
        }
        return known;
    }

    @Override
    public void needs(Needs needs) {
        Link known = link;
        if (known != null) {
            known.needs(needs);
        }
    }

    @Override
    public T join() {
        Waiting.uninterruptibly(this);
        return super.join();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        Waiting.interruptibly(this);
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!Waiting.atMost(this, timeout, unit)) {
            throw new TimeoutException();
        }
        return super.get();
    }
}

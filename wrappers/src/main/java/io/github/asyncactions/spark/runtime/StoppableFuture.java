package io.github.asyncactions.spark.runtime;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Leads every way of completing a future early to one method, and every way of waiting for it past {@link #help}. */
abstract class StoppableFuture<T> extends ActionFuture<T> {

    private static final CompletableFuture<Boolean> ENDED = CompletableFuture.completedFuture(true);

    private final Timers timers = new Timers();
    private volatile boolean seen;
    private volatile UnseenFailures.@Nullable Flag unseen;
    /** The one who has ended it and is about to complete it. */
    private volatile @Nullable Thread completing;

    /**
     * Stops the work, and then completes the future, unless it has ended; returns when the future is complete.
     *
     * @param shown the state it is shown in from now on
     * @param interrupt whether the thread may be interrupted, too
     * @return whether this call ended it
     */
    abstract boolean endEarly(State shown, boolean interrupt, @Nullable T value, @Nullable Throwable failure);

    /** An executor that this future depends on, if it was submitted to one. */
    abstract @Nullable ActionExecutor executor();

    /** Such as {@code countAsync at Report.java:42 timed out after 3.0 s while it was queued}. */
    abstract String timeoutMessage(Duration limit);

    /**
     * Runs what the calling thread is about to wait for, if that is queued behind it.
     *
     * @return whether there was something to run
     */
    abstract boolean help();

    /** The calling thread has ended it, and completes the future when what depends on it has been stopped. */
    final void completing() {
        completing = Thread.currentThread();
    }

    /**
     * Waits for the one who ended it and is about to complete the future: unless that is the calling thread, which just
     * runs a stage of something that ended with it.
     */
    final void awaitCompletion() {
        while (!isDone() && !Thread.currentThread().equals(completing)) {
            Thread.onSpinWait();
        }
    }

    /** Somebody has looked, or will hear, how it ended. */
    final void seen() {
        seen = true;
        UnseenFailures.Flag flag = unseen;
        if (flag != null) {
            flag.raise();
        }
    }

    final void finish(State outcome, @Nullable T value, @Nullable Throwable failure) {
        completing = null;
        if (failure == null) {
            super.complete(value);
            return;
        }
        if (outcome == State.FAILED && getNumberOfDependents() == 0 && !seen) {
            ActionExecutor executor = executor();
            unseen = UnseenFailures.watch(
                    this, description(), failure, executor == null ? null : executor.unseenFailures());
            if (seen) {
                seen(); // meanwhile
            }
        }
        super.completeExceptionally(failure);
    }

    // ---- early ends ----------------------------------------------------------------------------------------------

    @Override
    public final boolean cancel(boolean mayInterruptIfRunning) {
        CancellationException cancelled = new CancellationException(description() + " was cancelled");
        return endEarly(State.CANCELLED, mayInterruptIfRunning, null, cancelled) || isCancelled();
    }

    /** Cancels it for a reason that is not the user's own call. */
    final void cancelSince(String since) {
        CancellationException cancelled = new CancellationException(description() + " was cancelled, since " + since);
        endEarly(State.CANCELLED, true, null, cancelled);
    }

    @Override
    public final boolean complete(@Nullable T value) {
        return endEarly(State.CANCELLED, true, value, null);
    }

    @Override
    public final boolean completeExceptionally(Throwable failure) {
        return endEarly(State.CANCELLED, true, null, requireNonNull(failure, "failure"));
    }

    @Override
    public final ActionFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        executor.execute(() -> {
            try {
                complete(supplier.get());
            } catch (Throwable t) {
                completeExceptionally(t);
            }
        });
        return this;
    }

    @Override
    public final void obtrudeValue(@Nullable T value) {
        complete(value);
        super.obtrudeValue(value);
    }

    @Override
    public final void obtrudeException(Throwable failure) {
        completeExceptionally(failure);
        super.obtrudeException(failure);
    }

    @Override
    public final ActionFuture<T> orTimeout(long timeout, TimeUnit unit) {
        Duration limit = Duration.ofNanos(unit.toNanos(timeout));
        if (!isDone()) {
            schedule(limit, () -> endEarly(State.TIMED_OUT, true, null, new TimeoutException(timeoutMessage(limit))));
        }
        return this;
    }

    @Override
    public final ActionFuture<T> completeOnTimeout(@Nullable T value, long timeout, TimeUnit unit) {
        if (!isDone()) {
            Duration limit = Duration.ofNanos(unit.toNanos(timeout));
            schedule(limit, () -> endEarly(State.TIMED_OUT, true, value, null));
        }
        return this;
    }

    private void schedule(Duration delay, Runnable end) {
        ActionExecutor executor = executor();
        if (executor != null) {
            timers.add(executor.schedule(delay, end));
        }
    }

    final void stopTimers() {
        timers.stop();
    }

    // ---- waiting -------------------------------------------------------------------------------------------------

    @Override
    public final T join() {
        seen();
        help();
        end().join();
        return super.join();
    }

    @Override
    public final T get() throws InterruptedException, ExecutionException {
        seen();
        help();
        end().get();
        return super.get();
    }

    @Override
    public final T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        seen();
        end().get(timeout, unit);
        return super.get(timeout, unit);
    }

    /**
     * What the code of an action or in the block of a scope waits for first: whoever waits for the future itself may
     * find himself running the stages that depend on it ({@code CompletableFuture.postComplete}), which are no part of
     * either.
     */
    private CompletableFuture<?> end() {
        boolean free = CurrentAction.get() == null && ScopeMembers.current() == null;
        return isDone() || free ? ENDED : handle((result, failure) -> true);
    }

    @Override
    public final T getNow(@Nullable T valueIfAbsent) {
        seen();
        return super.getNow(valueIfAbsent);
    }

    @Override
    public final boolean isCompletedExceptionally() {
        seen();
        return super.isCompletedExceptionally();
    }

    /** Derived stages are the JDK's own: cancelling one of them leaves the action alone. */
    @Override
    public final <U> CompletableFuture<U> newIncompleteFuture() {
        seen();
        return new CompletableFuture<>();
    }
}

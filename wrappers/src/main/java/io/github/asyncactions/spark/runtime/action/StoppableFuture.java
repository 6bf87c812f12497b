package io.github.asyncactions.spark.runtime.action;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A future whose every early completion stops the work. It <em>ends</em> when its outcome is stored, which is a step of
 * the limits ({@link Ending}); from then on those who ask or wait are answered. It is completed, with what depends on
 * it, after that.
 */
public abstract class StoppableFuture<T extends @Nullable Object> extends ObservedFuture<T> implements Awaited {

    private final Signal signal = new Signal();
    private final Timers timers = new Timers();
    private volatile @Nullable Outcome<T> outcome;
    private volatile boolean interrupts;
    /** Until its work is at rest. Changed in steps of the limits only. */
    private volatile List<Group> groups = List.of();

    /** Its outcome has just been stored. Called in a step of the limits. */
    protected abstract void ending(Ending ending);

    /** Stops its work, if it ended before that did. Called after the step; must neither block nor throw. */
    protected abstract void stopWork();

    /** Whether it can't be stopped together with others, since its work is just what stops them. */
    public boolean endsByItself() {
        return false;
    }

    /** Whether its work is at rest. */
    public abstract boolean isAtRest();

    /** The future is about to be completed. Must neither block nor throw. */
    protected void completing() {}

    /** Such as {@code countAsync at Report.java:42 timed out after 3.0 s while it was queued}. */
    protected abstract String timeoutMessage(Duration limit);

    // ---- the end ---------------------------------------------------------------------------------------------------

    /** Stores how it ended, if it has not ended; called in a step of the limits. */
    final boolean store(Outcome<T> how, boolean interrupt) {
        if (outcome != null) {
            return false;
        }
        interrupts = interrupt;
        outcome = how;
        timers.stop();
        return true;
    }

    public final @Nullable Outcome<T> outcome() {
        return outcome;
    }

    /** Whether it has ended. */
    public final boolean hasOutcome() {
        return outcome != null;
    }

    /** Whether stopping it may interrupt its thread, too. */
    protected final boolean interrupts() {
        return interrupts;
    }

    /** Completes the future with its outcome. Dependent stages run here. Never throws. */
    final void completeNow() {
        completing();
        try {
            completeWithOutcome();
        } catch (RuntimeException | Error ofSomeStage) { // The JDK lets some through, and others are to be completed.
            Failures.tellHandler(ofSomeStage);
        }
    }

    private void completeWithOutcome() {
        String ignored = description(); // Made now, so that what it is made of can go.
        Outcome<T> end = requireNonNull(outcome);
        Throwable failure = end.failure();
        if (failure == null) {
            super.complete(end.value());
            return;
        }
        if (end.state() == State.FAILED && getNumberOfDependents() == 0) {
            logUnlessSeen(failure, end.sight());
        }
        // Stages wrap the failure, which asks it for its words: one that can't tell them is given to them wrapped.
        super.completeExceptionally(Texts.canTell(failure) ? failure : Texts.completion(failure));
    }

    /** Somebody was told how it ended; so nobody has to hear again of what failed by it. */
    public final void told() {
        seen();
        Outcome<T> end = outcome;
        if (end != null && end.failure() != null) { // Those that have not failed share one.
            end.sight().tell();
        }
    }

    /** Ends it early, and completes it; tells whether this call did. */
    public final boolean endEarly(State state, boolean interrupt, @Nullable T value, @Nullable Throwable failure) {
        if (outcome != null) {
            return false;
        }
        Outcome<T> how = Outcome.early(state, value, failure);
        boolean[] first = new boolean[1];
        Ending.run(this, ending -> first[0] = ending.end(this, how, interrupt));
        return first[0];
    }

    final List<Group> groups() {
        return groups;
    }

    /** In a step of the limits. */
    final void join(Group group) {
        groups = groups.isEmpty()
                ? List.of(group)
                : Stream.concat(groups.stream(), Stream.of(group)).toList();
    }

    final List<Group> takeGroups() {
        List<Group> left = groups;
        groups = List.of();
        return left;
    }

    /** Its work is at rest, and it has ended: what remains is its result. In a step of the limits. */
    protected final void leaveGroups() {
        Group.leaveAll(this);
    }

    // ---- early ends ----------------------------------------------------------------------------------------------

    @Override
    public final boolean cancel(boolean mayInterruptIfRunning) {
        if (hasOutcome()) {
            return isCancelled();
        }
        return cancel(description() + " was cancelled", mayInterruptIfRunning);
    }

    @Override
    public final boolean cancel(String reason) {
        requireNonNull(reason, "reason");
        return hasOutcome() ? isCancelled() : cancel(description() + " was cancelled: " + reason, true);
    }

    private boolean cancel(String message, boolean interrupt) {
        CancellationException cancelled = new CancellationException(message);
        return endEarly(State.CANCELLED, interrupt, null, cancelled) || isCancelled();
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
    public final void obtrudeValue(@Nullable T value) {
        complete(value);
        outcome = Outcome.early(State.CANCELLED, value, null);
        super.obtrudeValue(value);
    }

    @Override
    public final void obtrudeException(Throwable failure) {
        completeExceptionally(failure);
        outcome = Outcome.early(State.CANCELLED, null, failure);
        super.obtrudeException(failure);
    }

    @Override
    public final ActionFuture<T> orTimeout(long timeout, TimeUnit unit) {
        endAfter(Duration.ofNanos(unit.toNanos(timeout)));
        return this;
    }

    /** As {@code orTimeout}. */
    protected final void endAfter(Duration limit) {
        timers.schedule(
                limit, () -> endEarly(State.TIMED_OUT, true, null, new TimeoutException(timeoutMessage(limit))));
    }

    @Override
    public final ActionFuture<T> completeOnTimeout(@Nullable T value, long timeout, TimeUnit unit) {
        Duration limit = Duration.ofNanos(unit.toNanos(timeout));
        timers.schedule(limit, () -> endEarly(State.TIMED_OUT, true, value, null));
        return this;
    }

    // ---- waiting and asking ----------------------------------------------------------------------------------------

    @Override
    public final boolean isOver() {
        return outcome != null;
    }

    @Override
    public final Signal signal() {
        return signal;
    }

    @Override
    public final T join() {
        seen();
        Waiting.uninterruptibly(this);
        return requireNonNull(outcome).join();
    }

    @Override
    public final T get() throws InterruptedException, ExecutionException {
        seen();
        Waiting.interruptibly(this);
        return requireNonNull(outcome).get();
    }

    @Override
    public final T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        seen();
        if (!Waiting.atMost(this, timeout, unit)) {
            throw new TimeoutException(description() + " has not ended within " + timeout + " " + unit);
        }
        return requireNonNull(outcome).get();
    }

    @Override
    @SuppressWarnings("NullAway") // As the JDK does, it gives what it was given.
    public final T getNow(@Nullable T valueIfAbsent) {
        seen();
        return hasOutcome() ? requireNonNull(outcome).join() : valueIfAbsent;
    }

    /** As it was thrown, which a stage is not given if it can't tell what it is. */
    @Override
    public final Throwable exceptionNow() {
        seen();
        Outcome<T> end = outcome;
        Throwable failure = end == null || isCancelled() ? null : end.failure();
        return failure == null ? super.exceptionNow() : failure;
    }

    @Override
    public final boolean isDone() {
        return hasOutcome();
    }

    @Override
    public final boolean isCancelled() {
        Outcome<T> end = outcome;
        return end != null && end.failure() instanceof CancellationException;
    }

    @Override
    public final boolean isCompletedExceptionally() {
        seen();
        Outcome<T> end = outcome;
        return end != null && end.failure() != null;
    }

    /** Called by the JDK's futures when they follow this one, which they may do without any other call. */
    @Override
    public final CompletableFuture<T> toCompletableFuture() {
        seen();
        return super.toCompletableFuture();
    }

    /** Made for every derived stage, which will hear how this ended. */
    @Override
    public final <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        seen();
        return super.newIncompleteFuture();
    }
}

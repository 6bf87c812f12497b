package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.CurrentGroup;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Group;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Texts;
import io.github.asyncactions.spark.runtime.action.Words;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The actions of one {@code ActionScope}: which they are, in which order they ended, and whether more may start. Its
 * state changes in steps of the limits.
 */
public final class Scope extends Group {

    private final Thread owner = Thread.currentThread();
    private final String description;
    private final @Nullable Limit limit;
    private final ActionOptions options;
    final @Nullable Scope around;

    /** Of {@link #call}: what these submit belongs here, and is cancelled if this has been closed. */
    private final AtomicInteger calls = new AtomicInteger();

    private final Set<Scope> inner = new HashSet<>();
    private final List<StoppableFuture<?>> all = new ArrayList<>();
    final ScopeFailures failures = new ScopeFailures();
    final ScopeChanges changes = new ScopeChanges(this);
    private final ScopeDeadline deadline = new ScopeDeadline();
    final Chains chains = new Chains(this::chainEnded);

    @Nullable
    StoppableFuture<?> firstSuccess;

    private int count;
    private boolean failFast;
    private boolean firstOnly;
    private volatile boolean closed;

    private Scope(String description, @Nullable Limit limit, ActionOptions options, @Nullable Scope around) {
        this.description = description;
        this.limit = limit;
        this.options = options;
        this.around = around;
    }

    /**
     * Opens a scope on the calling thread: what it submits from now on belongs to it.
     *
     * @param options of the actions that do not say otherwise
     */
    public static Scope open(String description, @Nullable Limit limit, ActionOptions options) {
        Scope outer = current();
        Scope scope = new Scope(description, limit, outer == null ? options : options.orElse(outer.options), outer);
        if (outer != null) {
            Ending.run(ending -> outer.enclose(scope, ending));
        }
        CurrentGroup.restore(scope);
        return scope;
    }

    /** Stops it when so much time has passed. */
    public void stopAfter(Duration timeout) {
        deadline.set(description, timeout, this::timeOut);
    }

    private void timeOut(TimeoutException failure, Ending ending) {
        if (!closed && stopReason() == null) {
            deadline.passed(failure);
            if (isAnythingUnfinished()) {
                failures.timedOut(failure);
            }
            stopAll(new Words(() -> Texts.message(failure)), ending);
        }
    }

    private boolean isAnythingUnfinished() {
        return !haveAllEnded() || inner.stream().anyMatch(Scope::isAnythingUnfinished);
    }

    private void enclose(Scope scope, Ending ending) {
        inner.add(scope);
        Words reason = closed ? new Words(() -> "the scope around it was closed") : stopReason();
        if (reason != null) {
            scope.stopAll(reason, ending);
        }
    }

    /** That which what the calling thread submits belongs to. */
    public static @Nullable Scope current() {
        Scope scope = (Scope) CurrentGroup.get();
        while (scope != null && scope.closed && scope.calls.get() == 0 && scope.owner.equals(Thread.currentThread())) {
            scope = scope.around; // It was closed by another thread, or before one that it encloses.
        }
        return scope;
    }

    /** Calls {@code code} on the calling thread; what it submits belongs to this scope. */
    public <T extends @Nullable Object> T call(Supplier<T> code) {
        Group before = CurrentGroup.enter(this);
        calls.incrementAndGet();
        try {
            return code.get();
        } finally {
            calls.decrementAndGet();
            CurrentGroup.restore(before);
        }
    }

    /** For the actions of this scope, and of those within it, that do not say otherwise. */
    public ActionOptions options() {
        return options;
    }

    /** The limits of this scope and of those around it. */
    public List<Limit> limits() {
        List<Limit> limits = new ArrayList<>(1);
        for (Scope scope = this; scope != null; scope = scope.around) {
            if (scope.limit != null) {
                limits.add(scope.limit);
            }
        }
        return limits;
    }

    /**
     * Makes {@code action} a member, or cancels it if no more may start. In a step of the limits.
     *
     * @param submitter the action whose code has submitted it, if any
     */
    public void take(StoppableFuture<?> action, @Nullable Action<?> submitter, Ending ending) {
        if (refuse(action, ending)) {
            return;
        }
        all.add(action);
        count++;
        // That of a member only: another one's code is not waited for here.
        failures.add(action, memberOrNull(submitter));
        Outcome<?> outcome = action.outcome();
        add(action, ending);
        if (outcome != null) {
            ended(action, outcome, ending);
        }
        changes.tell();
    }

    @Override
    protected void ended(StoppableFuture<?> action, Outcome<?> outcome, Ending ending) {
        Throwable failure = outcome.failure();
        if (failure == null) {
            firstSuccess = firstSuccess != null ? firstSuccess : action;
        }
        failures.ended(action, failure instanceof CancellationException && outcome.early() ? null : failure);
        decide(ending);
        changes.tell();
    }

    private boolean refuse(StoppableFuture<?> future, Ending ending) {
        Words reason = closed ? new Words(() -> "its scope had been closed") : stopReason();
        TimeoutException timedOut = deadline.failure();
        if (timedOut != null && failures.isEmpty()) {
            failures.timedOut(timedOut);
        }
        if (reason != null) {
            ending.cancel(List.of(future), reason, true);
        }
        return reason != null;
    }

    private @Nullable Action<?> memberOrNull(@Nullable Action<?> submitter) {
        return submitter != null && equals(submitter.scope()) ? submitter : null;
    }

    /** Waits for a chain, too, whose actions are members. In a step of the limits. */
    public void follow(StoppableFuture<?> chain, @Nullable Action<?> submitter, Ending ending) {
        if (!refuse(chain, ending)) {
            failures.add(chain, memberOrNull(submitter));
            chains.add(chain, ending);
        }
    }

    /** Its failure is that of an action, but for what the code between two of them throws. */
    private void chainEnded(StoppableFuture<?> chain, Outcome<?> outcome, Ending ending) {
        failures.ended(chain, outcome.failure() instanceof CancellationException ? null : outcome.failure());
        decide(ending);
        changes.tell();
    }

    @Override
    public void attemptOver(Action<?> member) {
        failures.forget(member);
    }

    /** Nothing more starts from the moment on in which it is decided what the one who joins will get. */
    private void decide(Ending ending) {
        if (stopReason() != null) {
            return;
        }
        if (failFast && !failures.isEmpty()) {
            Throwable first = failures.first();
            stopAll(new Words(() -> "another action of its scope failed: " + Texts.describe(first)), ending);
        } else if (firstOnly && firstSuccess != null) {
            stopAll(new Words(() -> "another action of its scope was first"), ending);
        }
    }

    /** Ends all that has not ended, also in the scopes within this one; nothing more starts. */
    private void stopAll(Words reason, Ending ending) {
        List.copyOf(inner).forEach(scope -> scope.stopAll(reason, ending));
        stop(reason, true, ending);
        chains.stop(reason, ending);
        changes.tell();
    }

    /** From now on the first success stops the others, or the first failure. */
    void stopAtFirst(boolean success) {
        Ending.run(ending -> {
            firstOnly |= success;
            failFast |= !success;
            decide(ending);
        });
    }

    /** Asked in a step of the limits. */
    boolean haveAllEnded() {
        return isFinished() && chains.haveAllEnded();
    }

    /** Why nothing more starts, unless that is since it has timed out; null if more may start. */
    @Nullable
    Words whyCancelled() {
        return deadline.failure() == null ? stopReason() : null;
    }

    List<StoppableFuture<?>> members() {
        List<StoppableFuture<?>> members = new ArrayList<>();
        Limits.shared().step(() -> members.addAll(all));
        return members;
    }

    /** Cancels what still runs, and starts nothing more. Gives the members, unless it was closed before. */
    List<StoppableFuture<?>> stopAndForget() {
        List<StoppableFuture<?>> members = new ArrayList<>();
        Ending.run(ending -> {
            if (!closed) {
                deadline.cancel();
                stopAll(new Words(() -> "its scope was closed"), ending);
                closed = true;
                members.addAll(all);
                all.clear();
                if (around != null) {
                    around.inner.remove(this);
                }
            }
        });
        return members;
    }

    /** That of all members, added up. */
    public ActionProgress progress() {
        return view().progress();
    }

    @Override
    public String toString() {
        return view().toString();
    }

    private ScopeView view() {
        ScopeView[] view = new ScopeView[1];
        Limits.shared()
                .step(() -> view[0] = new ScopeView(
                        description,
                        closed,
                        stopReason(),
                        deadline.failure() != null,
                        count,
                        failures.count(),
                        List.copyOf(all),
                        List.copyOf(unfinished())));
        return view[0];
    }
}

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
import io.github.asyncactions.spark.runtime.threads.Completer;
import io.github.asyncactions.spark.runtime.threads.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
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
    private final @Nullable Scope around;

    /** Of {@link #call}: what these submit belongs here, and is cancelled if this has been closed. */
    private final AtomicInteger calls = new AtomicInteger();

    private final Set<Scope> inner = new HashSet<>();
    private final List<StoppableFuture<?>> all = new ArrayList<>();
    private final ScopeFailures failures = new ScopeFailures();
    private final ScopeChanges changes = new ScopeChanges(this);
    private @Nullable StoppableFuture<?> firstSuccess;
    private int count;
    private boolean failFast;
    private boolean firstOnly;
    /** Once it has timed out. */
    private @Nullable TimeoutException timedOut;

    private @Nullable Future<?> deadline;
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
        deadline = Timer.get()
                .schedule(timeout, () -> Completer.get().execute(() -> Ending.run(ending -> timeOut(timeout, ending))));
    }

    private void timeOut(Duration timeout, Ending ending) {
        if (closed || stopReason() != null) {
            return;
        }
        String reason = description + " timed out after " + Texts.duration(timeout);
        timedOut = new TimeoutException(reason);
        if (!isFinished()) {
            failures.timedOut(timedOut);
        }
        stopAll(new Words(() -> reason), ending);
    }

    private void enclose(Scope scope, Ending ending) {
        inner.add(scope);
        Words reason = closed ? new Words(() -> "the scope around it was closed") : stopReason();
        if (reason != null) {
            scope.stopAll(reason, ending);
        }
    }

    /** The scope that what the calling thread submits belongs to, if any. */
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

    // ---- members -------------------------------------------------------------------------------------------------

    /**
     * Makes {@code action} a member, or cancels it if no more may start. In a step of the limits.
     *
     * @param submitter the action whose code has submitted it, if any
     */
    public void take(StoppableFuture<?> action, @Nullable Action<?> submitter, Ending ending) {
        Words reason = closed ? new Words(() -> "its scope had been closed") : stopReason();
        if (reason != null) {
            if (timedOut != null && failures.isEmpty()) {
                failures.timedOut(timedOut);
            }
            ending.cancel(List.of(action), reason, true);
            return;
        }
        all.add(action);
        count++;
        // That of a member only: another one's code is not waited for here.
        failures.add(action, submitter != null && equals(submitter.scope()) ? submitter : null);
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
        changes.tell();
    }

    // ---- for those who wait ----------------------------------------------------------------------------------------

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
        return isFinished();
    }

    @Nullable
    StoppableFuture<?> firstSuccess() {
        return firstSuccess;
    }

    ScopeFailures failures() {
        return failures;
    }

    ScopeChanges changes() {
        return changes;
    }

    /** Why nothing more starts, unless that is since it has timed out; null if more may start. */
    @Nullable
    Words whyCancelled() {
        return timedOut == null ? stopReason() : null;
    }

    List<StoppableFuture<?>> members() {
        List<StoppableFuture<?>> members = new ArrayList<>();
        Limits.shared().step(() -> members.addAll(all));
        return members;
    }

    @Nullable
    Scope around() {
        return around;
    }

    // ---- the end -------------------------------------------------------------------------------------------------

    /** Cancels what still runs and waits until it has come to rest, at most for {@code patience}. */
    public void close(Duration patience) {
        new ScopeJoin(this).refuseMembers();
        List<StoppableFuture<?>> members = new ArrayList<>();
        Ending.run(ending -> {
            if (!closed) {
                if (deadline != null) {
                    deadline.cancel(false);
                }
                stopAll(new Words(() -> "its scope was closed"), ending);
                closed = true;
                members.addAll(all);
                all.clear();
                if (around != null) {
                    around.inner.remove(this);
                }
            }
        });
        if (equals(CurrentGroup.get())) {
            CurrentGroup.restore(around);
        }
        ScopeRest.await(members, patience);
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
                        timedOut != null,
                        count,
                        failures.count(),
                        List.copyOf(all),
                        List.copyOf(unfinished())));
        return view[0];
    }
}

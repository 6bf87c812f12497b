package io.github.asyncactions.spark.runtime;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.ActionFuture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actions of one {@code ActionScope}: which they are, in which order they ended, and whether they still may run.
 */
public final class ScopeMembers {

    private static final Logger LOG = LoggerFactory.getLogger(ScopeMembers.class);
    private static final ThreadLocal<@Nullable ScopeMembers> CURRENT = new ThreadLocal<>();

    private final Thread owner = Thread.currentThread();
    private final ActionExecutor executor;
    private final @Nullable Limit limit;
    private final @Nullable ScopeMembers around;

    // What follows is guarded by this.
    private final Set<ScopeMembers> inner = new HashSet<>();
    private final List<Action<?>> all = new ArrayList<>();
    private final Set<Action<?>> unfinished = new LinkedHashSet<>();
    private final List<Throwable> failures = new ArrayList<>();
    private @Nullable Action<?> firstSuccess;
    private boolean failFast;
    private boolean firstOnly;
    private @Nullable String cancelledSince;
    private boolean closed;
    private long changes;

    private ScopeMembers(ActionExecutor executor, @Nullable Limit limit) {
        this.executor = executor;
        this.limit = limit;
        this.around = current();
    }

    /**
     * Opens a scope on the calling thread: what it submits from now on belongs to it.
     *
     * @param most how many of its actions run at once, or 0 for no limit of its own
     */
    public static ScopeMembers open(ActionExecutor executor, int most) {
        ScopeMembers scope = new ScopeMembers(executor, most == 0 ? null : new Limit(most, null, false));
        if (scope.around != null) {
            scope.around.enclose(scope);
        }
        CURRENT.set(scope);
        return scope;
    }

    private void enclose(ScopeMembers scope) {
        String since;
        synchronized (this) {
            inner.add(scope);
            since = closed ? "the scope around it was closed" : cancelledSince;
        }
        if (since != null) {
            scope.cancel(since);
        }
    }

    /** The scope that what the calling thread submits belongs to, if any. */
    static @Nullable ScopeMembers current() {
        ScopeMembers scope = CURRENT.get();
        while (scope != null && scope.isClosed() && scope.owner.equals(Thread.currentThread())) {
            scope = scope.around; // It was closed by another thread, or before one that it encloses.
        }
        return scope;
    }

    /** Makes {@code scope} the one of the calling thread; the one before is returned. */
    static @Nullable ScopeMembers enter(@Nullable ScopeMembers scope) {
        ScopeMembers before = CURRENT.get();
        restore(scope);
        return before;
    }

    static void restore(@Nullable ScopeMembers before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /** Calls {@code code} on the calling thread; what it submits belongs to this scope. */
    public <T extends @Nullable Object> T call(Supplier<T> code) {
        ScopeMembers before = enter(this);
        try {
            return code.get();
        } finally {
            restore(before);
        }
    }

    /** The limit that holds for those of its actions that run on {@code executor}. */
    @Nullable
    Limit limitOn(ActionExecutor executor) {
        return this.executor.equals(executor) ? limit : null;
    }

    // ---- members -------------------------------------------------------------------------------------------------

    /** Makes {@code action} a member, or cancels it if no more may start. */
    void add(Action<?> action) {
        String since;
        synchronized (this) {
            since = closed ? "its scope had been closed" : cancelledSince;
            if (since == null) {
                all.add(action);
                unfinished.add(action);
                changed(); // so that whoever joins may run it
            }
        }
        if (since != null) {
            action.cancelSince(since);
        } else if (action.isDone()) {
            ended(action, null);
        }
    }

    /** {@code action} has ended, well if {@code failure} is null, and its future is about to be completed. */
    synchronized void ended(Action<?> action, @Nullable Throwable failure) {
        if (!unfinished.remove(action)) {
            return;
        }
        if (failure == null) {
            firstSuccess = firstSuccess != null ? firstSuccess : action;
        } else if (!(failure instanceof CancellationException && action.isDead())) {
            failures.add(failure);
        }
        decide();
        changed();
    }

    /** Nothing more starts from the moment on in which it is decided what the one who joins will get. */
    private void decide() {
        if (cancelledSince == null && failFast && !failures.isEmpty()) {
            cancelledSince = "another action of its scope failed: " + failures.get(0);
        } else if (cancelledSince == null && firstOnly && firstSuccess != null) {
            cancelledSince = "another action of its scope was first";
        }
    }

    private synchronized void changed() {
        changes++;
        notifyAll();
    }

    /** Ends all that has not ended, also in the scopes within this one; nothing more starts. */
    private void cancel(String since) {
        List<Action<?>> running;
        List<ScopeMembers> scopes;
        synchronized (this) {
            if (cancelledSince == null) {
                cancelledSince = since;
            }
            running = List.copyOf(unfinished);
            scopes = List.copyOf(inner);
        }
        scopes.forEach(scope -> scope.cancel(since));
        running.forEach(action -> action.cancelSince(since));
    }

    // ---- waiting -------------------------------------------------------------------------------------------------

    /** Waits until all members have ended, cancels the rest after a failure, and throws that failure. */
    public void join() throws InterruptedException {
        synchronized (this) {
            failFast = true;
            decide();
        }
        await(() -> !failures.isEmpty());
        String since = cancelledSince();
        if (firstFailure() != null) {
            cancel(requireNonNull(since));
            await(() -> false);
            throw failed();
        }
        if (since != null) {
            throw new CancellationException("The scope was cancelled, since " + since);
        }
    }

    /** Waits until all members have ended, and gives them in the order in which they were submitted. */
    public List<ActionFuture<?>> joinAll() throws InterruptedException {
        await(() -> false);
        synchronized (this) {
            return List.copyOf(all);
        }
    }

    /** Waits for the first success, and cancels the rest. */
    public ActionFuture<?> first() throws InterruptedException {
        synchronized (this) {
            firstOnly = true;
            decide();
        }
        await(() -> firstSuccess != null);
        String since = cancelledSince();
        Action<?> winner = firstSuccess();
        if (winner != null) {
            cancel(requireNonNull(since));
            return winner;
        }
        if (firstFailure() != null) {
            throw failed();
        }
        throw since != null
                ? new CancellationException("The scope was cancelled, since " + since)
                : new IllegalStateException(
                        "No action of this scope has succeeded, since none was submitted or all were"
                                + " cancelled: submit at least one before first()");
    }

    /** Returns when all members have ended, or before if {@code enough}, which is asked under the lock. */
    private void await(BooleanSupplier enough) throws InterruptedException {
        refuseMembers();
        while (true) {
            List<Action<?>> rest;
            long seen;
            synchronized (this) {
                if (unfinished.isEmpty() || enough.getAsBoolean()) {
                    break;
                }
                rest = List.copyOf(unfinished);
                seen = changes;
            }
            if (!helpOne(rest)) {
                synchronized (this) {
                    while (changes == seen) {
                        wait();
                    }
                }
            }
        }
        List<Action<?>> members;
        synchronized (this) {
            members = new ArrayList<>(all);
            members.removeAll(unfinished);
        }
        members.forEach(Action::awaitCompletion);
    }

    private static boolean helpOne(List<Action<?>> actions) {
        for (Action<?> action : actions) {
            if (CurrentAction.help(action)) {
                return true;
            }
        }
        return false;
    }

    private void refuseMembers() {
        Action<?> current = CurrentAction.get();
        if (current != null && equals(current.scope())) {
            throw new IllegalStateException(current.description()
                    + " waits for the scope that it belongs to, and so for itself: open a scope of its own in its code, or"
                    + " submit it with ActionOptions.detached()");
        }
    }

    private synchronized @Nullable Throwable firstFailure() {
        return failures.isEmpty() ? null : failures.get(0);
    }

    private synchronized @Nullable Action<?> firstSuccess() {
        return firstSuccess;
    }

    /** Why nothing more may start, if that is so. */
    synchronized @Nullable String cancelledSince() {
        return cancelledSince;
    }

    private synchronized CompletionException failed() {
        CompletionException failed = new CompletionException(requireNonNull(firstFailure()));
        failures.stream().skip(1).forEach(failed::addSuppressed);
        all.forEach(Action::seen);
        return failed;
    }

    // ---- the end -------------------------------------------------------------------------------------------------

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Cancels what still runs and waits until it has come to rest, at most for {@code limit}. */
    public void close(Duration limit) {
        refuseMembers();
        cancel("its scope was closed");
        List<Action<?>> members;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            members = List.copyOf(all);
        }
        if (equals(CURRENT.get())) {
            restore(around);
        }
        if (around != null) {
            around.release(this);
        }
        awaitRest(members, limit);
    }

    private synchronized void release(ScopeMembers scope) {
        inner.remove(scope);
    }

    private static void awaitRest(List<Action<?>> members, Duration limit) {
        CompletableFuture<?>[] dying =
                members.stream().filter(Action::isDead).map(Action::terminated).toArray(CompletableFuture[]::new);
        CompletableFuture<?> rest = CompletableFuture.allOf(dying).handle((ended, stuck) -> null);
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        while (!rest.isDone()) {
            try {
                rest.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true; // All have been cancelled: it does not take long.
            } catch (TimeoutException late) {
                LOG.warn(
                        "A scope was closed, but these of its actions have not come to rest within {}: {}",
                        limit,
                        members.stream().filter(Action::isDying).limit(20).toList());
                break;
            } catch (ExecutionException impossible) {
                throw new AssertionError(impossible);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

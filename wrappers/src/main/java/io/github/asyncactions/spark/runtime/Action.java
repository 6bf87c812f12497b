package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One action: its future, and what is done at each step of its {@link Lifecycle}. Whoever wins the step that ends it
 * completes the future, and nobody else does.
 */
final class Action<T> extends StoppableFuture<T> {

    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    /** A call site is put into words only if somebody asks for it. */
    private final Supplier<String> description;

    private final ActionExecutor executor;
    private final Lifecycle life = new Lifecycle();
    private final InterruptGate gate = new InterruptGate();
    private final JobLog jobs = new JobLog();
    private final ProgressView view = new ProgressView(this);
    private final Family family = new Family(this);
    private final @Nullable ScopeMembers scope;
    private final @Nullable Limit limit;

    private volatile boolean writes;
    private volatile @Nullable Work<? extends T> work;

    /** Made when somebody asks for it. Guarded by this. */
    private @Nullable CompletableFuture<Void> termination;

    Action(
            Supplier<String> description,
            ActionExecutor executor,
            @Nullable ScopeMembers scope,
            @Nullable Limit limit,
            Work<? extends T> work) {
        this.description = description;
        this.executor = executor;
        this.scope = scope;
        this.limit = limit;
        this.work = work;
    }

    long id() {
        return id;
    }

    String tag() {
        return Tags.of(id);
    }

    /** What the user sees of the state. */
    State shownState() {
        return life.shown();
    }

    Family family() {
        return family;
    }

    JobLog jobs() {
        return jobs;
    }

    @Override
    ActionExecutor executor() {
        return executor;
    }

    /** The thread that its body is on, unless it waits there for another action. */
    @Nullable
    Thread thread() {
        return gate.thread();
    }

    /** Whether its future was completed by something else than its body. */
    boolean isDead() {
        return life.hasEndedEarly();
    }

    /** Whether it is dead, and its body or a job of it still runs. */
    boolean isDying() {
        return life.isDying();
    }

    /** Whether its body ever began. */
    boolean hasStarted() {
        return life.hasStarted();
    }

    Duration queueTime() {
        return view.queueTime();
    }

    Duration runTime() {
        return view.runTime();
    }

    @Nullable
    ScopeMembers scope() {
        return scope;
    }

    @Nullable
    Limit limit() {
        return limit;
    }

    /** Says that its body has begun to write something. */
    void setWrites() {
        writes = true;
    }

    boolean writes() {
        return writes;
    }

    // ---- the body ----------------------------------------------------------------------------------------------

    /** Runs it on the calling thread, unless it has ended before. */
    void run() {
        Runnable end = runBody();
        if (end != null) {
            end.run();
        }
    }

    /** Runs it on a thread that belongs to another action, as which no stage that depends on this one shall run. */
    void runWithin() {
        Runnable end = runBody();
        if (end != null) {
            executor.workers().conclude(end);
        }
    }

    /** Whatever goes wrong here, the body's code or ours: the future completes. */
    private @Nullable Runnable runBody() {
        try {
            return tryToRunBody();
        } catch (Throwable t) { // such as a StackOverflowError, in the midst of our own bookkeeping
            return () -> {
                if (!endEarly(State.FAILED, true, null, t)) {
                    finish(State.FAILED, null, t);
                }
            };
        }
    }

    /** Runs the body; the result completes the future, unless that has been done or is nobody's business any more. */
    private @Nullable Runnable tryToRunBody() {
        if (family.isOrphaned()) {
            cancel(true);
        }
        String since = scope == null ? null : scope.cancelledSince();
        if (since != null) {
            cancelSince(since);
        }
        Work<? extends T> body = work;
        if (body == null || !life.start()) {
            executor.discard(this); // whoever ended it may have looked for it before it was queued
            return null;
        }
        view.started();
        executor.entered(this);
        T result = null;
        Throwable failure = null;
        Object recording = FlightRecorder.begin();
        Action<?> outer = CurrentAction.enter(this);
        ScopeMembers scopeBefore = ScopeMembers.enter(scope);
        try {
            result = body.call(this);
        } catch (Throwable t) {
            failure = t;
        } finally {
            ScopeMembers.restore(scopeBefore);
            CurrentAction.leave(outer);
        }
        view.left();
        Runnable completion = ending(result, failure);
        FlightRecorder.end(recording, this);
        executor.left(this);
        return completion;
    }

    private @Nullable Runnable ending(@Nullable T result, @Nullable Throwable failure) {
        Runnable completion = null;
        if (failure == null) {
            if (life.succeed()) {
                completing();
                settle(null);
                completion = () -> finish(State.SUCCEEDED, result, null);
            }
        } else if (life.fail()) {
            completing();
            settle(failure);
            completion = () -> failed(failure);
        }
        if (isDead()) {
            work = null;
            executor.cancelJobs(this);
        }
        return completion;
    }

    private void failed(Throwable failure) {
        finish(State.FAILED, null, failure);
        if (failure instanceof VirtualMachineError || failure instanceof LinkageError) {
            Thread thread = Thread.currentThread();
            try {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
            } catch (Throwable ignored) {
                // As the JVM does with what such a handler throws.
            }
        }
    }

    InterruptGate gate() {
        return gate;
    }

    // ---- early ends --------------------------------------------------------------------------------------------

    /** It can't run, or not to its end. */
    void fail(Throwable failure) {
        endEarly(State.FAILED, true, null, failure);
    }

    /**
     * Ends the action before its body does: a queued one never starts, a running one is stopped. The future is
     * completed last, so that not even a slow dependent stage delays the stop.
     *
     * @return whether this call ended it
     */
    @Override
    boolean endEarly(State shown, boolean interrupt, @Nullable T value, @Nullable Throwable failure) {
        if (life.endQueued(shown)) {
            completing();
            settle(failure);
            executor.discard(this);
            finish(shown, value, failure);
            terminate(null, Runnable::run);
            return true;
        }
        if (life.endRunning(shown)) {
            completing();
            Work<? extends T> body = work;
            executor.cancelJobs(this);
            if (interrupt && body != null && body.isInterruptible()) {
                gate.interrupt();
            }
            settle(failure);
            finish(shown, value, failure);
            return true;
        }
        awaitCompletion(); // The JDK's callers rely on it after a lost race.
        return false;
    }

    // ---- the end -------------------------------------------------------------------------------------------------

    /** Drops whatever the future shall not keep alive, ends what this action has started, and tells of its end. */
    private void settle(@Nullable Throwable failure) {
        work = null;
        stopTimers();
        family.part();
        executor.ended(this, failure);
        if (scope != null) {
            scope.ended(this, failure);
        }
    }

    /**
     * Completes {@link #terminated()}, on {@code completer}, if somebody has asked for it; {@code stuck} tells why it
     * could not come to an end.
     */
    void terminate(@Nullable Throwable stuck, Executor completer) {
        if (!life.hasEnded()) {
            return;
        }
        view.freeze();
        CompletableFuture<Void> stage;
        synchronized (this) {
            if (!life.terminate()) {
                return;
            }
            if (stuck != null && termination == null) {
                termination = new CompletableFuture<>(); // for those who ask later
            }
            stage = termination;
        }
        if (stage != null) {
            completer.execute(() -> complete(stage, stuck));
        }
    }

    private static void complete(CompletableFuture<Void> stage, @Nullable Throwable stuck) {
        if (stuck == null) {
            stage.complete(null);
        } else {
            stage.completeExceptionally(stuck);
        }
    }

    @Override
    public CompletableFuture<Void> terminated() {
        synchronized (this) {
            if (termination == null) {
                termination = new CompletableFuture<>();
                if (life.isTerminated()) {
                    termination.complete(null);
                }
            }
            return termination.copy();
        }
    }

    // ---- what the user sees --------------------------------------------------------------------------------------

    @Override
    public String description() {
        return description.get();
    }

    @Override
    public Set<Integer> jobIds() {
        return jobs.all();
    }

    @Override
    public ActionProgress progress() {
        return view.progress();
    }

    @Override
    String timeoutMessage(Duration limit) {
        return view.timeoutMessage(limit);
    }

    @Override
    boolean help() {
        return CurrentAction.help(this);
    }

    @Override
    public String toString() {
        return description() + " [" + view + "]";
    }
}

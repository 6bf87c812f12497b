package io.github.asyncactions.spark.runtime;

import static io.github.asyncactions.spark.runtime.ActionState.CANCELLED_WHILE_QUEUED;
import static io.github.asyncactions.spark.runtime.ActionState.CANCELLED_WHILE_RUNNING;
import static io.github.asyncactions.spark.runtime.ActionState.FAILED;
import static io.github.asyncactions.spark.runtime.ActionState.QUEUED;
import static io.github.asyncactions.spark.runtime.ActionState.RUNNING;
import static io.github.asyncactions.spark.runtime.ActionState.SUCCEEDED;
import static io.github.asyncactions.spark.runtime.ActionState.TERMINATED;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One action: its future and its state machine. Whoever wins the step out of {@code QUEUED} or {@code RUNNING}
 * completes the future, and nobody else does.
 */
final class Action<T> extends ActionFuture<T> {

    private static final AtomicLong IDS = new AtomicLong();
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Action.class, "state", ActionState.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long id = IDS.incrementAndGet();
    private final String description;
    private final ActionExecutor executor;
    private final InterruptGate gate = new InterruptGate();
    private final JobLog jobs = new JobLog();
    private final ProgressView view = new ProgressView(this);
    private final Family family = new Family(this);
    private final Timers timers = new Timers();

    private volatile ActionState state = QUEUED;
    private volatile ActionState end = QUEUED;
    private volatile boolean writes;
    private volatile @Nullable Work<? extends T> work;
    private volatile UnseenFailure.@Nullable Flag unseen;

    /** Made when somebody asks for it. Guarded by this. */
    private @Nullable CompletableFuture<Void> termination;

    Action(String description, ActionExecutor executor, Work<? extends T> work) {
        this.description = description;
        this.executor = executor;
        this.work = work;
    }

    long id() {
        return id;
    }

    String tag() {
        return Tags.of(id);
    }

    ActionState state() {
        return state;
    }

    /** How it ended, also after it has terminated; {@code QUEUED} or {@code RUNNING} before its end. */
    ActionState outcome() {
        ActionState now = state;
        return now == TERMINATED ? end : now;
    }

    Family family() {
        return family;
    }

    JobLog jobs() {
        return jobs;
    }

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
        ActionState outcome = outcome();
        return outcome == CANCELLED_WHILE_RUNNING || outcome == CANCELLED_WHILE_QUEUED;
    }

    /** Says that its body has begun to write something. */
    void setWrites() {
        writes = true;
    }

    boolean writes() {
        return writes;
    }

    // ---- the body ----------------------------------------------------------------------------------------------

    /** Runs the body on the calling thread, unless the action has ended before. */
    void run() {
        if (family.isOrphaned()) {
            cancel(true);
        }
        Work<? extends T> body = work;
        if (body == null || !move(QUEUED, RUNNING)) {
            return;
        }
        view.started();
        executor.entered(this);
        T result = null;
        Throwable failure = null;
        Action<?> outer = CurrentAction.enter(this);
        try {
            result = body.call(this);
        } catch (Throwable t) {
            failure = t;
        } finally {
            CurrentAction.leave(outer);
        }
        view.left();
        if (failure == null) {
            if (move(RUNNING, SUCCEEDED)) {
                settle();
                super.complete(result);
            }
        } else if (move(RUNNING, FAILED)) {
            settle();
            failed(failure);
        }
        if (isDead()) {
            work = null;
            executor.cancelJobs(this);
        }
        executor.left(this);
    }

    private void failed(Throwable failure) {
        if (getNumberOfDependents() == 0 && unseen == null) {
            unseen = UnseenFailure.watch(this, description, failure);
        }
        super.completeExceptionally(failure);
        if (failure instanceof VirtualMachineError || failure instanceof LinkageError) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    InterruptGate gate() {
        return gate;
    }

    // ---- early ends --------------------------------------------------------------------------------------------

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        CancellationException cancelled = new CancellationException(description + " was cancelled");
        return endEarly(mayInterruptIfRunning, () -> super.completeExceptionally(cancelled)) || isCancelled();
    }

    @Override
    public boolean complete(@Nullable T value) {
        return endEarly(true, () -> super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        return endEarly(true, () -> super.completeExceptionally(failure));
    }

    @Override
    public ActionFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
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
    public void obtrudeValue(@Nullable T value) {
        endEarly(true, () -> super.complete(value));
        super.obtrudeValue(value);
    }

    @Override
    public void obtrudeException(Throwable failure) {
        endEarly(true, () -> super.completeExceptionally(failure));
        super.obtrudeException(failure);
    }

    @Override
    public ActionFuture<T> orTimeout(long timeout, TimeUnit unit) {
        Duration limit = Duration.of(timeout, unit.toChronoUnit());
        return after(limit, () -> completeExceptionally(new TimeoutException(view.timeoutMessage(limit))));
    }

    @Override
    public ActionFuture<T> completeOnTimeout(@Nullable T value, long timeout, TimeUnit unit) {
        return after(Duration.of(timeout, unit.toChronoUnit()), () -> complete(value));
    }

    private ActionFuture<T> after(Duration delay, Runnable end) {
        if (isDone()) {
            return this;
        }
        timers.add(executor.schedule(delay, end));
        return this;
    }

    /**
     * Ends the action before its body does: a queued one never starts, a running one is stopped, and then
     * {@code completion} completes the future, so that not even a slow dependent stage delays the stop.
     *
     * @return whether this call ended it
     */
    private boolean endEarly(boolean interrupt, Runnable completion) {
        if (move(QUEUED, CANCELLED_WHILE_QUEUED)) {
            executor.withdraw(this);
            settle();
            completion.run();
            terminate(null);
            return true;
        }
        if (move(RUNNING, CANCELLED_WHILE_RUNNING)) {
            Work<? extends T> body = work;
            executor.cancelJobs(this);
            if (interrupt && body != null && body.interruptible()) {
                gate.interrupt();
            }
            settle();
            completion.run();
            return true;
        }
        // Whoever was first is about to complete the future: the JDK's callers rely on it after a lost race.
        while (!isDone()) {
            Thread.onSpinWait();
        }
        return false;
    }

    // ---- the end -------------------------------------------------------------------------------------------------

    /** Drops whatever the future shall not keep alive, and ends what this action has started. */
    private void settle() {
        work = null;
        timers.stop();
        family.part();
    }

    /** Completes {@link #terminated()}; {@code stuck} tells why it could not come to an end. */
    void terminate(@Nullable Throwable stuck) {
        ActionState outcome = state;
        if (outcome == TERMINATED || outcome == QUEUED || outcome == RUNNING) {
            return;
        }
        view.freeze();
        end = outcome;
        if (!move(outcome, TERMINATED)) {
            return;
        }
        CompletableFuture<Void> stage;
        synchronized (this) {
            stage = termination;
        }
        if (stage != null) {
            if (stuck == null) {
                stage.complete(null);
            } else {
                stage.completeExceptionally(stuck);
            }
        }
    }

    @Override
    public CompletableFuture<Void> terminated() {
        synchronized (this) {
            if (termination == null) {
                termination = new CompletableFuture<>();
                if (state == TERMINATED) {
                    termination.complete(null);
                }
            }
            return termination.copy();
        }
    }

    private boolean move(ActionState from, ActionState to) {
        return STATE.compareAndSet(this, from, to);
    }

    // ---- what the user sees --------------------------------------------------------------------------------------

    @Override
    public String description() {
        return description;
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
    public T join() {
        seen();
        CurrentAction.help(this);
        return super.join();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        seen();
        CurrentAction.help(this);
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        seen();
        return super.get(timeout, unit);
    }

    @Override
    public T getNow(@Nullable T valueIfAbsent) {
        seen();
        return super.getNow(valueIfAbsent);
    }

    @Override
    public boolean isCompletedExceptionally() {
        seen();
        return super.isCompletedExceptionally();
    }

    /** Derived stages are the JDK's own: cancelling one of them leaves the action alone. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        seen();
        return new CompletableFuture<>();
    }

    private void seen() {
        UnseenFailure.Flag flag = unseen;
        if (flag == null) {
            unseen = UnseenFailure.SEEN;
        } else {
            flag.raise();
        }
    }

    @Override
    public String toString() {
        return description + " [" + view + "]";
    }
}

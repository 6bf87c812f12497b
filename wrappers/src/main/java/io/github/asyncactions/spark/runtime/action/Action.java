package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.Tags;
import io.github.asyncactions.spark.runtime.backend.ThreadInspection;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import io.github.asyncactions.spark.runtime.limits.Admission;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Task;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One action: its future, and its way through the queue, to a thread, and to its end. It is <em>completed early</em> if
 * something other than its body ends it; its <em>body returned</em> when that has left the thread; it has
 * <em>terminated</em> when its jobs are at rest, too.
 */
public final class Action<T extends @Nullable Object> extends StoppableFuture<T> implements Task.Owner {

    private final Words description;
    private final FailureLog failureLog;
    private final Task task;
    private final Work<T> work;
    private final Attempts attempts;
    private final ProgressView view = new ProgressView(this);
    private final boolean interruptible;

    private volatile ActionRunner runner;
    private volatile @Nullable Duration timeoutOnceLetIn;
    private volatile @Nullable Group scope;
    /** Made for the first child. */
    private volatile @Nullable Family family;

    private final Termination termination = new Termination();

    /**
     * @param scope that the body submits to, if it submits to one
     * @param admission what it needs to start
     */
    public Action(
            Supplier<String> description,
            ActionRunner runner,
            @Nullable Group scope,
            Admission admission,
            Body<? extends T> body) {
        this.description = new Words(description);
        this.runner = runner;
        this.failureLog = runner.failureLog();
        this.scope = scope;
        this.work = new Work<>(body);
        this.interruptible = body.effect().isInterruptible();
        this.attempts = Attempts.of(body.options().retry());
        this.task = new Task(this, admission.limits(), admission.urgent());
    }

    // ---- its way -------------------------------------------------------------------------------------------------

    /** It has been let in. */
    @Override
    public void start() {
        Duration timeout = timeoutOnceLetIn;
        if (timeout != null) {
            timeoutOnceLetIn = null;
            endAfter(timeout);
        }
        runner.run(this);
    }

    /** Ends it after that time, which counts from now or, {@code onceLetIn}, from when its limits let it in. */
    public void endAfter(Duration timeout, boolean onceLetIn) {
        if (onceLetIn) {
            timeoutOnceLetIn = timeout;
        } else {
            endAfter(timeout);
        }
    }

    /** Runs the body on the calling thread, unless the action has ended or another thread was first. */
    public void run() {
        new Attempt<>(this).run();
    }

    // ---- its end -------------------------------------------------------------------------------------------------

    /** It can't run, or not to its end. */
    public void fail(Throwable failure) {
        endEarly(State.FAILED, true, null, failure);
    }

    @Override
    protected void ending(Ending ending) {
        runner.ended(this); // It still has its context.
        work.drop();
        view.ended(isRunning());
        Limits.shared().ended(task);
        if (!hasStarted()) {
            Limits.shared().returned(task); // It may have been let in, and wait for a thread.
        }
        Family known = family;
        if (known != null) {
            known.end(this, ending);
        }
    }

    @Override
    protected void stopWork() {
        if (hasStarted() && isStopped()) {
            work.stop(stopReason(), interrupts() && interruptible);
        }
    }

    @Override
    protected void completing() {
        if (!hasStarted()) {
            runner.returned(this);
        }
    }

    /** Its body stops Spark, and so fails those that it belongs to: its own outcome is still to come. */
    @Override
    public boolean endsByItself() {
        ActionRunner last = runner; // Asked for once: it may terminate at any time.
        return !last.equals(ActionRunner.NONE)
                && last.backEnd().isStopped()
                && ThreadInspection.isStoppingSpark(thread());
    }

    /** Cancels the jobs of a stopped action once more. */
    public void cancelJobs() {
        if (hasStarted() && hasOutcome()) {
            work.cancelJobs(stopReason());
        }
    }

    /**
     * Nothing of it runs any more; {@code stuck} tells why that could not be waited for.
     *
     * @param first what is to be done before anybody is told
     */
    public void terminate(@Nullable Throwable stuck, Runnable first) {
        view.freeze();
        work.terminate();
        attempts.forget();
        scope = null;
        if (thread() == null) { // Else its body is stuck, and may still ask.
            runner = ActionRunner.NONE;
        }
        termination.complete(stuck, first);
        Limits.shared().step(this::leaveGroups);
    }

    @Override
    public boolean isAtRest() {
        return termination.isOver();
    }

    @Override
    public CompletableFuture<Void> terminated() {
        return termination.asFuture();
    }

    public Family family() {
        synchronized (view) {
            Family known = family;
            if (known == null) {
                known = new Family(tag());
                family = known;
            }
            return known;
        }
    }

    public Task task() {
        return task;
    }

    public @Nullable Group scope() {
        return scope;
    }

    /** What travels from its caller's thread; null once it has ended. */
    public @Nullable CallerContext context() {
        return work.context();
    }

    ActionRunner runner() {
        return runner;
    }

    @Override
    public void needs(Needs needs) {
        needs.add(task);
        work.needs(needs);
    }

    @Override
    public FailureLog failureLog() {
        return failureLog;
    }

    // ---- what is known of it -------------------------------------------------------------------------------------

    String tag() {
        return Tags.of(id());
    }

    @Override
    public int attempt() {
        return attempts.current();
    }

    public Attempts attempts() {
        return attempts;
    }

    Work<T> work() {
        return work;
    }

    public ProgressView view() {
        return view;
    }

    @Nullable
    Family familyIfAny() {
        return family;
    }

    /** Why it was ended by something other than its body. */
    public String stopReason() {
        Outcome<T> end = outcome();
        return end == null ? description() : end.reason(description);
    }

    /** The thread that its body is on. */
    public @Nullable Thread thread() {
        return work.thread();
    }

    public ActionJobs jobs() {
        return work.jobs();
    }

    /** Whether its future was completed by something other than its body. */
    public boolean isStopped() {
        Outcome<T> end = outcome();
        return end != null && end.early();
    }

    /** Whether its body has, in this attempt. */
    public boolean hasStarted() {
        return work.hasStarted();
    }

    /** Whether its body has started, and has not failed in an attempt after which another one follows. */
    public boolean isRunning() {
        return hasStarted() && !attempts.isPaused();
    }

    @Override
    public State lifeState() {
        Outcome<T> end = outcome();
        return end != null ? end.state() : isRunning() ? State.RUNNING : State.QUEUED;
    }

    @Override
    public String description() {
        return description.get();
    }

    @Override
    public Supplier<String> descriptionLater() {
        return description;
    }

    @Override
    public Set<Integer> jobIds() {
        return work.jobIds();
    }

    @Override
    public ActionProgress look() {
        return view.progress();
    }

    @Override
    protected String timeoutMessage(Duration limit) {
        return view.timeoutMessage(limit);
    }

    @Override
    public String toString() {
        return description() + " [" + view + "]";
    }
}

package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.Tags;
import io.github.asyncactions.spark.runtime.backend.ThreadInspection;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Task;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One action: its future, and its way through the queue, to a thread, and to its end. It is <em>completed early</em> if
 * something other than its body ends it; its <em>body returned</em> when that has left the thread; it has
 * <em>terminated</em> when its jobs are at rest, too.
 */
public final class Action<T extends @Nullable Object> extends StoppableFuture<T> implements Task.Owner {

    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private final Words description;
    private final FailureLog failureLog;
    private final Task task;
    private final Work<T> work;
    private final ProgressView view = new ProgressView(this);
    private final boolean interruptible;

    private volatile ActionRunner runner;
    private volatile @Nullable Group scope;
    /** Made for the first child. */
    private volatile @Nullable Family family;

    private final Termination termination = new Termination();

    /**
     * @param scope that the body submits to, if it submits to one
     * @param limits that it has to keep
     */
    public Action(
            Supplier<String> description,
            ActionRunner runner,
            @Nullable Group scope,
            List<Limit> limits,
            Body<? extends T> body) {
        this.description = new Words(description);
        this.runner = runner;
        this.failureLog = runner.failureLog();
        this.scope = scope;
        this.work = new Work<>(body);
        this.interruptible = body.effect().isInterruptible();
        this.task = new Task(this, limits, false);
    }

    // ---- its way -------------------------------------------------------------------------------------------------

    /** It has been let in. */
    @Override
    public void start() {
        runner.run(this);
    }

    /** Runs the body on the calling thread, unless the action has ended or another thread was first. */
    public void run() {
        Execution mine = new Execution(this);
        Body<? extends T> code = work.begin(mine, this::hasOutcome);
        if (code == null) {
            return;
        }
        Outcome<T> outcome;
        try {
            view.started();
            runner.began(this);
            Object recording = FlightRecorder.begin();
            outcome = mine.call(code);
            FlightRecorder.end(recording, this, isStopped() ? state() : outcome.state());
        } catch (Throwable t) { // such as a StackOverflowError, in the midst of our own bookkeeping
            outcome = Outcome.of(null, t);
        }
        StagedCode<? extends T> staged = code.staged();
        if (staged == null || outcome.failure() != null) {
            finish(outcome);
        } else {
            await(staged);
        }
    }

    /** The body has returned a stage: until that completes there is no thread, and no place under a limit. */
    private void await(StagedCode<? extends T> staged) {
        Limits.shared().returned(task);
        staged.whenOver((result, failure) -> finish(
                Outcome.of(result, failure == null || hasOutcome() ? failure : Failures.translate(failure, this))));
        if (isStopped()) {
            staged.cancel(); // It was stopped before there was a stage.
        }
    }

    /** Its work is over: one step stores the outcome and lets others start; then the future completes. */
    private void finish(Outcome<T> outcome) {
        view.returned();
        Supplier<Ending> end = () -> Ending.step(step -> {
            step.end(this, outcome, false);
            Limits.shared().returned(task);
        });
        // Dependent stages may keep the thread.
        Ending ending = getNumberOfDependents() == 0 ? runner.end(end) : end.get();
        runner.returned(this); // Before dependent stages run, which may wait for its jobs to be at rest.
        ending.complete(this);
        Failures.tellHandlerOfFatal(outcome.failure());
    }

    // ---- its end -------------------------------------------------------------------------------------------------

    /** It can't run, or not to its end. */
    public void fail(Throwable failure) {
        endEarly(State.FAILED, true, null, failure);
    }

    @Override
    protected void ending(Ending ending) {
        work.drop();
        Limits.shared().ended(task);
        if (!hasStarted()) {
            Limits.shared().returned(task); // It may have been let in, and wait for a thread.
        }
        Family known = family;
        if (known != null) {
            known.end(isStopped(), ending);
        }
        runner.ended(this);
    }

    @Override
    protected void stopWork() {
        Outcome<T> end = outcome();
        if (hasStarted() && end != null && end.early()) {
            work.stop(end.reason(description), interrupts() && interruptible);
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
        Thread on = runner.backEnd().isStopped() ? thread() : null;
        return on != null && ThreadInspection.isStoppingSpark(on);
    }

    /** Cancels the jobs of a stopped action once more. */
    public void cancelJobs() {
        Outcome<T> end = outcome();
        if (hasStarted() && end != null) {
            work.cancelJobs(end.reason(description));
        }
    }

    /** Nothing of it runs any more; {@code stuck} tells why that could not be waited for. */
    public void terminate(@Nullable Throwable stuck) {
        view.freeze();
        work.terminate();
        scope = null;
        if (thread() == null) { // Else its body is stuck, and may still ask.
            runner = ActionRunner.NONE;
        }
        termination.complete(stuck);
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

    public long id() {
        return id;
    }

    String tag() {
        return Tags.of(id);
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

    public boolean hasStarted() {
        return work.hasStarted();
    }

    public Duration queueTime() {
        return view.queueTime();
    }

    public Duration runTime() {
        return view.runTime();
    }

    public State state() {
        Outcome<T> end = outcome();
        return end != null ? end.state() : hasStarted() ? State.RUNNING : State.QUEUED;
    }

    @Override
    public String description() {
        return description.get();
    }

    @Override
    protected Supplier<String> descriptionLater() {
        return description;
    }

    @Override
    public Set<Integer> jobIds() {
        return jobs().ids();
    }

    @Override
    public ActionProgress progress() {
        seen();
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

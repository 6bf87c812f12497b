package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.Tags;
import io.github.asyncactions.spark.runtime.backend.ThreadInspection;
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
        this.attempts = new Attempts(body.options().retry());
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

    /**
     * Ends it when so much time has passed.
     *
     * @param onceLetIn whether the time counts from the moment in which its limits let it in, rather than from now
     */
    public void endAfter(Duration timeout, boolean onceLetIn) {
        if (onceLetIn) {
            timeoutOnceLetIn = timeout;
        } else {
            endAfter(timeout);
        }
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
            attemptOver(outcome);
        } else {
            await(staged);
        }
    }

    /** The body has returned a stage: until that completes there is no thread, and no place under a limit. */
    private void await(StagedCode<? extends T> staged) {
        Limits.shared().returned(task);
        staged.whenOver((result, failure) -> attemptOver(
                Outcome.of(result, failure == null || hasOutcome() ? failure : Failures.translate(failure, this))));
        if (isStopped()) {
            staged.cancel(); // It was stopped before there was a stage.
        }
    }

    private void attemptOver(Outcome<T> outcome) {
        Throwable failure = outcome.failure();
        Duration delay = failure == null || hasOutcome() || runner.backEnd().isStopped()
                ? null
                : attempts.delayAfter(failure);
        if (failure == null || delay == null || !pause(failure, delay)) {
            finish(outcome);
        }
    }

    /** Until the next attempt it has neither a thread nor a place under a limit. False if it has ended meanwhile. */
    private boolean pause(Throwable failure, Duration delay) {
        boolean[] paused = new boolean[1];
        Ending.run(step -> {
            if (!hasOutcome()) {
                paused[0] = true;
                attempts.failed(failure);
                view.attemptOver();
                endChildren("attempt " + attempts.current() + " of " + description() + " failed", step);
                Limits.shared().returned(task);
                runner.attemptFailed(this, failure, delay);
            }
        });
        return paused[0];
    }

    private void endChildren(String reason, Ending ending) {
        Family known = family;
        if (known != null) {
            known.stopChildren(reason, ending);
        }
    }

    /** Whether nothing of the attempt that has failed runs any more. */
    public boolean isAttemptAtRest() {
        Family known = family;
        return jobs().areAtRest() && (known == null || known.areChildrenAtRest());
    }

    /** Queues it once more; false if it has ended. */
    public boolean tryAgain() {
        boolean[] queued = new boolean[1];
        Limits.shared().step(() -> {
            if (!hasOutcome()) {
                queued[0] = true;
                attempts.next();
                work.renew();
                Family known = family;
                if (known != null) {
                    known.renew();
                }
                Limits.shared().submit(task);
            }
        });
        return queued[0];
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
        attempts.forget();
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

    String tag() {
        return Tags.of(id());
    }

    @Override
    public int attempt() {
        return attempts.current();
    }

    Attempts attempts() {
        return attempts;
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

    public Duration queueTime() {
        return view.queueTime();
    }

    public Duration runTime() {
        return view.runTime();
    }

    @Override
    public State state() {
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

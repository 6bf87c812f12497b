package io.github.asyncactions.spark;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.application.Chain;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of one action: a {@link CompletableFuture} whose every early completion stops the action's Spark jobs.
 *
 * <p><b>Derived stages follow the JDK:</b> cancelling {@code action.thenApply(…)} leaves the action alone. To stop the
 * work, cancel the action itself.
 *
 * <p><b>What completes it.</b> Normally the outcome of the action's code, once its thread has been cleaned of
 * everything the action had set there, so that dependent stages run without the action's tag, properties or active
 * session. Until then any of {@link #cancel}, {@link #complete}, {@link #completeExceptionally},
 * {@link #completeAsync}, {@code obtrude…}, {@link #orTimeout}, {@link #completeOnTimeout}, the timeout of
 * {@link ActionOptions} or the end of the Spark application completes it at once. An action that was still queued then
 * never starts; one that runs is stopped: its Spark jobs are cancelled by their tag
 * ({@code SparkContext.cancelJobsWithTag}, or {@code SparkSession.interruptTag} on Spark Connect), those that it starts
 * later are cancelled as they start, and its thread on the driver is interrupted unless the action is a write or
 * {@code cancel(false)} was called. {@link #terminated()} tells when all that has come to rest.
 *
 * <p><b>What ends together</b> (an action and those that its code has submitted, the parts of a combined future, the
 * members of a scope) is stopped first; then the futures complete. So a slow dependent stage of one delays the stop of
 * no other.
 *
 * <p><b>Errors.</b> Whatever the action throws, checked or not, is the cause that {@link #get()} and {@link #join()}
 * report, as it was thrown. Cancelling gives a {@link java.util.concurrent.CancellationException}, a timeout a
 * {@link java.util.concurrent.TimeoutException} that says what timed out, after how long, and whether it was queued or
 * running. When the {@code SparkContext} stops first, or was stopped before, it is an {@link IllegalStateException}. A
 * member that the running Spark does not have becomes an {@link UnsupportedOperationException} that names both.
 *
 * <p><b>Threads.</b> Dependent stages without an {@code …Async} suffix run on the thread that completes the future: a
 * thread of this library's when the action ends or times out, the caller's own in {@code cancel} and {@code complete},
 * and, for a stage that is added later, the one that adds it; but never one of Spark's schedulers or listeners, and
 * never as a part of another action or of a scope.
 *
 * <p><b>Waiting in an action.</b> An action whose code waits with {@link #join()} or {@link #get()} for another action,
 * for several combined, or for a stage that is derived from one, is not at work meanwhile: it counts under no limit,
 * and what it waits for comes first. So nested actions never starve. Each action runs on a thread of its own. If the
 * waiting action is stopped, its {@code join} throws a {@link java.util.concurrent.CancellationException} at once. A
 * wait that can never end, such as that of an action for itself, is refused with an {@link IllegalStateException}.
 *
 * <p>A future that has ended keeps its result alive, and neither the wrapped object nor the caller's code.
 *
 * @param <T> what the action results in; {@link Void} for one that has no result. To null checkers
 *     {@code ActionFuture<@Nullable String>} is one whose result may be null
 */
public abstract class ActionFuture<T extends @Nullable Object> extends LinkedFuture<T> {

    /** For this library only: futures come from wrappers and from {@link SparkActions}. */
    protected ActionFuture() {}

    /**
     * Tells this action from all others of this JVM: see {@link SparkActions#find}. A future that combines several has
     * an id of its own, which can't be looked up.
     */
    public abstract long id();

    /** Which attempt runs, or was the last one that ran; the first is 1. See {@link ActionOptions#retry}. */
    public abstract int attempt();

    /**
     * What runs and from where: the description of its {@link ActionOptions}, else such as {@code countAsync at
     * Report.java:42}.
     */
    public abstract String description();

    /**
     * The ids of the Spark jobs that the action has started so far, in ascending order, as Spark's listener bus has
     * reported them, hence a moment late. Always empty on Spark Connect, whose clients do not learn of jobs.
     */
    public abstract Set<Integer> jobIds();

    /**
     * How far the action is, as Spark's status store has it: it is read by key, so cheap enough to be polled ten times
     * a second for a hundred actions. Spark refreshes what it has there as tasks start and end, at most once in
     * {@code spark.ui.liveUpdate.period} (100 ms), and with each heartbeat of an executor (10 s): while nothing starts
     * or ends, a task that has just started may be missing.
     *
     * <p>On Spark Connect it is the state and the times only: a client does not learn of jobs and tasks.
     */
    public abstract ActionProgress progress();

    /**
     * A stage that completes when the action's code has left its thread and no Spark job of it runs any more; for an
     * action that was cancelled while queued, at once. The last task of a cancelled job may take a moment longer: Spark
     * ends the job first, and its tasks as soon as they notice.
     *
     * <p>On Spark Connect this tells what the client can see. With a client of Spark 4.2 it also follows, after a
     * cancel, the states of the operations that the interrupt has hit, for up to 3 s. A server may go on with a stage
     * that adaptive execution submits after an interrupt in the first moments of a query. It never completes before
     * this future. When the code still occupies its thread long after the application has stopped, it completes
     * exceptionally and names that thread.
     *
     * <p>Each call gives a new future; completing or cancelling it has no effect on the action.
     */
    public abstract CompletableFuture<Void> terminated();

    /**
     * Waits for the result, as every future does. Declared here for null checkers, to which what a future of the JDK
     * gives is never null.
     */
    @Override
    public abstract T join();

    /** As {@link #join()}, but interruptibly, and with the exceptions of every future. */
    @Override
    public abstract T get() throws InterruptedException, ExecutionException;

    /** As {@link #get()}, for so long at most. */
    @Override
    public abstract T get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException;

    /**
     * The result of an action that has succeeded, without waiting; the method of that name that every future has since
     * JDK 19.
     *
     * @throws IllegalStateException if it has not completed, or not with a result
     */
    public T resultNow() {
        if (!isDone()) {
            throw new IllegalStateException(description() + " has not completed");
        }
        if (isCompletedExceptionally()) {
            throw new IllegalStateException(description() + " has no result");
        }
        return join();
    }

    /**
     * The failure of an action, without waiting, as it was thrown; the method of that name that every future has since
     * JDK 19.
     *
     * @throws IllegalStateException if it has not completed, has a result, or was cancelled
     */
    public Throwable exceptionNow() {
        if (!isDone()) {
            throw new IllegalStateException(description() + " has not completed");
        }
        if (isCancelled()) {
            throw new IllegalStateException(description() + " was cancelled");
        }
        Throwable failure =
                this.<@Nullable Throwable>handle((result, thrown) -> thrown).join();
        if (failure == null) {
            throw new IllegalStateException(description() + " has a result, and no failure");
        }
        return failure;
    }

    /**
     * Completes this future with a {@link java.util.concurrent.CancellationException} and stops the action.
     *
     * @param mayInterruptIfRunning whether to interrupt the driver's thread that runs the action, too, which ends
     *     planning and file listing; {@code false} only cancels its Spark jobs. Writes are never interrupted.
     * @return whether this future is now cancelled
     */
    @Override
    public abstract boolean cancel(boolean mayInterruptIfRunning);

    /**
     * As {@code cancel(true)}, for a reason that others can read: it is in the message of the
     * {@link java.util.concurrent.CancellationException} and, with Spark 4.0 and later, in the failures of the action's
     * Spark jobs, which Spark's UI shows.
     *
     * @return whether this future is now cancelled
     */
    public abstract boolean cancel(String reason);

    /**
     * One future for this action and the one that follows it: when this has succeeded, {@code next} is called with its
     * result, and the action that it gives is the rest. If either fails, so does the whole. To cancel the whole, or any
     * other early end of it, stops the action that runs, this one included; {@code next} is not called then. That is
     * what {@link #thenCompose} does not do.
     *
     * <pre>{@code
     * ActionFuture<Void> mailed = cleaned.then(table -> AsyncDataset.of(table).countAsync())
     *         .then(count -> actions.submitVoid("mail", () -> mail(count)));
     * }</pre>
     *
     * <p>{@code next} runs on a thread of this library's, with what the thread that calls this method would give to an
     * action that it submits: its scope, local properties, and whatever is carried. It should return soon.
     *
     * @param next submits an action, and returns its future
     */
    public <U extends @Nullable Object> ActionFuture<U> then(Function<? super T, ? extends ActionFuture<U>> next) {
        return Chain.of((StoppableFuture<T>) this, requireNonNull(next, "next"));
    }

    /**
     * Stops the action and completes this future with a {@link java.util.concurrent.TimeoutException}, unless it has
     * completed before. Counted from this call, and run on a thread of this library's.
     *
     * @return this future
     */
    @Override
    public abstract ActionFuture<T> orTimeout(long timeout, TimeUnit unit);

    /**
     * Stops the action and completes this future with {@code value}, unless it has completed before. Counted from this
     * call, and run on a thread of this library's.
     *
     * @return this future
     */
    @Override
    public abstract ActionFuture<T> completeOnTimeout(@Nullable T value, long timeout, TimeUnit unit);

    /** Completes this future with what {@code supplier} gives on {@code executor}, which then stops the action. */
    @Override
    public ActionFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        requireNonNull(supplier, "supplier");
        executor.execute(() -> {
            try {
                complete(supplier.get());
            } catch (Throwable t) {
                completeExceptionally(t);
            }
        });
        return this;
    }

    /**
     * As {@link #completeAsync(Supplier, Executor)}, on the {@linkplain #defaultExecutor() default executor} of the
     * JDK.
     */
    @Override
    public ActionFuture<T> completeAsync(Supplier<? extends T> supplier) {
        return completeAsync(supplier, defaultExecutor());
    }
}

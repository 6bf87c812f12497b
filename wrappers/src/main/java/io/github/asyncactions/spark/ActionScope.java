package io.github.asyncactions.spark;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.application.Spark;
import io.github.asyncactions.spark.runtime.application.Submission;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.combining.ScopeJoin;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.support.SparkHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Structured concurrency for actions: what is started in a block has ended when the block is left.
 *
 * <pre>{@code
 * try (var scope = ActionScope.open(spark)) {
 *     ActionFuture<Long> flights = AsyncDataset.of(table).countAsync();
 *     ActionFuture<List<Row>> worst = AsyncDataset.of(delays).takeAsync(10);
 *     scope.join();                                   // the first failure cancels the other action, and is thrown
 *     report(flights.join(), worst.join());
 * }
 * }</pre>
 *
 * <p><b>What belongs to a scope:</b> every action that is submitted inside the block, by whatever is called from there,
 * and by the code of its actions. Not: stages that depend on its actions, actions with
 * {@link ActionOptions#detached()}, and those of a scope that is opened within the block. Other threads submit to it by
 * {@link #fork}, {@link #run} and {@link #call}.
 *
 * <p>An action that the code of a member submits is a member, too. If it fails, that is its submitter's affair: the
 * scope fails by it only if the submitter's code ends without having looked at it. So what such code catches, or tries
 * again, fails no scope, and what nobody looks at does.
 *
 * <p><b>How a block ends:</b> with one of {@link #join()}, {@link #joinAll()} and {@link #first()}, and then with
 * {@link #close()}, which leaves nothing running, as after an exception in the block. Once something has been cancelled
 * by that, the scope starts nothing new: what is submitted then is cancelled. An action that somebody cancels for
 * itself is no failure: it only has no result.
 *
 * <p>The words are those of the JDK's {@code StructuredTaskScope}. A scope may be used by several threads; to close it
 * is the matter of the thread that opened it.
 */
public final class ActionScope implements AutoCloseable {

    private static final Duration REST = Duration.ofSeconds(30);

    private final SparkHandle spark;
    private final Scope members;
    private final ScopeJoin joins;

    private ActionScope(SparkHandle spark, Scope members) {
        this.spark = spark;
        this.members = members;
        this.joins = new ScopeJoin(members);
    }

    /**
     * Opens a scope without a limit of its own: its actions run as many at once as there are threads.
     *
     * @throws IllegalStateException if the application has been stopped
     */
    public static ActionScope open(SparkSession spark) {
        return openHere(spark, ScopeOptions.named(here()));
    }

    /**
     * Opens a scope with a limit of its own, which beats the default number of threads; a number of threads that was
     * set ({@code spark.asyncactions.threads}) and the limits of scopes around it hold, too.
     *
     * @param maxConcurrent the most actions of this scope, and of scopes within it, that are at work at once
     * @throws IllegalArgumentException if {@code maxConcurrent} is not positive
     * @throws IllegalStateException if the application has been stopped
     */
    public static ActionScope open(SparkSession spark, int maxConcurrent) {
        return openHere(spark, ScopeOptions.named(here()).limit(maxConcurrent));
    }

    /**
     * Opens a scope with a name, and with a limit, a deadline and default options where they are set. The limit beats
     * the default number of threads; a number of threads that was set ({@code spark.asyncactions.threads}) and the
     * limits of scopes around it hold, too.
     *
     * @throws IllegalStateException if the application has been stopped
     */
    public static ActionScope open(SparkSession spark, ScopeOptions options) {
        return openHere(spark, requireNonNull(options, "options"));
    }

    private static String here() {
        return CallSite.of("ActionScope.open").shortForm();
    }

    private static ActionScope openHere(SparkSession spark, ScopeOptions options) {
        SparkHandle handle = SparkHandle.required(spark);
        return new ActionScope(handle, handle.resolve().application().openScope(options));
    }

    /** As {@link SparkActions#submit(SparkSession, Callable)}, into this scope, from any thread. */
    public <T extends @Nullable Object> ActionFuture<T> fork(Callable<? extends T> body) {
        return fork(ActionOptions.defaults(), body);
    }

    /** As {@link #fork(Callable)}, of code without a result. */
    public ActionFuture<Void> forkVoid(CheckedRunnable body) {
        return fork(ActionOptions.defaults(), callable(body));
    }

    /**
     * As {@link #fork(Callable)}, of an action that is called {@code name} in messages, in events and in Spark's UI.
     */
    public <T extends @Nullable Object> ActionFuture<T> fork(String name, Callable<? extends T> body) {
        return fork(ActionOptions.defaults().description(name), body);
    }

    /** As {@link #fork(String, Callable)}, of code without a result. */
    public ActionFuture<Void> forkVoid(String name, CheckedRunnable body) {
        return fork(ActionOptions.defaults().description(name), callable(body));
    }

    /** As {@link #fork(String, Callable)}, with options. */
    public <T extends @Nullable Object> ActionFuture<T> fork(
            String name, ActionOptions options, Callable<? extends T> body) {
        return fork(options.description(name), body);
    }

    /** As {@link #fork(String, Callable)}, with options, of code without a result. */
    public ActionFuture<Void> forkVoid(String name, ActionOptions options, CheckedRunnable body) {
        return fork(options.description(name), callable(body));
    }

    private <T extends @Nullable Object> ActionFuture<T> fork(ActionOptions options, Callable<? extends T> body) {
        requireNonNull(body, "body");
        return members.call(() -> Submission.submit("fork", options, Effect.UNKNOWN, this::resolve, () -> body));
    }

    private static Callable<Void> callable(CheckedRunnable body) {
        return Submission.callable(requireNonNull(body, "body"));
    }

    private Spark resolve() {
        return spark.resolve();
    }

    /** Runs {@code code} on the calling thread, whichever it is; the actions that it submits belong to this scope. */
    public void run(Runnable code) {
        requireNonNull(code, "code");
        members.<@Nullable Object>call(() -> {
            code.run();
            return null;
        });
    }

    /** As {@link #run}, for code that gives something. */
    public <T extends @Nullable Object> T call(Supplier<T> code) {
        return members.call(requireNonNull(code, "code"));
    }

    /**
     * Waits until all actions of this scope have ended, those too that are submitted meanwhile. As soon as one has
     * failed, the others are cancelled.
     *
     * @throws java.util.concurrent.CompletionException if an action has failed: its message names the action, its cause
     *     is the failure that came first in time, its suppressed exceptions are those that came later; or with a
     *     {@link java.util.concurrent.TimeoutException} as the cause, if the scope's timeout has passed
     * @throws java.util.concurrent.CancellationException if the scope itself was cancelled, by one around it
     * @throws InterruptedException if the calling thread is interrupted; the actions go on until {@link #close()}
     * @throws IllegalStateException in the code of an action of this scope, which would wait for itself
     */
    public void join() throws InterruptedException {
        joins.join();
    }

    /**
     * Waits until all actions of this scope have ended, those too that are submitted meanwhile, however they end: none
     * is cancelled since another one failed.
     *
     * @return all of them, in the order in which they were submitted, all done; {@link ActionFuture#progress()},
     *     {@link ActionFuture#resultNow()} and {@link ActionFuture#exceptionNow()} tell how each ended
     * @throws InterruptedException if the calling thread is interrupted; the actions go on until {@link #close()}
     * @throws IllegalStateException in the code of an action of this scope, which would wait for itself
     */
    public List<ActionFuture<?>> joinAll() throws InterruptedException {
        return joins.joinAll();
    }

    /**
     * Waits until an action of this scope has succeeded, and cancels the others: for several ways to the same answer.
     *
     * @return the action that was first
     * @throws java.util.concurrent.CompletionException if all have ended and none has succeeded, as {@link #join()}
     *     does
     * @throws InterruptedException if the calling thread is interrupted; the actions go on until {@link #close()}
     * @throws IllegalStateException if there is no action that could succeed; or in the code of an action of this
     *     scope, which would wait for itself
     */
    public ActionFuture<?> first() throws InterruptedException {
        return joins.first();
    }

    /**
     * Cancels what still runs, and waits until it has come to rest ({@link ActionFuture#terminated()}), for 30 seconds
     * at most: what is left then, such as code that ignores being interrupted, is logged. A second call has no effect.
     *
     * @throws IllegalStateException in the code of an action of this scope, which would wait for itself
     */
    @Override
    public void close() {
        joins.close(REST);
    }

    /**
     * How far its actions are, added up: the mean of their fractions. {@code QUEUED} and {@code RUNNING} while
     * something has not ended, then {@code SUCCEEDED}; {@code FAILED} as soon as one has failed, {@code CANCELLED} or
     * {@code TIMED_OUT} if the scope was. It is no sign that somebody has seen an action's failure.
     */
    public ActionProgress progress() {
        return members.progress();
    }

    /**
     * Its name, or where it was opened, whether it is open, and how many of its actions are queued, run, have ended,
     * and have failed: such as {@code ActionScope.open at Report.java:42 [open: 5 actions, 1 queued, 1 running, 3
     * ended, 1 failed]}.
     */
    @Override
    public String toString() {
        return members.toString();
    }
}

package io.github.asyncactions.spark;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.application.Application;
import io.github.asyncactions.spark.runtime.application.Loop;
import io.github.asyncactions.spark.runtime.application.Submission;
import io.github.asyncactions.spark.runtime.backend.Sneaky;
import io.github.asyncactions.spark.runtime.combining.Combining;
import io.github.asyncactions.spark.runtime.combining.CompletionOrder;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.support.ActionFunction;
import io.github.asyncactions.spark.support.SparkHandle;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous actions of any code that uses Spark, and the settings of an application's actions. Everything is safe to
 * call from any thread.
 */
public final class SparkActions {

    private SparkActions() {}

    /**
     * Runs {@code body} as an action: on a thread of the application's executor, with the caller's local properties,
     * active session and class loader, and with a tag by which its Spark jobs are cancelled when its future is
     * completed early.
     *
     * <p>Nothing is thrown for what goes wrong later: the future has it. Where Spark writes for {@code body}, its
     * thread is not interrupted until the write has ended, by its commit or since its jobs were cancelled.
     *
     * @throws NullPointerException if an argument is null
     */
    public static <T extends @Nullable Object> ActionFuture<T> submit(SparkSession spark, Callable<? extends T> body) {
        return submit(spark, ActionOptions.defaults(), body);
    }

    /** As {@link #submit(SparkSession, Callable)}, with options. */
    public static <T extends @Nullable Object> ActionFuture<T> submit(
            SparkSession spark, ActionOptions options, Callable<? extends T> body) {
        return submit(SparkHandle.required(spark), options, body);
    }

    /** As {@link #submit(SparkSession, Callable)}, for code that has a context only. */
    public static <T extends @Nullable Object> ActionFuture<T> submit(SparkContext spark, Callable<? extends T> body) {
        return submit(spark, ActionOptions.defaults(), body);
    }

    /** As {@link #submit(SparkContext, Callable)}, with options. */
    public static <T extends @Nullable Object> ActionFuture<T> submit(
            SparkContext spark, ActionOptions options, Callable<? extends T> body) {
        return submit(SparkHandle.required(spark), options, body);
    }

    private static <T extends @Nullable Object> ActionFuture<T> submit(
            SparkHandle spark, ActionOptions options, Callable<? extends T> body) {
        requireNonNull(options, "options");
        requireNonNull(body, "body");
        return Submission.submit("submit", options, Effect.UNKNOWN, spark::resolve, () -> body);
    }

    /**
     * One future for the results of all, in the order of {@code actions}; what is null in them is null in the list. The
     * first failure (in time, a cancelled action is one) is its failure, and stops the others; so does whatever else
     * completes it: {@code cancel}, a timeout, {@code complete}. It may be combined again. Of none, it is an empty
     * list.
     *
     * @throws NullPointerException if {@code actions} or one of them is null
     */
    public static <T extends @Nullable Object> ActionFuture<List<T>> allOf(
            Collection<? extends ActionFuture<? extends T>> actions) {
        return Combining.allOf(CallSite.of("allOf").shortForm(), actions);
    }

    /**
     * One future for the first result, in time, which stops the others: for several ways to the same answer. It fails
     * only when all have failed, with the first failure, the others suppressed in it. Whatever else completes it stops
     * all: {@code cancel}, a timeout, {@code complete}.
     *
     * @throws NullPointerException if {@code actions} or one of them is null
     * @throws IllegalArgumentException if there are none
     */
    public static <T extends @Nullable Object> ActionFuture<T> firstOf(
            Collection<? extends ActionFuture<? extends T>> actions) {
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("firstOf needs at least one action: of none, none can be first");
        }
        return Combining.firstOf(CallSite.of("firstOf").shortForm(), actions);
    }

    /**
     * The same futures one by one as they complete, for a loop that deals with each as soon as it is there. The loop
     * waits in {@code next()}, which throws a {@link java.util.concurrent.CancellationException} if the thread is
     * interrupted, and leaves it interrupted; leaving the loop early stops nothing.
     *
     * @throws NullPointerException if {@code actions} or one of them is null
     */
    public static <T extends @Nullable Object> Iterable<ActionFuture<T>> inCompletionOrder(
            Collection<? extends ActionFuture<T>> actions) {
        List<ActionFuture<T>> all = List.copyOf(actions);
        return () -> CompletionOrder.of(all);
    }

    /**
     * Calls {@code function} with each of {@code inputs}, each call being an action of its own, at most
     * {@code maxConcurrent} at once; the first failure stops the others, and nothing new is started. Whatever else
     * completes the future does the same. If {@code inputs} throws, so does the future's {@code join}.
     *
     * <pre>{@code
     * SparkActions.forEach(spark, tables, 8, table -> {
     *     spark.table(table).write().parquet(backup + table);
     *     return table;
     * }).join();
     * }</pre>
     *
     * <p>{@code maxConcurrent} beats the default number of threads; a number of threads that was set
     * ({@code spark.asyncactions.threads}) and the limits of scopes around the loop hold, too. A call counts from its
     * start to its return, but not while it waits for other actions.
     *
     * @param function blocks until the input has been dealt with; what it throws, checked or not, is its failure
     * @return the results, in the order of {@code inputs}
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code maxConcurrent} is not positive
     */
    public static <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> forEach(
            SparkSession spark,
            Collection<? extends I> inputs,
            int maxConcurrent,
            ActionFunction<? super I, ? extends R> function) {
        return forEach(SparkHandle.required(spark), inputs, maxConcurrent, function);
    }

    /** As {@link #forEach(SparkSession, Collection, int, ActionFunction)}, for code that has a context only. */
    public static <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> forEach(
            SparkContext spark,
            Collection<? extends I> inputs,
            int maxConcurrent,
            ActionFunction<? super I, ? extends R> function) {
        return forEach(SparkHandle.required(spark), inputs, maxConcurrent, function);
    }

    private static <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> forEach(
            SparkHandle spark,
            Collection<? extends I> inputs,
            int maxConcurrent,
            ActionFunction<? super I, ? extends R> function) {
        requireNonNull(inputs, "inputs");
        requireNonNull(function, "function");
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException("maxConcurrent must be at least 1, not " + maxConcurrent);
        }
        return Loop.forEach(spark::resolve, inputs, maxConcurrent, input -> () -> call(function, input));
    }

    private static <I extends @Nullable Object, R extends @Nullable Object> R call(
            ActionFunction<? super I, ? extends R> function, I input) {
        try {
            return function.apply(input);
        } catch (Throwable failure) {
            throw Sneaky.rethrow(failure);
        }
    }

    /** How many actions of this application were submitted, run, have succeeded, failed, and so on, at this moment. */
    public static ActionStatistics statistics(SparkSession spark) {
        return application(spark).statistics();
    }

    /** As {@link #statistics(SparkSession)}, for code that has a context only. */
    public static ActionStatistics statistics(SparkContext spark) {
        return application(spark).statistics();
    }

    /**
     * Waits until every action of this application has ended, also those that are submitted meanwhile: what a
     * {@code main} calls before it stops Spark, since stopping loses whatever still runs. How the actions ended is in
     * their futures.
     *
     * @throws TimeoutException if some have not ended by then; they go on, and the message names them
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if the application has been stopped; or in the code of an action of it, which would
     *     wait for itself
     */
    public static void awaitAll(SparkSession spark, Duration timeout) throws InterruptedException, TimeoutException {
        application(spark).awaitAll(timeout);
    }

    /** As {@link #awaitAll(SparkSession, Duration)}, for code that has a context only. */
    public static void awaitAll(SparkContext spark, Duration timeout) throws InterruptedException, TimeoutException {
        application(spark).awaitAll(timeout);
    }

    /** Sets what holds for every action of this application that does not say otherwise. */
    public static void setDefaultOptions(SparkSession spark, ActionOptions options) {
        application(spark).setDefaults(requireNonNull(options, "options"));
    }

    /** As {@link #setDefaultOptions(SparkSession, ActionOptions)}, for code that has a context only. */
    public static void setDefaultOptions(SparkContext spark, ActionOptions options) {
        application(spark).setDefaults(requireNonNull(options, "options"));
    }

    /**
     * Runs the actions of this application on {@code executor} from now on, those too that are queued already. The
     * number of threads is no limit any more; the limits of scopes and loops are. The executor is never shut down by
     * this library, and {@code execute} is called on a thread made for that, so it may block. If all of its threads run
     * actions that wait for actions which it has not begun, a thread of this library runs those.
     *
     * <p>An action's future fails, and says why, if the executor rejects it, throws anything else, would run it on the
     * thread that hands it over ({@code Runnable::run}, a pool with a {@code CallerRunsPolicy} that is full), or is
     * shut down before it has started the action. The last can be seen of an
     * {@link java.util.concurrent.ExecutorService} only: another executor must run all that it has taken.
     *
     * @throws IllegalArgumentException if it is a {@link java.util.concurrent.ForkJoinPool}, whose waiting workers take
     *     up other actions and mix their thread-local state (SPARK-13747), or a pool that discards what it has no room
     *     for, whose actions would never end
     */
    public static void setExecutor(SparkSession spark, Executor executor) {
        application(spark).use(requireNonNull(executor, "executor"));
    }

    /** As {@link #setExecutor(SparkSession, Executor)}, for code that has a context only. */
    public static void setExecutor(SparkContext spark, Executor executor) {
        application(spark).use(requireNonNull(executor, "executor"));
    }

    private static Application application(SparkSession spark) {
        return SparkHandle.required(spark).resolve().application();
    }

    private static Application application(SparkContext spark) {
        return SparkHandle.required(spark).resolve().application();
    }
}

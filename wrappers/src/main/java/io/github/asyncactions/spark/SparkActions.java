package io.github.asyncactions.spark;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.application.Application;
import io.github.asyncactions.spark.runtime.application.Loop;
import io.github.asyncactions.spark.runtime.application.Submission;
import io.github.asyncactions.spark.runtime.combining.Combining;
import io.github.asyncactions.spark.runtime.combining.CompletionOrder;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.observing.Terminal;
import io.github.asyncactions.spark.support.SparkHandle;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous actions of any code that uses Spark, and the actions of one application: their settings, their list,
 * their end. The handle comes from {@link #of(SparkSession)}; the static methods that take a session are shorthands.
 * Everything is safe to call from any thread. When the application has been stopped, what asks for its actions throws
 * an {@link IllegalStateException}, and the future of what is submitted fails with one.
 *
 * <pre>{@code
 * SparkActions actions = SparkActions.of(spark);
 * ActionFuture<Long> stale = actions.submit("stale orders", () -> countStale(spark));
 * actions.outstanding().forEach(action -> log.info("{} {}", action.id(), action));
 * actions.find(7).ifPresent(action -> action.cancel("not needed any more"));
 * }</pre>
 */
public final class SparkActions {

    private final SparkHandle spark;
    private final ActionOptions options;

    private SparkActions(SparkHandle spark, ActionOptions options) {
        this.spark = spark;
        this.options = options;
    }

    /** The actions of this session's application; on Spark Connect those of the session. */
    public static SparkActions of(SparkSession spark) {
        return new SparkActions(SparkHandle.required(spark), ActionOptions.defaults());
    }

    /** The actions of this context's application. Of a {@code JavaSparkContext} give {@code sc()}. */
    public static SparkActions of(SparkContext spark) {
        return new SparkActions(SparkHandle.required(spark), ActionOptions.defaults());
    }

    /**
     * The same, with options for what is submitted through the result, where they are not given there. What these leave
     * unset stays as it is.
     */
    public SparkActions withOptions(ActionOptions options) {
        return new SparkActions(spark, requireNonNull(options, "options").orElse(this.options));
    }

    // ---- submitting ------------------------------------------------------------------------------------------------

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
    public <T extends @Nullable Object> ActionFuture<T> submit(Callable<? extends T> body) {
        return submit(options, body);
    }

    /**
     * As {@link #submit(Callable)}, of code without a result. It has a name of its own, since a lambda of Kotlin's or
     * Scala's may stand for either kind of code.
     */
    public ActionFuture<Void> submitVoid(CheckedRunnable body) {
        return submit(options, callable(body));
    }

    /**
     * As {@link #submit(Callable)}, of an action that is called {@code name} in messages, in events and in Spark's UI.
     */
    public <T extends @Nullable Object> ActionFuture<T> submit(String name, Callable<? extends T> body) {
        return submit(options.description(name), body);
    }

    /** As {@link #submit(String, Callable)}, of code without a result. */
    public ActionFuture<Void> submitVoid(String name, CheckedRunnable body) {
        return submit(options.description(name), callable(body));
    }

    private <T extends @Nullable Object> ActionFuture<T> submit(ActionOptions effective, Callable<? extends T> body) {
        requireNonNull(body, "body");
        return Submission.submit("submit", effective, Effect.UNKNOWN, spark::resolve, () -> body);
    }

    private static Callable<Void> callable(CheckedRunnable body) {
        return Submission.callable(requireNonNull(body, "body"));
    }

    /** As {@link #submit(Callable)}. */
    public static <T extends @Nullable Object> ActionFuture<T> submit(SparkSession spark, Callable<? extends T> body) {
        return of(spark).submit(body);
    }

    /** As {@link #submitVoid(CheckedRunnable)}. */
    public static ActionFuture<Void> submitVoid(SparkSession spark, CheckedRunnable body) {
        return of(spark).submitVoid(body);
    }

    /** As {@link #submit(Callable)}, with options. */
    public static <T extends @Nullable Object> ActionFuture<T> submit(
            SparkSession spark, ActionOptions options, Callable<? extends T> body) {
        return of(spark).withOptions(options).submit(body);
    }

    /** As {@link #submitVoid(CheckedRunnable)}, with options. */
    public static ActionFuture<Void> submitVoid(SparkSession spark, ActionOptions options, CheckedRunnable body) {
        return of(spark).withOptions(options).submitVoid(body);
    }

    /**
     * Calls {@code function} with each of {@code inputs}, each call being an action of its own, at most
     * {@code maxConcurrent} at once; the first failure stops the others, and nothing new is started. Whatever else
     * completes the future does the same. If {@code inputs} throws, so does the future's {@code join}.
     *
     * <pre>{@code
     * actions.forEach(tables, 8, table -> {
     *     spark.table(table).write().parquet(backup + table);
     *     return table;
     * }).join();
     * }</pre>
     *
     * <p>{@code maxConcurrent} beats the default number of threads; a number of threads that was set
     * ({@code spark.asyncactions.threads}) and the limits of scopes around the loop hold, too. A call counts from its
     * start to its return, but not while it waits for other actions.
     *
     * <p>The description of a call is that of its options, or else its call site, followed by the input in parentheses,
     * unless a description of the options names the input itself. What {@code join} and {@code get} throw after a
     * failure has it in its message; the cause is the failure as it was thrown. To go on past failures, fork the calls
     * in an {@link ActionScope}, and use its {@link ActionScope#joinAll()}.
     *
     * @param function blocks until the input has been dealt with; what it throws is its failure
     * @return the results, in the order of {@code inputs}
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code maxConcurrent} is not positive
     */
    public <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> forEach(
            Collection<? extends I> inputs, int maxConcurrent, CheckedFunction<? super I, ? extends R> function) {
        return loop(inputs, maxConcurrent, input -> options, function);
    }

    /**
     * As {@link #forEach(Collection, int, CheckedFunction)}, with options for each input.
     *
     * @param optionsOf is called with each input, on the calling thread; what it leaves unset comes from the options of
     *     this handle
     */
    public <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> forEach(
            Collection<? extends I> inputs,
            int maxConcurrent,
            Function<? super I, ActionOptions> optionsOf,
            CheckedFunction<? super I, ? extends R> function) {
        requireNonNull(optionsOf, "optionsOf");
        return loop(
                inputs,
                maxConcurrent,
                input -> requireNonNull(optionsOf.apply(input), "optionsOf gave null: give ActionOptions.defaults()")
                        .orElse(options),
                function);
    }

    /** As {@link #forEach(Collection, int, CheckedFunction)}. */
    public static <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> forEach(
            SparkSession spark,
            Collection<? extends I> inputs,
            int maxConcurrent,
            CheckedFunction<? super I, ? extends R> function) {
        return of(spark).forEach(inputs, maxConcurrent, function);
    }

    private <I extends @Nullable Object, R extends @Nullable Object> ActionFuture<List<R>> loop(
            Collection<? extends I> inputs,
            int maxConcurrent,
            Function<? super I, ActionOptions> optionsOf,
            CheckedFunction<? super I, ? extends R> function) {
        requireNonNull(inputs, "inputs");
        requireNonNull(function, "function");
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException("maxConcurrent must be at least 1, not " + maxConcurrent);
        }
        return Loop.forEach(spark::resolve, inputs, maxConcurrent, optionsOf, input -> () -> function.apply(input));
    }

    // ---- several ---------------------------------------------------------------------------------------------------

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

    // ---- those of the application ----------------------------------------------------------------------------------

    /**
     * The actions that are queued, run, or have ended and not come to rest ({@link ActionFuture#terminated()}), in the
     * order in which they were submitted: for an operator's list, and to cancel what nobody holds a future of. To ask
     * one of them for its {@code toString} or {@code id} changes nothing.
     */
    public List<ActionFuture<?>> outstanding() {
        return application().outstandingActions();
    }

    /** The outstanding action with this id, if there is one: see {@link ActionFuture#id()}. */
    public Optional<ActionFuture<?>> find(long id) {
        return application().find(id);
    }

    /**
     * Cancels all actions of the application that have not ended, as {@link ActionFuture#cancel(String)} does, and
     * chains whose next action is still to come. More can be submitted afterwards.
     */
    public void cancelAll(String reason) {
        application().cancelAll(requireNonNull(reason, "reason"));
    }

    /** How many actions of this application were submitted, run, have succeeded, failed, and so on, at this moment. */
    public ActionStatistics statistics() {
        return application().events().statistics();
    }

    /** As {@link #statistics()}. */
    public static ActionStatistics statistics(SparkSession spark) {
        return of(spark).statistics();
    }

    /**
     * Tells {@code listener} what happens to the actions of this application from now on, whoever submits them, until
     * the result is closed or Spark has stopped. So long it is held; on Spark Connect, where a session that nobody
     * holds ends by itself, a listener that holds its session keeps it. {@link ActionListener} says which thread calls
     * it, and when events are lost.
     *
     * @throws IllegalStateException if the application has been stopped
     */
    public ActionListener.Registration addListener(ActionListener listener) {
        return application().events().add(requireNonNull(listener, "listener"));
    }

    /**
     * Shows on {@code stream} how far the actions of this application are, until the result is closed or Spark has
     * stopped:
     *
     * <pre>{@code
     * try (var bar = actions.showProgress(System.err)) {
     *     scope.joinAll();
     * }
     * }</pre>
     *
     * <p>Where that is {@code System.out} or {@code System.err}, and a terminal, it is one line, drawn five times a
     * second and cleared at the end. It counts what was outstanding when it was opened and what is submitted
     * afterwards:
     *
     * <pre>[========>           ]  42 %  3 of 7 ended, 1 failed, 2 run, 2 queued: orders, customers</pre>
     *
     * <p>It is as wide as the environment's {@code COLUMNS} says, else 80 columns. Spark's own bar
     * ({@code spark.ui.showConsoleProgress}) waits meanwhile. What else is printed to the terminal begins behind the
     * bar, which is drawn again on the next line; show one bar at a time.
     *
     * <p>Everywhere else, as in a file, a line tells of each start, each attempt that failed, and each end, with its
     * time and failure; the thread of the {@linkplain ActionListener listeners} prints it. A stream that fails or is
     * closed is given up, and concerns no action. To show a failure is no sign that somebody has seen it.
     *
     * @throws IllegalStateException if the application has been stopped
     */
    public ActionListener.Registration showProgress(PrintStream stream) {
        return application().events().showProgress(stream, Terminal.of(requireNonNull(stream, "stream")));
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
    public void awaitAll(Duration timeout) throws InterruptedException, TimeoutException {
        application().awaitAll(timeout);
    }

    /** As {@link #awaitAll(Duration)}. */
    public static void awaitAll(SparkSession spark, Duration timeout) throws InterruptedException, TimeoutException {
        of(spark).awaitAll(timeout);
    }

    /**
     * Ends the actions of this application, such as before Spark is stopped: no more are taken, those that there are
     * get {@code timeout} to end, and the rest is cancelled. For a program that is told to exit there is
     * {@link #shutdownOnExit}.
     *
     * <p>From this call on, the future of what is submitted fails at once with a
     * {@link java.util.concurrent.RejectedExecutionException}. What the code of an action submits is still taken until
     * {@code timeout} has passed; the next action of a chain ({@link ActionFuture#then}) only if the chain was made in
     * an action. There is no way back: another {@code SparkContext}, or another session of Spark Connect, takes actions
     * again. Of several calls at once, the one whose time is over first cancels the rest.
     *
     * <p>It returns when all actions have come to rest ({@link ActionFuture#terminated()}), those that were cancelled
     * at most 10 s later; a WARN names what has not by then. If the calling thread is interrupted, the rest is
     * cancelled at once, and the thread stays interrupted. Of a Spark that has stopped there is nothing to end.
     *
     * @return what was cancelled since {@code timeout} had passed, in the order in which it was submitted
     * @throws IllegalArgumentException if {@code timeout} is negative
     * @throws IllegalStateException in the code of an action of this application, which would wait for itself
     */
    public List<ActionFuture<?>> shutdown(Duration timeout) {
        checkTimeout(timeout);
        Application application;
        try {
            application = application();
        } catch (IllegalStateException stopped) {
            return List.of();
        }
        return application.shutdown().run(timeout);
    }

    /**
     * Calls {@link #shutdown} when the JVM exits: on SIGTERM, on {@code System.exit}, at the end of {@code main}. Spark
     * stops its contexts in a shutdown hook of its own; this one runs before it, with Hadoop's
     * {@code ShutdownHookManager}. Where Hadoop is absent, as beside a client of Spark Connect, it is a hook of the
     * JVM's. A WARN names what was cancelled. When no action is outstanding, the exit is not delayed.
     *
     * <p>Only the first call for an application has an effect. The hook goes when the application ends. Code of an
     * action that calls {@code System.exit} waits for the hook, and the hook for that action, so long as
     * {@code timeout} says, and 10 s longer.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     * @throws IllegalStateException if the JVM exits already
     */
    public void shutdownOnExit(Duration timeout) {
        checkTimeout(timeout);
        application().shutdown().onExit(timeout);
    }

    private static void checkTimeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("The timeout must not be negative, which " + timeout
                    + " is: with Duration.ZERO, what has not ended is cancelled at once");
        }
    }

    /** Sets what holds for every action of this application that does not say otherwise. */
    public void setDefaultOptions(ActionOptions options) {
        application().setDefaults(requireNonNull(options, "options"));
    }

    /** As {@link #setDefaultOptions(ActionOptions)}. */
    public static void setDefaultOptions(SparkSession spark, ActionOptions options) {
        of(spark).setDefaultOptions(options);
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
    public void setExecutor(Executor executor) {
        application().use(requireNonNull(executor, "executor"));
    }

    /** As {@link #setExecutor(Executor)}. */
    public static void setExecutor(SparkSession spark, Executor executor) {
        of(spark).setExecutor(executor);
    }

    private Application application() {
        return spark.resolve().application();
    }

    /** The application's name, and how many of its actions are queued and run. */
    @Override
    public String toString() {
        Application application;
        try {
            application = application();
        } catch (IllegalStateException stopped) {
            return "SparkActions of a Spark that has stopped";
        }
        ActionStatistics now = application.events().statistics();
        return "SparkActions of " + application.backEnd().application() + " [" + now.queued() + " queued, "
                + now.running() + " running]";
    }
}

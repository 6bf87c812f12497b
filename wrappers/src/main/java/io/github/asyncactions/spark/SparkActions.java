package io.github.asyncactions.spark;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.runtime.ActionExecutor;
import io.github.asyncactions.spark.runtime.Spark;
import io.github.asyncactions.spark.runtime.Submission;
import io.github.asyncactions.spark.support.SparkHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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
     * <p>Nothing is thrown for what goes wrong later: the future has it.
     *
     * @throws NullPointerException if an argument is null
     */
    public static <T> ActionFuture<T> submit(SparkSession spark, Callable<? extends T> body) {
        return submit(spark, ActionOptions.defaults(), body);
    }

    /** As {@link #submit(SparkSession, Callable)}, with options. */
    public static <T> ActionFuture<T> submit(SparkSession spark, ActionOptions options, Callable<? extends T> body) {
        SparkHandle handle = SparkHandle.of(requireNonNull(spark, "spark"));
        requireNonNull(options, "options");
        requireNonNull(body, "body");
        return Submission.submit("submit", options, true, () -> resolve(handle), () -> body);
    }

    /** As {@link #submit(SparkSession, Callable)}, for code that has a context only. */
    public static <T> ActionFuture<T> submit(SparkContext spark, Callable<? extends T> body) {
        return submit(spark, ActionOptions.defaults(), body);
    }

    /** As {@link #submit(SparkContext, Callable)}, with options. */
    public static <T> ActionFuture<T> submit(SparkContext spark, ActionOptions options, Callable<? extends T> body) {
        SparkHandle handle = SparkHandle.of(requireNonNull(spark, "spark"));
        requireNonNull(options, "options");
        requireNonNull(body, "body");
        return Submission.submit("submit", options, true, () -> resolve(handle), () -> body);
    }

    /**
     * Waits until every action of this application has ended, also those that are submitted meanwhile: what a
     * {@code main} calls before it stops Spark, since stopping loses whatever still runs. How the actions ended is in
     * their futures.
     *
     * @throws TimeoutException if some have not ended by then; they go on, and the message names them
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if the application has been stopped
     */
    public static void awaitAll(SparkSession spark, Duration timeout) throws InterruptedException, TimeoutException {
        ActionExecutor executor = executor(spark);
        long deadline = System.nanoTime() + timeout.toNanos();
        for (List<ActionFuture<?>> left = executor.outstanding(); !left.isEmpty(); left = executor.outstanding()) {
            // Not the futures themselves: whoever waits here has not looked at how they ended.
            CompletableFuture<?> all = CompletableFuture.allOf(
                            left.stream().map(ActionFuture::terminated).toArray(CompletableFuture[]::new))
                    .handle((ended, stuck) -> null);
            try {
                all.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                List<ActionFuture<?>> late = executor.outstanding();
                throw new TimeoutException(late.size() + " actions have not ended within " + timeout + ": "
                        + late.stream().limit(20).toList());
            } catch (ExecutionException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    /** Sets what holds for every action of this application that does not say otherwise. */
    public static void setDefaultOptions(SparkSession spark, ActionOptions options) {
        executor(spark).setDefaults(requireNonNull(options, "options"));
    }

    /**
     * Runs the actions of this application on {@code executor} from now on, which then alone decides how many run at
     * once; it is never shut down by this library. When it rejects, the action's future fails and says so.
     *
     * @throws IllegalArgumentException if it is a {@link java.util.concurrent.ForkJoinPool}, whose waiting workers take
     *     up other actions and mix their thread-local state (SPARK-13747)
     */
    public static void setExecutor(SparkSession spark, Executor executor) {
        executor(spark).use(requireNonNull(executor, "executor"));
    }

    private static ActionExecutor executor(SparkSession spark) {
        return resolve(SparkHandle.of(requireNonNull(spark, "spark"))).executor();
    }

    private static Spark resolve(@Nullable SparkHandle handle) {
        return requireNonNull(handle).resolve();
    }
}

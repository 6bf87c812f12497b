package io.github.asyncactions.spark;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an action runs. Immutable: each method gives new options with one value changed.
 *
 * <p>Options come with a wrapper ({@code AsyncDataset.of(orders).withOptions(options)}), with a call of
 * {@link SparkActions#submit(org.apache.spark.sql.SparkSession, ActionOptions, java.util.concurrent.Callable)}, or as
 * the default of an application ({@link SparkActions#setDefaultOptions}); a value that is not set there comes from the
 * default, and after that from what the caller's thread has set in its local properties.
 *
 * <p>On Spark Connect a client can set neither pool nor description nor task interruption: these are ignored, which is
 * logged once; but a pool may have threads of its own there, too.
 */
public final class ActionOptions {

    private static final ActionOptions DEFAULTS = new ActionOptions(null, null, null, null, null, null, false);

    private final @Nullable String description;
    private final @Nullable String pool;
    private final @Nullable Duration timeout;
    private final @Nullable Boolean interruptTasks;
    private final @Nullable Boolean interruptible;
    private final @Nullable ActionRetry retry;
    private final boolean detached;

    private ActionOptions(
            @Nullable String description,
            @Nullable String pool,
            @Nullable Duration timeout,
            @Nullable Boolean interruptTasks,
            @Nullable Boolean interruptible,
            @Nullable ActionRetry retry,
            boolean detached) {
        this.description = description;
        this.pool = pool;
        this.timeout = timeout;
        this.interruptTasks = interruptTasks;
        this.interruptible = interruptible;
        this.retry = retry;
        this.detached = detached;
    }

    /** Options in which nothing is set. */
    public static ActionOptions defaults() {
        return DEFAULTS;
    }

    /** What Spark's UI shows for the action's jobs and queries ({@code spark.job.description}). */
    public ActionOptions description(String description) {
        return new ActionOptions(
                requireNonNull(description, "description"),
                pool,
                timeout,
                interruptTasks,
                interruptible,
                retry,
                detached);
    }

    /**
     * The scheduler pool of its jobs ({@code spark.scheduler.pool}), which has an effect in {@code FAIR} mode only; and
     * its threads, if the pool has some of its own.
     *
     * <p>With the setting {@code spark.asyncactions.pool.<name>.threads} at most so many actions of the pool run at
     * once, instead of counting under the application's number of threads: they never wait in the queue behind actions
     * of other pools. Under the limit of a scope or a loop they are first in line. What the code of such an action
     * submits is like it, unless it has a pool with threads of its own, or is {@link #detached()}. On Spark Connect
     * that setting is a system property, and the pool picks these threads only.
     */
    public ActionOptions pool(String pool) {
        return new ActionOptions(
                description, requireNonNull(pool, "pool"), timeout, interruptTasks, interruptible, retry, detached);
    }

    /**
     * How long the action may take, all its attempts included; then it is stopped as by {@code cancel(true)} and its
     * future fails with a {@link java.util.concurrent.TimeoutException}. It counts from the submission, the time in the
     * queue included; under the limit of a scope or a loop from the moment in which that lets the action in.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    public ActionOptions timeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("The timeout of an action must be positive, not " + timeout
                    + "; leave it out for an action that may take as long as it needs");
        }
        return new ActionOptions(description, pool, timeout, interruptTasks, interruptible, retry, detached);
    }

    /**
     * Whether tasks that run are interrupted on their executors when the action is cancelled
     * ({@code spark.job.interruptOnCancel}). By default they are, unless the caller's thread has set that property
     * itself.
     */
    public ActionOptions interruptTasks(boolean interruptTasks) {
        return new ActionOptions(description, pool, timeout, interruptTasks, interruptible, retry, detached);
    }

    /**
     * Whether the driver's thread that runs the action may be interrupted when it is cancelled. {@code false} is for
     * code that writes, with or without Spark, and must be neither torn in the middle nor done twice: its Spark jobs
     * are still cancelled, and it does not run once more when another action's cancellation has failed it. By default
     * what a wrapper knows to write is not interrupted, and {@code true} does not change that; other code is, but for
     * the time in which Spark writes for it.
     */
    public ActionOptions interruptible(boolean interruptible) {
        return new ActionOptions(description, pool, timeout, interruptTasks, interruptible, retry, detached);
    }

    /**
     * How the action is tried again when it fails. By default it is not. For an action that writes this says, too, that
     * it may run twice.
     */
    public ActionOptions retry(ActionRetry retry) {
        return new ActionOptions(
                description, pool, timeout, interruptTasks, interruptible, requireNonNull(retry, "retry"), detached);
    }

    /** An action that is submitted by another action's code and shall not be cancelled together with that one. */
    public ActionOptions detached() {
        return new ActionOptions(description, pool, timeout, interruptTasks, interruptible, retry, true);
    }

    /** For this library: these options, and {@code defaults} where nothing is set. */
    public ActionOptions orElse(ActionOptions defaults) {
        if (equals(DEFAULTS)) {
            return defaults;
        }
        return new ActionOptions(
                description != null ? description : defaults.description,
                pool != null ? pool : defaults.pool,
                timeout != null ? timeout : defaults.timeout,
                interruptTasks != null ? interruptTasks : defaults.interruptTasks,
                interruptible != null ? interruptible : defaults.interruptible,
                retry != null ? retry : defaults.retry,
                detached || defaults.detached);
    }

    /** The description, if one is set. */
    public @Nullable String description() {
        return description;
    }

    /** The scheduler pool, if one is set. */
    public @Nullable String pool() {
        return pool;
    }

    /** The timeout, if one is set. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** Whether tasks are interrupted, if that is set. */
    public @Nullable Boolean interruptTasks() {
        return interruptTasks;
    }

    /** Whether the action may be interrupted, if that is set. */
    public @Nullable Boolean interruptible() {
        return interruptible;
    }

    /** How it is tried again, if that is set. */
    public @Nullable ActionRetry retry() {
        return retry;
    }

    /** Whether the action is detached from the action that submits it. */
    public boolean isDetached() {
        return detached;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionOptions that
                && Objects.equals(description, that.description)
                && Objects.equals(pool, that.pool)
                && Objects.equals(timeout, that.timeout)
                && Objects.equals(interruptTasks, that.interruptTasks)
                && Objects.equals(interruptible, that.interruptible)
                && Objects.equals(retry, that.retry)
                && detached == that.detached;
    }

    @Override
    public int hashCode() {
        return Objects.hash(description, pool, timeout, interruptTasks, interruptible, retry, detached);
    }

    @Override
    public String toString() {
        return "ActionOptions[description=" + description + ", pool=" + pool + ", timeout=" + timeout
                + ", interruptTasks=" + interruptTasks + ", interruptible=" + interruptible + ", retry=" + retry
                + ", detached=" + detached
                + "]";
    }
}

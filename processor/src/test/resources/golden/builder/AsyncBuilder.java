package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Builder}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>The target is a mutable builder: what is set here is recorded, each time in a new wrapper, and every
 * action replays it on a fresh builder.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncBuilder<T> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Builder<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncBuilder(ActionTarget<Builder<T>> actions) {
        this.actions = actions
                .uninterruptible();
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * <p>A builder that is given here is the one that every action sets up and uses: it can't be protected from what
     * is set on it elsewhere, nor from another action's settings.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <T> AsyncBuilder<T> of(Builder<T> target) {
        return new AsyncBuilder<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <T> AsyncBuilder<T> of(Builder<T> target, SparkSession session) {
        return new AsyncBuilder<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <T> AsyncBuilder<T> from(ActionTarget<Builder<T>> actions) {
        return new AsyncBuilder<>(actions);
    }

    /**
     * Runs {@code save} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs but never
     * interrupts the driver.
     *
     * @param path as it is
     * @return a future that completes when it has run
     * @see Builder#save(String)
     */
    public ActionFuture<Void> saveAsync(String path) {
        return this.actions.run("saveAsync", target -> target.save(path));
    }

    /**
     * {@code as}, wrapped again; recorded, and called anew by every action.
     *
     * @param <U> as the method has it
     * @param type as it is
     * @return the wrapper of its result
     * @see Builder#as(Class)
     */
    public <U> AsyncBuilder<U> as(Class<U> type) {
        return new AsyncBuilder<>(this.actions.record(target -> target.as(type)));
    }

    /**
     * {@code with}, wrapped again; recorded, and called anew by every action.
     *
     * @param key as it is
     * @param values as it is
     * @return the wrapper of its result
     * @see Builder#with(String, Object[])
     */
    public AsyncBuilder<T> with(String key, Object... values) {
        return new AsyncBuilder<>(this.actions.record(target -> target.with(key, values)));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncBuilder<T> withOptions(ActionOptions options) {
        return new AsyncBuilder<>(this.actions.withOptions(options));
    }

    /**
     * Gives a fresh target, with all that was recorded.
     *
     * @return a fresh target, with all that was recorded
     */
    public Builder<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncBuilder");
    }
}

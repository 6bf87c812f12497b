package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Builder.Source}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncBuilderSource<T> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Builder.Source<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncBuilderSource(ActionTarget<Builder.Source<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <T> AsyncBuilderSource<T> of(Builder.Source<T> target) {
        return new AsyncBuilderSource<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <T> AsyncBuilderSource<T> of(Builder.Source<T> target, SparkSession session) {
        return new AsyncBuilderSource<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <T> AsyncBuilderSource<T> from(ActionTarget<Builder.Source<T>> actions) {
        return new AsyncBuilderSource<>(actions);
    }

    /**
     * Runs {@code count} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Builder.Source#count()
     */
    public ActionFuture<Long> countAsync() {
        return this.actions.<Long>submit("countAsync", target -> target.count());
    }

    /**
     * {@code builder}, wrapped again; recorded, and called anew by every action.
     *
     * @return the wrapper of its result
     * @see Builder.Source#builder()
     */
    public AsyncBuilder<T> builder() {
        return AsyncBuilder.from(this.actions.record(target -> target.builder()));
    }

    /**
     * {@code filtered}, wrapped again.
     *
     * @param condition as it is
     * @return the wrapper of its result
     * @throws IOException as {@code filtered} does
     * @see Builder.Source#filtered(String)
     */
    public AsyncBuilderSource<T> filtered(String condition) throws IOException {
        return new AsyncBuilderSource<>(this.actions.map(target -> target.filtered(condition)));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncBuilderSource<T> withOptions(ActionOptions options) {
        return new AsyncBuilderSource<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Builder.Source<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncBuilderSource");
    }
}

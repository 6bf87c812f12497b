package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.util.List;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Shapes.Both}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class AsyncShapesBoth<T> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Shapes.Both<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncShapesBoth(ActionTarget<Shapes.Both<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    static <T> AsyncShapesBoth<T> of(Shapes.Both<T> target) {
        return new AsyncShapesBoth<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static <T> AsyncShapesBoth<T> of(Shapes.Both<T> target, SparkSession session) {
        return new AsyncShapesBoth<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    static <T> AsyncShapesBoth<T> from(ActionTarget<Shapes.Both<T>> actions) {
        return new AsyncShapesBoth<>(actions);
    }

    /**
     * Runs {@code merged} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param left as it is
     * @param right as it is
     * @return a future of its result
     * @see Shapes.Both#merged(Object, Object)
     */
    ActionFuture<List<T>> mergedAsync(List<T> left, T right) {
        return this.actions.<List<T>>submit("mergedAsync", target -> (List<T>) ((Shapes.Left) target).merged(left, right));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncShapesBoth<T> withOptions(ActionOptions options) {
        return new AsyncShapesBoth<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Shapes.Both<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncShapesBoth");
    }
}

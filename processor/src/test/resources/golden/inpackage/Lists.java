package test.packaged;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.util.List;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link List}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <E> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class Lists<E> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<List<E>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private Lists(ActionTarget<List<E>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <E> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <E> Lists<E> of(List<E> target) {
        return new Lists<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <E> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <E> Lists<E> of(List<E> target, SparkSession session) {
        return new Lists<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <E> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <E> Lists<E> from(ActionTarget<List<E>> actions) {
        return new Lists<>(actions);
    }

    /**
     * Runs {@code toArray} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <T> as the method has it
     * @param arg0 as it is
     * @return a future of its result
     * @see List#toArray(Object[])
     */
    public <T> ActionFuture<T[]> toArrayAsync(T[] arg0) {
        return this.actions.<T[]>submit("toArrayAsync", target -> target.toArray(arg0));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public Lists<E> withOptions(ActionOptions options) {
        return new Lists<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public List<E> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("Lists");
    }
}

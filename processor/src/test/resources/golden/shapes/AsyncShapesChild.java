package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Shapes.Child}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class AsyncShapesChild {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Shapes.Child> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncShapesChild(ActionTarget<Shapes.Child> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    static AsyncShapesChild of(Shapes.Child target) {
        return new AsyncShapesChild(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static AsyncShapesChild of(Shapes.Child target, SparkSession session) {
        return new AsyncShapesChild(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    static AsyncShapesChild from(ActionTarget<Shapes.Child> actions) {
        return new AsyncShapesChild(actions);
    }

    /**
     * Runs {@code value} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Shapes.Child#value()
     */
    ActionFuture<String> valueAsync() {
        return this.actions.<String>submit("valueAsync", target -> target.value());
    }

    /**
     * Runs {@code inherited} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param other as it is
     * @return a future of its result
     * @see Shapes.Child#inherited(Object)
     */
    ActionFuture<String> inheritedAsync(String other) {
        return this.actions.<String>submit("inheritedAsync", target -> target.inherited(other));
    }

    /**
     * Runs {@code hidden} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Shapes.Child#hidden()
     */
    ActionFuture<Void> hiddenAsync() {
        return this.actions.run("hiddenAsync", target -> target.hidden());
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncShapesChild withOptions(ActionOptions options) {
        return new AsyncShapesChild(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Shapes.Child unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncShapesChild");
    }
}

package test.nullness;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous actions of {@link Unmarked.Target}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class AsyncUnmarkedTarget {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Unmarked.Target> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncUnmarkedTarget(ActionTarget<Unmarked.Target> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    static AsyncUnmarkedTarget of(Unmarked.Target target) {
        return new AsyncUnmarkedTarget(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static AsyncUnmarkedTarget of(Unmarked.Target target, SparkSession session) {
        return new AsyncUnmarkedTarget(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    static AsyncUnmarkedTarget from(ActionTarget<Unmarked.Target> actions) {
        return new AsyncUnmarkedTarget(actions);
    }

    /**
     * Runs {@code inherited} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Unmarked.Target#inherited()
     */
    @NullMarked
    ActionFuture<@Nullable String> inheritedAsync() {
        return this.actions.<@Nullable String>submit("inheritedAsync", target -> target.inherited());
    }

    /**
     * Runs {@code plain} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Unmarked.Target#plain()
     */
    ActionFuture<String> plainAsync() {
        return this.actions.<String>submit("plainAsync", target -> target.plain());
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncUnmarkedTarget withOptions(ActionOptions options) {
        return new AsyncUnmarkedTarget(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Unmarked.Target unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncUnmarkedTarget");
    }
}

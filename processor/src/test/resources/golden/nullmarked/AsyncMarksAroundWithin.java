package test.nullmarked;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.NullUnmarked;

/**
 * Asynchronous actions of {@link Marks.Around.Within}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
@NullUnmarked
final class AsyncMarksAroundWithin {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Marks.Around.Within> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncMarksAroundWithin(ActionTarget<Marks.Around.Within> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    static AsyncMarksAroundWithin of(Marks.Around.Within target) {
        return new AsyncMarksAroundWithin(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static AsyncMarksAroundWithin of(Marks.Around.Within target, SparkSession session) {
        return new AsyncMarksAroundWithin(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    static AsyncMarksAroundWithin from(ActionTarget<Marks.Around.Within> actions) {
        return new AsyncMarksAroundWithin(actions);
    }

    /**
     * Runs {@code name} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Marks.Around.Within#name()
     */
    ActionFuture<String> nameAsync() {
        return this.actions.<String>submit("nameAsync", target -> target.name());
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncMarksAroundWithin withOptions(ActionOptions options) {
        return new AsyncMarksAroundWithin(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Marks.Around.Within unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncMarksAroundWithin");
    }
}

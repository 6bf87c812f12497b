package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import io.github.asyncactions.spark.support.SparkHandle;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Restricted}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncRestricted {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Restricted> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncRestricted(ActionTarget<Restricted> actions) {
        this.actions = actions
                .locatedBy(target -> SparkHandle.of(target.sparkContext()));
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    public static AsyncRestricted of(Restricted target) {
        return new AsyncRestricted(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static AsyncRestricted of(Restricted target, SparkSession session) {
        return new AsyncRestricted(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    public static AsyncRestricted from(ActionTarget<Restricted> actions) {
        return new AsyncRestricted(actions);
    }

    /**
     * Runs {@code shielded} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Restricted#shielded()
     */
    ActionFuture<Long> shieldedAsync() {
        return this.actions.<Long>submit("shieldedAsync", target -> target.shielded());
    }

    /**
     * Runs {@code going} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Restricted#going()
     */
    @Deprecated(
            since = "2",
            forRemoval = true
    )
    public ActionFuture<Void> goingAsync() {
        return this.actions.run("goingAsync", target -> target.going());
    }

    /**
     * For this name.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Restricted#documented()
     */
    public ActionFuture<Void> documentedAsync() {
        return this.actions.run("documentedAsync", target -> target.documented());
    }

    /**
     * For this signature.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param parameter as it is
     * @return a future that completes when it has run
     * @see Restricted#documented(int)
     */
    public ActionFuture<Void> documentedAsync(int parameter) {
        return this.actions.run("documentedAsync", target -> target.documented(parameter));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncRestricted withOptions(ActionOptions options) {
        return new AsyncRestricted(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Restricted unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncRestricted");
    }
}

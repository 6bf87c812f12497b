package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Marks.FileStore}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class MarkedStore {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Marks.FileStore> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private MarkedStore(ActionTarget<Marks.FileStore> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    static MarkedStore of(Marks.FileStore target) {
        return new MarkedStore(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static MarkedStore of(Marks.FileStore target, SparkSession session) {
        return new MarkedStore(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    static MarkedStore from(ActionTarget<Marks.FileStore> actions) {
        return new MarkedStore(actions);
    }

    /**
     * Runs {@code save} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs but never
     * interrupts the driver.
     *
     * @param value as it is
     * @return a future that completes when it has run
     * @see Marks.FileStore#save(String)
     */
    ActionFuture<Void> saveAsync(String value) {
        return this.actions.uninterruptible().run("saveAsync", target -> target.save(value));
    }

    /**
     * Runs {@code count} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Marks.FileStore#count()
     */
    ActionFuture<Long> countAsync() {
        return this.actions.queriesOnly().<Long>submit("countAsync", target -> target.count());
    }

    /**
     * Runs {@code other} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Marks.FileStore#other()
     */
    ActionFuture<Long> otherAsync() {
        return this.actions.queriesOnly().<Long>submit("otherAsync", target -> target.other());
    }

    /**
     * Runs {@code inherited} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Marks.FileStore#inherited()
     */
    ActionFuture<Long> inheritedAsync() {
        return this.actions.queriesOnly().<Long>submit("inheritedAsync", target -> target.inherited());
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    MarkedStore withOptions(ActionOptions options) {
        return new MarkedStore(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Marks.FileStore unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("MarkedStore");
    }
}

package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link SelfMention}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncSelfMention {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<SelfMention> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncSelfMention(ActionTarget<SelfMention> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    public static AsyncSelfMention of(SelfMention target) {
        return new AsyncSelfMention(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static AsyncSelfMention of(SelfMention target, SparkSession session) {
        return new AsyncSelfMention(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    public static AsyncSelfMention from(ActionTarget<SelfMention> actions) {
        return new AsyncSelfMention(actions);
    }

    /**
     * Runs {@code count} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see SelfMention#count()
     */
    public ActionFuture<Long> countAsync() {
        return this.actions.<Long>submit("countAsync", target -> target.count());
    }

    /**
     * Runs {@code pass} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <T> as the method has it
     * @param other as it is
     * @return a future of its result
     * @see SelfMention#pass(AsyncSelfMention)
     */
    public <T extends AsyncSelfMention> ActionFuture<T> passAsync(T other) {
        return this.actions.<T>submit("passAsync", target -> target.pass(other));
    }

    /**
     * Runs {@code passAll} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <T> as the method has it
     * @param others as it is
     * @return a future of its result
     * @see SelfMention#passAll(AsyncSelfMention[])
     */
    public <T extends AsyncSelfMention & Runnable> ActionFuture<T[]> passAllAsync(T[] others) {
        return this.actions.<T[]>submit("passAllAsync", target -> target.passAll(others));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncSelfMention withOptions(ActionOptions options) {
        return new AsyncSelfMention(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public SelfMention unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncSelfMention");
    }
}

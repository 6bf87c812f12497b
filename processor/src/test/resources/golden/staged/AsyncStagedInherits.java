package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Staged.Inherits}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class AsyncStagedInherits {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Staged.Inherits> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncStagedInherits(ActionTarget<Staged.Inherits> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    static AsyncStagedInherits of(Staged.Inherits target) {
        return new AsyncStagedInherits(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static AsyncStagedInherits of(Staged.Inherits target, SparkSession session) {
        return new AsyncStagedInherits(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    static AsyncStagedInherits from(ActionTarget<Staged.Inherits> actions) {
        return new AsyncStagedInherits(actions);
    }

    /**
     * Runs {@code all} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @param first as it is
     * @return a future of its result
     * @see Staged.Inherits#all(Object)
     */
    ActionFuture<List<? extends String>> allAsync(String first) {
        return this.actions.<List<? extends String>>submitStaged("allAsync", target -> target.all(first));
    }

    /**
     * Runs {@code special} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @param <N> as the method has it
     * @param type as it is
     * @return a future of its result
     * @see Staged.Inherits#special(Class)
     */
    <N extends Number> ActionFuture<List<N>> specialAsync(Class<N> type) {
        return this.actions.<List<N>>submitStaged("specialAsync", target -> target.special(type));
    }

    /**
     * Runs {@code end} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @return a future of its result
     * @see Staged.Inherits#end()
     */
    ActionFuture<Void> endAsync() {
        return this.actions.<Void>submitStaged("endAsync", target -> target.end());
    }

    /**
     * Runs {@code any} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @return a future of its result
     * @see Staged.Inherits#any()
     */
    ActionFuture<Object> anyAsync() {
        return this.actions.<Object>submitStaged("anyAsync", target -> target.any());
    }

    /**
     * Runs {@code raw} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Staged.Inherits#raw()
     */
    ActionFuture<CompletionStage> rawAsync() {
        return this.actions.<CompletionStage>submit("rawAsync", target -> target.raw());
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncStagedInherits withOptions(ActionOptions options) {
        return new AsyncStagedInherits(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Staged.Inherits unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncStagedInherits");
    }
}

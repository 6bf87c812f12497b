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
 * Asynchronous actions of {@link Staged.Own}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class StagedOwn {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Staged.Own> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private StagedOwn(ActionTarget<Staged.Own> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    static StagedOwn of(Staged.Own target) {
        return new StagedOwn(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static StagedOwn of(Staged.Own target, SparkSession session) {
        return new StagedOwn(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    static StagedOwn from(ActionTarget<Staged.Own> actions) {
        return new StagedOwn(actions);
    }

    /**
     * Runs {@code own} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @return a future of its result
     * @see Staged.Own#own()
     */
    ActionFuture<String> ownAsync() {
        return this.actions.<String>submitStaged("ownAsync", target -> target.own());
    }

    /**
     * Runs {@code special} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @param <B> as the method has it
     * @param type as it is
     * @return a future of its result
     * @see Staged.Own
     */
    <B> ActionFuture<List<B>> specialAsync(Class<B> type) {
        return this.actions.<List<B>>submitStaged("specialAsync", target -> Staged.special(target, type));
    }

    /**
     * Runs {@code end} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @return a future of its result
     * @see Staged.Own
     */
    ActionFuture<Void> endAsync() {
        return this.actions.<Void>submitStaged("endAsync", target -> Staged.end(target));
    }

    /**
     * Runs {@code number} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @return a future of its result
     * @see Staged.Own
     */
    ActionFuture<Number> numberAsync() {
        return this.actions.<Number>submitStaged("numberAsync", target -> Staged.number(target));
    }

    /**
     * Runs {@code any} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @return a future of its result
     * @see Staged.Own
     */
    ActionFuture<Object> anyAsync() {
        return this.actions.<Object>submitStaged("anyAsync", target -> Staged.any(target));
    }

    /**
     * Runs {@code raw} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Staged.Own
     */
    ActionFuture<CompletionStage> rawAsync() {
        return this.actions.<CompletionStage>submit("rawAsync", target -> Staged.raw(target));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    StagedOwn withOptions(ActionOptions options) {
        return new StagedOwn(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Staged.Own unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("StagedOwn");
    }
}

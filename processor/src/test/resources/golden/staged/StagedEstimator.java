package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import io.github.asyncactions.spark.support.SparkHandle;
import javax.annotation.processing.Generated;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Model;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Estimator}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <M> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class StagedEstimator<M extends Model<M>> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Estimator<M>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private StagedEstimator(ActionTarget<Estimator<M>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <M> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <M extends Model<M>> StagedEstimator<M> of(Estimator<M> target) {
        return new StagedEstimator<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <M> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <M extends Model<M>> StagedEstimator<M> of(Estimator<M> target,
            SparkSession session) {
        return new StagedEstimator<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <M> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <M extends Model<M>> StagedEstimator<M> from(ActionTarget<Estimator<M>> actions) {
        return new StagedEstimator<>(actions);
    }

    /**
     * Runs {@code fit} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @param rows as it is
     * @return a future of its result
     * @see Estimator
     */
    public ActionFuture<M> fitAsync(Dataset<?> rows) {
        return this.actions.submitStaged("fitAsync", rows, argument -> SparkHandle.of(argument.sparkSession()), target -> Staged.fit(target, rows));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public StagedEstimator<M> withOptions(ActionOptions options) {
        return new StagedEstimator<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Estimator<M> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("StagedEstimator");
    }
}

package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import io.github.asyncactions.spark.support.SparkHandle;
import java.util.List;
import java.util.Map;
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
public final class AsyncEstimator<M extends Model<M>> {
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
    private AsyncEstimator(ActionTarget<Estimator<M>> actions) {
        this.actions = actions
                .snapshotBy(target -> EvaluatorSpec.copy(target));
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <M> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <M extends Model<M>> AsyncEstimator<M> of(Estimator<M> target) {
        return new AsyncEstimator<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <M> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <M extends Model<M>> AsyncEstimator<M> of(Estimator<M> target,
            SparkSession session) {
        return new AsyncEstimator<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <M> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <M extends Model<M>> AsyncEstimator<M> from(ActionTarget<Estimator<M>> actions) {
        return new AsyncEstimator<>(actions);
    }

    /**
     * Runs {@code fitAll} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <X> as the method has it
     * @param dataset as it is
     * @param keys as it is
     * @return a future of its result
     * @see Estimator
     */
    public <X extends Comparable<X>> ActionFuture<Map<X, M>> fitAllAsync(Dataset<?> dataset,
            List<X> keys) {
        return this.actions.submit("fitAllAsync", dataset, argument -> SparkHandle.of(argument.sparkSession()), target -> EvaluatorSpec.fitAll(target, dataset, keys));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncEstimator<M> withOptions(ActionOptions options) {
        return new AsyncEstimator<>(this.actions.withOptions(options));
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
        return this.actions.toString("AsyncEstimator");
    }
}

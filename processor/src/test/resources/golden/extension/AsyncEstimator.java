package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
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
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({
        "cast",
        "deprecation",
        "overloads",
        "rawtypes",
        "removal",
        "unchecked",
        "varargs"
})
public final class AsyncEstimator<M extends Model<M>> {
    private final ActionTarget<Estimator<M>> actions;

    private AsyncEstimator(ActionTarget<Estimator<M>> actions) {
        this.actions = actions
                .snapshotBy(target -> EvaluatorSpec.copy(target));
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     */
    public static <M extends Model<M>> AsyncEstimator<M> of(Estimator<M> target) {
        return new AsyncEstimator<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     */
    public static <M extends Model<M>> AsyncEstimator<M> of(Estimator<M> target,
            SparkSession session) {
        return new AsyncEstimator<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
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
     * @see Estimator
     */
    public <X extends Comparable<X>> ActionFuture<Map<X, M>> fitAllAsync(Dataset<?> dataset,
            List<X> keys) {
        return this.actions.submit("fitAllAsync", dataset, argument -> SparkHandle.of(argument.sparkSession()), target -> EvaluatorSpec.fitAll(target, dataset, keys));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     */
    public AsyncEstimator<M> withOptions(ActionOptions options) {
        return new AsyncEstimator<>(this.actions.withOptions(options));
    }

    /**
     * The wrapped target itself.
     */
    public Estimator<M> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncEstimator");
    }
}

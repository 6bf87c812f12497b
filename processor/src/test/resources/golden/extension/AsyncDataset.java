package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import io.github.asyncactions.spark.support.SparkHandle;
import java.util.List;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Dataset}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncDataset<T> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Dataset<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncDataset(ActionTarget<Dataset<T>> actions) {
        this.actions = actions
                .locatedBy(target -> SparkHandle.of(target.sparkSession()));
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <T> AsyncDataset<T> of(Dataset<T> target) {
        return new AsyncDataset<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <T> AsyncDataset<T> of(Dataset<T> target, SparkSession session) {
        return new AsyncDataset<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <T> AsyncDataset<T> from(ActionTarget<Dataset<T>> actions) {
        return new AsyncDataset<>(actions);
    }

    /**
     * All rows &#42;/ {&#64;link x} &#92;u002a/ $L &#60;b&#62;&#38;amp;
     *
     * <p>Second paragraph &#64;see no
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Dataset
     */
    public ActionFuture<List<T>> rowsAsync() {
        return this.actions.queriesOnly().<List<T>>submit("rowsAsync", target -> EvaluatorSpec.rows(target));
    }

    /**
     * Runs {@code count} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Dataset
     */
    public ActionFuture<Long> countAsync() {
        return this.actions.<Long>submit("countAsync", target -> EvaluatorSpec.count(target));
    }

    /**
     * Runs {@code save} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs but never
     * interrupts the driver.
     *
     * @param path as it is
     * @return a future that completes when it has run
     * @see Dataset
     */
    public ActionFuture<Void> saveAsync(String path) {
        return this.actions.uninterruptible().run("saveAsync", target -> EvaluatorSpec.save(target, path));
    }

    /**
     * {@code limit}, wrapped again.
     *
     * @param n as it is
     * @return the wrapper of its result
     * @see Dataset#limit(int)
     */
    public AsyncDataset<T> limit(int n) {
        return new AsyncDataset<>(this.actions.map(target -> target.limit(n)));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncDataset<T> withOptions(ActionOptions options) {
        return new AsyncDataset<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Dataset<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncDataset");
    }
}

package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import io.github.asyncactions.spark.support.SparkHandle;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Wrapped}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class AsyncWrapped<T> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Wrapped<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncWrapped(ActionTarget<Wrapped<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    static <T> AsyncWrapped<T> of(Wrapped<T> target) {
        return new AsyncWrapped<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static <T> AsyncWrapped<T> of(Wrapped<T> target, SparkSession session) {
        return new AsyncWrapped<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    static <T> AsyncWrapped<T> from(ActionTarget<Wrapped<T>> actions) {
        return new AsyncWrapped<>(actions);
    }

    /**
     * Runs {@code compare} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param other as it is
     * @param rows as it is
     * @return a future of its result
     * @see Wrapped#compare(Wrapped, Dataset)
     */
    ActionFuture<Integer> compareAsync(Wrapped<? super T> other, Dataset<?> rows) {
        return this.actions.submit("compareAsync", rows, argument -> SparkHandle.of(argument.sparkSession()), target -> target.compare(other, rows));
    }

    /**
     * Calls {@code compareAsync} with what the wrappers wrap.
     *
     * @param other the wrapper of what is taken
     * @param rows the wrapper of what is taken
     * @param none to be left out: it keeps calls with {@code null} from being ambiguous
     * @return as the method that takes no wrapper
     */
    ActionFuture<Integer> compareAsync(AsyncWrapped<? super T> other, UsedDataset<?> rows,
            Void... none) {
        return this.compareAsync(other.unwrap(), rows.unwrap());
    }

    /**
     * Runs {@code merge} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <U> as the method has it
     * @param other as it is
     * @param none as it is
     * @return a future of its result
     * @see Wrapped#merge(Wrapped, String)
     */
    <U extends Comparable<U>> ActionFuture<List<U>> mergeAsync(Wrapped<U> other, String none) {
        return this.actions.<List<U>>submit("mergeAsync", target -> target.merge(other, none));
    }

    /**
     * Calls {@code mergeAsync} with what the wrappers wrap.
     *
     * @param <U> as it is
     * @param other the wrapper of what is taken
     * @param none as it is
     * @param none2 to be left out: it keeps calls with {@code null} from being ambiguous
     * @return as the method that takes no wrapper
     */
    <U extends Comparable<U>> ActionFuture<List<U>> mergeAsync(AsyncWrapped<U> other, String none,
            Void... none2) {
        return this.<U>mergeAsync(other.unwrap(), none);
    }

    /**
     * Runs {@code pick} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param any as it is
     * @return a future of its result
     * @see Wrapped#pick(Object)
     */
    ActionFuture<String> pickAsync(Object any) {
        return this.actions.<String>submit("pickAsync", target -> target.pick(any));
    }

    /**
     * Runs {@code pick} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param other as it is
     * @return a future of its result
     * @see Wrapped#pick(Wrapped)
     */
    ActionFuture<Integer> pickAsync(Wrapped<T> other) {
        return this.actions.<Integer>submit("pickAsync", target -> target.pick(other));
    }

    /**
     * Calls {@code pickAsync} with what the wrappers wrap.
     *
     * @param other the wrapper of what is taken
     * @param none to be left out: it keeps calls with {@code null} from being ambiguous
     * @return as the method that takes no wrapper
     */
    ActionFuture<Integer> pickAsync(AsyncWrapped<T> other, Void... none) {
        return this.pickAsync(other.unwrap());
    }

    /**
     * Runs {@code pick} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param first as it is
     * @param others as it is
     * @return a future of its result
     * @see Wrapped#pick(Wrapped, String[])
     */
    ActionFuture<Long> pickAsync(Wrapped<T> first, String... others) {
        return this.actions.<Long>submit("pickAsync", target -> target.pick(first, others));
    }

    /**
     * {@code join}, wrapped again.
     *
     * @param <U> as the method has it
     * @param other as it is
     * @return the wrapper of its result
     * @throws IOException as {@code join} does
     * @see Wrapped#join(Wrapped)
     */
    <U> AsyncWrapped<U> join(Wrapped<U> other) throws IOException {
        return new AsyncWrapped<>(this.actions.map(target -> target.join(other)));
    }

    /**
     * Calls {@code join} with what the wrappers wrap.
     *
     * @param <U> as it is
     * @param other the wrapper of what is taken
     * @param none to be left out: it keeps calls with {@code null} from being ambiguous
     * @return as the method that takes no wrapper
     * @throws IOException as {@code join} does
     */
    <U> AsyncWrapped<U> join(AsyncWrapped<U> other, Void... none) throws IOException {
        return this.<U>join(other.unwrap());
    }

    /**
     * {@code over}, wrapped again.
     *
     * @param rows as it is
     * @return the wrapper of its result
     * @see Wrapped#over(Dataset)
     */
    UsedDataset<T> over(Dataset<T> rows) {
        return UsedDataset.from(this.actions.map(target -> target.over(rows)));
    }

    /**
     * Calls {@code over} with what the wrappers wrap.
     *
     * @param rows the wrapper of what is taken
     * @param none to be left out: it keeps calls with {@code null} from being ambiguous
     * @return as the method that takes no wrapper
     */
    UsedDataset<T> over(UsedDataset<T> rows, Void... none) {
        return this.over(rows.unwrap());
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncWrapped<T> withOptions(ActionOptions options) {
        return new AsyncWrapped<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Wrapped<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncWrapped");
    }
}

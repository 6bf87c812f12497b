package test.nullness;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous actions of {@link Nullness.Shelf}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
@NullMarked
final class AsyncNullnessShelf<T extends @Nullable Object> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Nullness.Shelf<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncNullnessShelf(ActionTarget<Nullness.Shelf<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    static <T extends @Nullable Object> AsyncNullnessShelf<T> of(Nullness.Shelf<T> target) {
        return new AsyncNullnessShelf<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static <T extends @Nullable Object> AsyncNullnessShelf<T> of(Nullness.Shelf<T> target,
            SparkSession session) {
        return new AsyncNullnessShelf<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    static <T extends @Nullable Object> AsyncNullnessShelf<T> from(
            ActionTarget<Nullness.Shelf<T>> actions) {
        return new AsyncNullnessShelf<>(actions);
    }

    /**
     * Runs {@code parameter} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param key as it is
     * @param fallback as it is
     * @return a future of its result
     * @see Nullness.Shelf#parameter(String, String)
     */
    ActionFuture<@Nullable String> parameterAsync(String key, @Nullable String fallback) {
        return this.actions.<@Nullable String>submit("parameterAsync", target -> target.parameter(key, fallback));
    }

    /**
     * Runs {@code own} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param value as it is
     * @param same as it is
     * @return a future of its result
     * @see Nullness.Shelf#own(Object, Object)
     */
    ActionFuture<@Nullable T> ownAsync(@Nullable T value, T same) {
        return this.actions.<@Nullable T>submit("ownAsync", target -> target.own(value, same));
    }

    /**
     * Runs {@code nested} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param entries as it is
     * @return a future of its result
     * @see Nullness.Shelf#nested(List)
     */
    ActionFuture<Map. @Nullable Entry<@Nullable String, List<@Nullable T>>> nestedAsync(
            List<Map. @Nullable Entry<@Nullable Integer, T>> entries) {
        return this.actions.<Map. @Nullable Entry<@Nullable String, List<@Nullable T>>>submit("nestedAsync", target -> target.nested(entries));
    }

    /**
     * Runs {@code arrays} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param array as it is
     * @param components as it is
     * @return a future of its result
     * @see Nullness.Shelf#arrays(String[], Object[])
     */
    ActionFuture<@Nullable String[] @Nullable []> arraysAsync(String @Nullable [] array,
            @Nullable T[] components) {
        return this.actions.<@Nullable String[] @Nullable []>submit("arraysAsync", target -> target.arrays(array, components));
    }

    /**
     * Runs {@code varargs} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param values as it is
     * @return a future of its result
     * @see Nullness.Shelf#varargs(String[])
     */
    ActionFuture<Integer> varargsAsync(@Nullable String @Nullable ... values) {
        return this.actions.<Integer>submit("varargsAsync", target -> target.varargs(values));
    }

    /**
     * Runs {@code bounded} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <X> as the method has it
     * @param <Y> as the method has it
     * @param first as it is
     * @param second as it is
     * @return a future of its result
     * @see Nullness.Shelf#bounded(Number, Object)
     */
    <X extends @Nullable Number & @Nullable Comparable<@Nullable X>, Y extends @Nullable T> ActionFuture<X> boundedAsync(
            X first, Y second) {
        return this.actions.<X>submit("boundedAsync", target -> target.bounded(first, second));
    }

    /**
     * Runs {@code inner} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param other as it is
     * @return a future of its result
     * @see Nullness.Shelf#inner(Nullness.Shelf.Inner)
     */
    ActionFuture<Nullness.Shelf<T>. @Nullable Inner<@Nullable String>> innerAsync(
            Nullness.Shelf<@Nullable String>. @Nullable Inner<T> other) {
        return this.actions.<Nullness.Shelf<T>. @Nullable Inner<@Nullable String>>submit("innerAsync", target -> target.inner(other));
    }

    /**
     * Runs {@code wildcards} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param low as it is
     * @param any as it is
     * @return a future of its result
     * @see Nullness.Shelf#wildcards(List, List)
     */
    ActionFuture<List<? extends @Nullable T>> wildcardsAsync(List<? super @Nullable Integer> low,
            List<?> any) {
        return this.actions.<List<? extends @Nullable T>>submit("wildcardsAsync", target -> target.wildcards(low, any));
    }

    /**
     * Runs {@code inherited} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param value as it is
     * @param number as it is
     * @return a future of its result
     * @see Nullness.Shelf#inherited(Object, int)
     */
    ActionFuture<@Nullable T> inheritedAsync(@Nullable T value, int number) {
        return this.actions.<@Nullable T>submit("inheritedAsync", target -> target.inherited(value, number));
    }

    /**
     * Runs {@code within} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param values as it is
     * @param same as it is
     * @return a future of its result
     * @see Nullness.Shelf#within(List, Object)
     */
    ActionFuture<Map<T, @Nullable String>> withinAsync(List<@Nullable T> values,
            @Nullable String same) {
        return this.actions.<Map<T, @Nullable String>>submit("withinAsync", target -> target.within(values, same));
    }

    /**
     * Runs {@code bound} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <X> as the method has it
     * @param value as it is
     * @return a future of its result
     * @see Nullness.Shelf#bound(Object)
     */
    <X extends @Nullable T> ActionFuture<X> boundAsync(X value) {
        return this.actions.<X>submit("boundAsync", target -> target.bound(value));
    }

    /**
     * Runs {@code unmarked} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param known as it is
     * @param unknown as it is
     * @return a future of its result
     * @see Nullness.Shelf#unmarked(String, String)
     */
    @NullUnmarked
    ActionFuture<String> unmarkedAsync(@Nullable String known, String unknown) {
        return this.actions.<String>submit("unmarkedAsync", target -> target.unmarked(known, unknown));
    }

    /**
     * Runs {@code nothing} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param runnable as it is
     * @return a future that completes when it has run
     * @see Nullness.Shelf#nothing(Runnable)
     */
    ActionFuture<Void> nothingAsync(@Nullable Runnable runnable) {
        return this.actions.run("nothingAsync", target -> target.nothing(runnable));
    }

    /**
     * Runs {@code staged} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @return a future of its result
     * @see Nullness.Shelf#staged()
     */
    ActionFuture<@Nullable String> stagedAsync() {
        return this.actions.<@Nullable String>submitStaged("stagedAsync", target -> target.staged());
    }

    /**
     * Runs {@code stagedAny} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. The future completes as the stage
     * that it returns, or with what it throws. Cancelling the future, or a timeout, cancels that stage and stops its
     * Spark jobs.
     *
     * @return a future of its result
     * @see Nullness.Shelf#stagedAny()
     */
    ActionFuture<@Nullable List<@Nullable T>> stagedAnyAsync() {
        return this.actions.<@Nullable List<@Nullable T>>submitStaged("stagedAnyAsync", target -> target.stagedAny());
    }

    /**
     * {@code filter}, wrapped again.
     *
     * @param condition as it is
     * @return the wrapper of its result
     * @see Nullness.Shelf#filter(String)
     */
    AsyncNullnessShelf<@Nullable T> filter(@Nullable String condition) {
        return new AsyncNullnessShelf<>(this.actions.map(target -> target.filter(condition)));
    }

    /**
     * {@code replace}, wrapped again.
     *
     * @param <R> as the method has it
     * @param with as it is
     * @return the wrapper of its result
     * @see Nullness.Shelf#replace(Object)
     */
    <R extends @Nullable Object> AsyncNullnessShelf<R> replace(R with) {
        return new AsyncNullnessShelf<>(this.actions.map(target -> target.replace(with)));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncNullnessShelf<T> withOptions(ActionOptions options) {
        return new AsyncNullnessShelf<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Nullness.Shelf<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncNullnessShelf");
    }
}

package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Documented}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncDocumented<T> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Documented<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncDocumented(ActionTarget<Documented<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <T> AsyncDocumented<T> of(Documented<T> target) {
        return new AsyncDocumented<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <T> AsyncDocumented<T> of(Documented<T> target, SparkSession session) {
        return new AsyncDocumented<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <T> AsyncDocumented<T> from(ActionTarget<Documented<T>> actions) {
        return new AsyncDocumented<>(actions);
    }

    /**
     * Evaluates {@code data}, as {@code silent()} and {@code its size} say: 1 &#60; 2.
     *
     * <p>In a second paragraph:
     *
     * <p>an item
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <S> a kind of it
     * @param data what to evaluate, on two lines
     * @param folds as it is
     * @return a future of this: the figure
     * @see Documented#evaluate(List, int)
     */
    public <S extends T> ActionFuture<Double> evaluateAsync(List<S> data, int folds) {
        return this.actions.<Double>submit("evaluateAsync", target -> target.evaluate(data, folds));
    }

    /**
     * &#42;/ } class Escaped { /&#42;&#42; {&#64;link Nowhere#x} {&#64;code $L $T $$ &#92;u002a/ &#42;/ &#60;b&#62; &#38; &#64;param none
     *
     * <p>&#64;see Nowhere
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Documented#silent()
     */
    public ActionFuture<Void> silentAsync() {
        return this.actions.run("silentAsync", target -> target.silent());
    }

    /**
     * Itself.
     *
     * <p>{@code self}, wrapped again.
     *
     * @param more as it was
     * @return this
     * @throws IOException as {@code self} does
     * @see Documented#self(String)
     */
    public AsyncDocumented<T> self(String more) throws IOException {
        return new AsyncDocumented<>(this.actions.map(target -> target.self(more)));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncDocumented<T> withOptions(ActionOptions options) {
        return new AsyncDocumented<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Documented<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncDocumented");
    }
}

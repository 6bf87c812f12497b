package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.util.List;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Comments}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncComments<T> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Comments<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncComments(ActionTarget<Comments<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <T> AsyncComments<T> of(Comments<T> target) {
        return new AsyncComments<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <T> AsyncComments<T> of(Comments<T> target, SparkSession session) {
        return new AsyncComments<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <T> AsyncComments<T> from(ActionTarget<Comments<T>> actions) {
        return new AsyncComments<>(actions);
    }

    /**
     * Takes {@code List<String>}, {@code a<b>}, &#60;none&#62; and <code>if (x) { y(); }</code>: ä &#64; &#64; &#8212; 1
     * &#60; 2.
     *
     * <p>{@code x && y}, {@code @Override}, {@code two}, {@code List.of(Object, Object)}, {@code blocks()}, a list, {@code Hidden}, {@code MOST}, a page.
     *
     * <p>Since Spark 4.1 &#42;/.
     *
     * <p>Not before {&#64;code it}.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <S> of {@code List<S>}
     * @param list {@code List<? super S>}, or
     *
     * <pre>
     * &#64;Override
     * void several() {
     *     lines();
     * }
     * </pre>
     *
     * <p>and more
     * @return a future of this: {@code a<b>} &#8594; {@code c}
     * @see Comments#inline(List)
     */
    public <S> ActionFuture<String> inlineAsync(List<? super S> list) {
        return this.actions.<String>submit("inlineAsync", target -> target.inline(list));
    }

    /**
     * Shows code:
     *
     * <pre>
     * &#64;AsyncActions(methods = "x")
     * class Some&#60;T&#62; {
     *     String s = "&#42;" + "/"; // {&#64;link Nowhere}
     *
     * }
     * </pre>
     *
     * <pre>
     *   1 &#60; 2 &#60;b&#62;
     * &#64;param x
     * </pre>
     *
     * <p>an item
     *
     * <p>another
     *
     * <p>A table
     *
     * <p>one  two
     *
     * <p>three  four
     *
     * <p>Since Spark 4.1 &#42;/.
     *
     * <p>Not before {&#64;code it}.
     *
     * <p>A second note.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Comments#blocks()
     */
    public ActionFuture<Void> blocksAsync() {
        return this.actions.run("blocksAsync", target -> target.blocks());
    }

    /**
     * Returns what it was.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of this: what it was
     * @deprecated Replaced by {@code inline}, since {@code 1 < 2}.
     * @see Comments#old()
     */
    @Deprecated(
            since = "1"
    )
    public ActionFuture<Integer> oldAsync() {
        return this.actions.<Integer>submit("oldAsync", target -> target.old());
    }

    /**
     * Runs {@code nothing} asynchronously.
     *
     * <p>A note alone.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Comments#nothing()
     */
    public ActionFuture<Void> nothingAsync() {
        return this.actions.run("nothingAsync", target -> target.nothing());
    }

    /**
     * From the superclass; And from its own.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param rows from the superclass
     * @param folds how many
     * @return a future of this: from the superclass of the superclass
     * @see Comments#inherited(List, int)
     */
    public ActionFuture<Double> inheritedAsync(List<T> rows, int folds) {
        return this.actions.<Double>submit("inheritedAsync", target -> target.inherited(rows, folds));
    }

    /**
     * Before. What the interface says. Behind.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param own the own text
     * @param other its second
     * @return a future of this: its result
     * @see Comments#partly(Object, int)
     */
    public ActionFuture<Integer> partlyAsync(T own, int other) {
        return this.actions.<Integer>submit("partlyAsync", target -> target.partly(own, other));
    }

    /**
     * An own text.
     *
     * <p>And a note.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Comments#around()
     */
    public ActionFuture<Void> aroundAsync() {
        return this.actions.run("aroundAsync", target -> target.around());
    }

    /**
     * Itself.
     *
     * <pre>
     * chained().chained()
     * </pre>
     *
     * <p>{@code chained}, wrapped again.
     *
     * <p>A note alone.
     *
     * @return this
     * @deprecated Not any more.
     * @see Comments#chained()
     */
    @Deprecated
    public AsyncComments<T> chained() {
        return new AsyncComments<>(this.actions.map(target -> target.chained()));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncComments<T> withOptions(ActionOptions options) {
        return new AsyncComments<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Comments<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncComments");
    }
}

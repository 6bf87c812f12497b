package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Markdown}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncMarkdown {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Markdown> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncMarkdown(ActionTarget<Markdown> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    public static AsyncMarkdown of(Markdown target) {
        return new AsyncMarkdown(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static AsyncMarkdown of(Markdown target, SparkSession session) {
        return new AsyncMarkdown(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    public static AsyncMarkdown from(ActionTarget<Markdown> actions) {
        return new AsyncMarkdown(actions);
    }

    /**
     * Counts {@code List<String>} and {@code a<b>}: not <code>&#42;/</code> &#60; &#42; {@code List.of(Object[])}, all of them,
     * a page and https://example.org/.
     *
     * <p>A heading
     *
     * <pre>
     * &#64;Override
     * void code() {
     *     go();
     * }
     * </pre>
     *
     * <p>- an item
     *
     * <p>- another
     *
     * <pre>
     * for (int i = 0; i &#60; 9; i++) {
     *     go();
     *
     * }
     * </pre>
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param limit not above {@code a<b>}
     * @return a future of this: the number
     * @see Markdown#count(int)
     */
    public ActionFuture<Long> countAsync(int limit) {
        return this.actions.<Long>submit("countAsync", target -> target.count(limit));
    }

    /**
     * Is inherited.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Markdown#inherited()
     */
    public ActionFuture<Void> inheritedAsync() {
        return this.actions.run("inheritedAsync", target -> target.inherited());
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncMarkdown withOptions(ActionOptions options) {
        return new AsyncMarkdown(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Markdown unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncMarkdown");
    }
}

package test.nullmarked;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.util.concurrent.Semaphore;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous actions of {@link Semaphore}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
@NullUnmarked
public final class AsyncSemaphore {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Semaphore> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncSemaphore(ActionTarget<Semaphore> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    public static AsyncSemaphore of(Semaphore target) {
        return new AsyncSemaphore(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static AsyncSemaphore of(Semaphore target, SparkSession session) {
        return new AsyncSemaphore(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    public static AsyncSemaphore from(ActionTarget<Semaphore> actions) {
        return new AsyncSemaphore(actions);
    }

    /**
     * Runs {@code availablePermits} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Semaphore#availablePermits()
     */
    public ActionFuture<Integer> availablePermitsAsync() {
        return this.actions.<Integer>submit("availablePermitsAsync", target -> target.availablePermits());
    }

    /**
     * Runs {@code name} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Semaphore
     */
    @NullMarked
    public ActionFuture<@Nullable String> nameAsync() {
        return this.actions.<@Nullable String>submit("nameAsync", target -> Marks.Foreign.name(target));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncSemaphore withOptions(ActionOptions options) {
        return new AsyncSemaphore(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Semaphore unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncSemaphore");
    }
}

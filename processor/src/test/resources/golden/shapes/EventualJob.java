package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Shapes.Job}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class EventualJob<T extends Comparable<T>> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Shapes.Job<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private EventualJob(ActionTarget<Shapes.Job<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    public static <T extends Comparable<T>> EventualJob<T> of(Shapes.Job<T> target) {
        return new EventualJob<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static <T extends Comparable<T>> EventualJob<T> of(Shapes.Job<T> target,
            SparkSession session) {
        return new EventualJob<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    public static <T extends Comparable<T>> EventualJob<T> from(
            ActionTarget<Shapes.Job<T>> actions) {
        return new EventualJob<>(actions);
    }

    /**
     * Runs {@code run} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Shapes.Job#run()
     */
    public ActionFuture<T> runLater() {
        return this.actions.<T>submit("runLater", target -> target.run());
    }

    /**
     * Runs {@code self} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Shapes.Job#self()
     */
    public ActionFuture<Shapes.Job<T>> selfLater() {
        return this.actions.<Shapes.Job<T>>submit("selfLater", target -> target.self());
    }

    /**
     * Runs {@code find} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param in as it is
     * @return a future of its result
     * @see Shapes.Job#find(List)
     */
    public ActionFuture<Optional<T>> findLater(List<? super T> in) {
        return this.actions.<Optional<T>>submit("findLater", target -> target.find(in));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public EventualJob<T> withOptions(ActionOptions options) {
        return new EventualJob<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Shapes.Job<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("EventualJob");
    }
}

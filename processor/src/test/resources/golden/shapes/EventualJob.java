package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
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
public final class EventualJob<T extends Comparable<T>> {
    private final ActionTarget<Shapes.Job<T>> actions;

    private EventualJob(ActionTarget<Shapes.Job<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     */
    public static <T extends Comparable<T>> EventualJob<T> of(Shapes.Job<T> target) {
        return new EventualJob<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     */
    public static <T extends Comparable<T>> EventualJob<T> of(Shapes.Job<T> target,
            SparkSession session) {
        return new EventualJob<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
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
     * @see Shapes.Job#run()
     */
    public ActionFuture<T> runLater() {
        return this.actions.submit("runLater", target -> target.run());
    }

    /**
     * Runs {@code self} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @see Shapes.Job#self()
     */
    public ActionFuture<Shapes.Job<T>> selfLater() {
        return this.actions.submit("selfLater", target -> target.self());
    }

    /**
     * Runs {@code find} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @see Shapes.Job#find(List)
     */
    public ActionFuture<Optional<T>> findLater(List<? super T> in) {
        return this.actions.submit("findLater", target -> target.find(in));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     */
    public EventualJob<T> withOptions(ActionOptions options) {
        return new EventualJob<>(this.actions.withOptions(options));
    }

    /**
     * The wrapped target itself.
     */
    public Shapes.Job<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("EventualJob");
    }
}

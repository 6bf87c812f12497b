package test.nullness;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous actions of {@link Unmarked.Target}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class Extended {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Unmarked.Target> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private Extended(ActionTarget<Unmarked.Target> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    static Extended of(Unmarked.Target target) {
        return new Extended(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static Extended of(Unmarked.Target target, SparkSession session) {
        return new Extended(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    static Extended from(ActionTarget<Unmarked.Target> actions) {
        return new Extended(actions);
    }

    /**
     * Runs {@code first} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param other as it is
     * @return a future of its result
     * @see Unmarked.Target
     */
    @NullMarked
    ActionFuture<@Nullable String> firstAsync(@Nullable String other) {
        return this.actions.<@Nullable String>submit("firstAsync", target -> Unmarked.Extension.first(target, other));
    }

    /**
     * Runs {@code same} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <T> as the method has it
     * @param value as it is
     * @return a future of its result
     * @see Unmarked.Target
     */
    @NullMarked
    <T extends @Nullable Object> ActionFuture<@Nullable T> sameAsync(@Nullable T value) {
        return this.actions.<@Nullable T>submit("sameAsync", target -> Unmarked.Extension.same(target, value));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    Extended withOptions(ActionOptions options) {
        return new Extended(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Unmarked.Target unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("Extended");
    }
}

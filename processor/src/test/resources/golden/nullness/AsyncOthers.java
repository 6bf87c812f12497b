package test.nullness;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import java.util.List;
import javax.annotation.Nonnull;
import javax.annotation.meta.When;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;
import org.checkerframework.checker.nullness.qual.NonNull;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.jetbrains.annotations.NotNull;

/**
 * Asynchronous actions of {@link Others}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class AsyncOthers {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Others> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncOthers(ActionTarget<Others> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    static AsyncOthers of(Others target) {
        return new AsyncOthers(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static AsyncOthers of(Others target, SparkSession session) {
        return new AsyncOthers(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    static AsyncOthers from(ActionTarget<Others> actions) {
        return new AsyncOthers(actions);
    }

    /**
     * Runs {@code checker} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param list as it is
     * @return a future of its result
     * @see Others#checker(List)
     */
    ActionFuture<@Nullable String> checkerAsync(List<@NonNull String> list) {
        return this.actions.<@Nullable String>submit("checkerAsync", target -> target.checker(list));
    }

    /**
     * Runs {@code eclipse} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param a as it is
     * @return a future of its result
     * @see Others#eclipse(String)
     */
    ActionFuture<@org.eclipse.jdt.annotation.Nullable String> eclipseAsync(
            @org.eclipse.jdt.annotation.NonNull String a) {
        return this.actions.<@org.eclipse.jdt.annotation.Nullable String>submit("eclipseAsync", target -> target.eclipse(a));
    }

    /**
     * Both a type's and a parameter's.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param a as it is
     * @param array as it is
     * @return a future of its result
     * @see Others#jetbrains(String, String[])
     */
    ActionFuture<@org.jetbrains.annotations.Nullable String> jetbrainsAsync(@NotNull String a,
            @org.jetbrains.annotations.Nullable String[] array) {
        return this.actions.<@org.jetbrains.annotations.Nullable String>submit("jetbrainsAsync", target -> target.jetbrains(a, array));
    }

    /**
     * A parameter's and a method's only.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param a as it is
     * @param b as it is
     * @return a future of its result
     * @see Others#findbugs(String, String)
     */
    ActionFuture<@org.jspecify.annotations.Nullable String> findbugsAsync(
            @javax.annotation.Nullable String a, @Nonnull(when = When.MAYBE) String b) {
        return this.actions.<@org.jspecify.annotations.Nullable String>submit("findbugsAsync", target -> target.findbugs(a, b));
    }

    /**
     * Runs {@code mixed} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param a as it is
     * @return a future of its result
     * @see Others#mixed(String)
     */
    ActionFuture<List<@org.jspecify.annotations.Nullable String>> mixedAsync(
            @javax.annotation.Nullable String a) {
        return this.actions.<List<@org.jspecify.annotations.Nullable String>>submit("mixedAsync", target -> target.mixed(a));
    }

    /**
     * Runs {@code array} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param a as it is
     * @return a future of its result
     * @see Others#array(String[])
     */
    ActionFuture<String @org.jspecify.annotations.Nullable []> arrayAsync(
            @javax.annotation.Nullable String[] a) {
        return this.actions.<String @org.jspecify.annotations.Nullable []>submit("arrayAsync", target -> target.array(a));
    }

    /**
     * A check that is made at run time, and is the target's matter.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param a as it is
     * @return a future that completes when it has run
     * @see Others#checked(String)
     */
    ActionFuture<Void> checkedAsync(String a) {
        return this.actions.run("checkedAsync", target -> target.checked(a));
    }

    /**
     * An annotation that its wrapper can't name.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Others#hidden()
     */
    ActionFuture<String> hiddenAsync() {
        return this.actions.<String>submit("hiddenAsync", target -> target.hidden());
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncOthers withOptions(ActionOptions options) {
        return new AsyncOthers(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Others unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncOthers");
    }
}

package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import io.github.asyncactions.spark.support.SparkHandle;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;

/**
 * Asynchronous actions of {@link Service}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
public final class AsyncService {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Service> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncService(ActionTarget<Service> actions) {
        this.actions = actions
                .locatedBy(target -> SparkHandle.of(target.spark()));
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param target what has the actions
     * @return its wrapper
     */
    public static AsyncService of(Service target) {
        return new AsyncService(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    public static AsyncService of(Service target, SparkSession session) {
        return new AsyncService(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param actions the target
     * @return its wrapper
     */
    public static AsyncService from(ActionTarget<Service> actions) {
        return new AsyncService(actions);
    }

    /**
     * Runs {@code answer} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Service#answer()
     */
    public ActionFuture<Integer> answerAsync() {
        return this.actions.<Integer>submit("answerAsync", target -> target.answer());
    }

    /**
     * Runs {@code answer} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param question as it is
     * @return a future of its result
     * @see Service#answer(int)
     */
    public ActionFuture<Long> answerAsync(int question) {
        return this.actions.<Long>submit("answerAsync", target -> target.answer(question));
    }

    /**
     * Runs {@code nothing} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future that completes when it has run
     * @see Service#nothing()
     */
    public ActionFuture<Void> nothingAsync() {
        return this.actions.run("nothingAsync", target -> target.nothing());
    }

    /**
     * Runs {@code all} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param first as it is
     * @param more as it is
     * @return a future of its result
     * @see Service#all(int, String[])
     */
    public ActionFuture<List<String>> allAsync(int first, String... more) {
        return this.actions.<List<String>>submit("allAsync", target -> target.all(first, more));
    }

    /**
     * Runs {@code best} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <A> as the method has it
     * @param <B> as the method has it
     * @param values as it is
     * @param others as it is
     * @return a future of its result
     * @see Service#best(List, Comparable[])
     */
    public <A extends Comparable<A>, B extends A> ActionFuture<A> bestAsync(
            List<? extends B> values, A[] others) {
        return this.actions.<A>submit("bestAsync", target -> target.best(values, others));
    }

    /**
     * Runs {@code old} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @return a future of its result
     * @see Service#old()
     */
    @Deprecated
    public ActionFuture<Boolean> oldAsync() {
        return this.actions.<Boolean>submit("oldAsync", target -> target.old());
    }

    /**
     * Runs {@code read} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param chars as it is
     * @return a future of its result
     * @see Service#read(char[][])
     */
    public ActionFuture<byte[]> readAsync(char[][] chars) {
        return this.actions.<byte[]>submit("readAsync", target -> target.read(chars));
    }

    /**
     * Runs {@code pairs} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param <K> as the method has it
     * @param keys as it is
     * @return a future of its result
     * @see Service#pairs(Object[])
     */
    @SafeVarargs
    public final <K> ActionFuture<Map<K, ? super Integer>> pairsAsync(K... keys) {
        return this.actions.<Map<K, ? super Integer>>submit("pairsAsync", target -> target.pairs(keys));
    }

    /**
     * Runs {@code awkward} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param target as it is
     * @param target2 as it is
     * @param actions as it is
     * @param $ as it is
     * @param evidence$1 as it is
     * @return a future of its result
     * @see Service#awkward(String, String, Object, int, List)
     */
    public ActionFuture<Double> awkwardAsync(String target, String target2, Object actions, int $,
            List<?> evidence$1) {
        return this.actions.<Double>submit("awkwardAsync", target3 -> target3.awkward(target, target2, actions, $, evidence$1));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    public AsyncService withOptions(ActionOptions options) {
        return new AsyncService(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    public Service unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncService");
    }
}

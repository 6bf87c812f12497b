package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import io.github.asyncactions.spark.support.ScalaConversion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.SparkSession;
import scala.Function1;
import scala.Option;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * Asynchronous actions of {@link Scala.Service}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 *
 * @param <T> as the target has it
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({"all", "cast", "deprecation", "exports", "overloads", "rawtypes", "removal", "restricted", "try", "unchecked", "varargs"})
final class AsyncScalaService<T> {
    static {
        GeneratedContract.require(1, "0.1.0");
    }

    /**
     * The target, where its Spark is, and how its actions run.
     */
    private final ActionTarget<Scala.Service<T>> actions;

    /**
     * Takes what all actions share.
     *
     * @param actions the target
     */
    private AsyncScalaService(ActionTarget<Scala.Service<T>> actions) {
        this.actions = actions;
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @return its wrapper
     */
    static <T> AsyncScalaService<T> of(Scala.Service<T> target) {
        return new AsyncScalaService<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     *
     * @param <T> as the target has it
     * @param target what has the actions
     * @param session where they run
     * @return its wrapper
     */
    static <T> AsyncScalaService<T> of(Scala.Service<T> target, SparkSession session) {
        return new AsyncScalaService<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     *
     * @param <T> as the target has it
     * @param actions the target
     * @return its wrapper
     */
    static <T> AsyncScalaService<T> from(ActionTarget<Scala.Service<T>> actions) {
        return new AsyncScalaService<>(actions);
    }

    /**
     * Runs {@code names} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param of as it is
     * @return a future of its result
     * @see Scala.Service#names(Seq)
     */
    ActionFuture<List<String>> namesAsync(List<? extends T> of) {
        return this.actions.<List<String>>submit("namesAsync", target -> (List<String>) ScalaConversion.seq(ScalaConversion.same()).toJava(target.names((Seq<? extends T>) ScalaConversion.seq(ScalaConversion.same()).toScala(of))));
    }

    /**
     * Runs {@code find} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param names as it is
     * @param by as it is
     * @return a future of its result
     * @see Scala.Service#find(Option, Function1)
     */
    ActionFuture<Optional<List<String>>> findAsync(Optional<List<String>> names,
            Function<T, Optional<T>> by) {
        return this.actions.<Optional<List<String>>>submit("findAsync", target -> (Optional<List<String>>) ScalaConversion.option(ScalaConversion.seq(ScalaConversion.same())).toJava(target.find((Option<Seq<String>>) ScalaConversion.option(ScalaConversion.seq(ScalaConversion.same())).toScala(names), (Function1<T, Option<T>>) ScalaConversion.function1(ScalaConversion.same(), ScalaConversion.option(ScalaConversion.same())).toScala(by))));
    }

    /**
     * Runs {@code group} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param all as it is
     * @return a future of its result
     * @see Scala.Service#group(Iterator)
     */
    ActionFuture<Map<String, Set<T>>> groupAsync(java.util.Iterator<T> all) {
        return this.actions.<Map<String, Set<T>>>submit("groupAsync", target -> (Map<String, Set<T>>) ScalaConversion.map(ScalaConversion.same(), ScalaConversion.set(ScalaConversion.same())).toJava(target.group((Iterator<T>) ScalaConversion.iterator(ScalaConversion.same()).toScala(all))));
    }

    /**
     * Runs {@code twins} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param names as it is
     * @return a future of its result
     * @see Scala.Service#twins(Seq)
     */
    ActionFuture<Integer> twinsAsync(Seq<String> names) {
        return this.actions.<Integer>submit("twinsAsync", target -> target.twins(names));
    }

    /**
     * Runs {@code twins} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param names as it is
     * @return a future of its result
     * @see Scala.Service#twins(scala.collection.immutable.List)
     */
    ActionFuture<Integer> twinsAsync(scala.collection.immutable.List<String> names) {
        return this.actions.<Integer>submit("twinsAsync", target -> target.twins(names));
    }

    /**
     * Runs {@code pairs} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param pair as it is
     * @return a future of its result
     * @see Scala.Service#pairs(Tuple2)
     */
    ActionFuture<Tuple2<T, String>[]> pairsAsync(Tuple2<T, String> pair) {
        return this.actions.<Tuple2<T, String>[]>submit("pairsAsync", target -> target.pairs(pair));
    }

    /**
     * Runs {@code raw} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @param map as it is
     * @return a future of its result
     * @see Scala.Service#raw(scala.collection.Map)
     */
    ActionFuture<Optional> rawAsync(Map map) {
        return this.actions.<Optional>submit("rawAsync", target -> (Optional) ScalaConversion.option(ScalaConversion.same()).toJava(target.raw((scala.collection.Map) ScalaConversion.map(ScalaConversion.same(), ScalaConversion.same()).toScala(map))));
    }

    /**
     * {@code with}, wrapped again.
     *
     * @param more as it is
     * @return the wrapper of its result
     * @see Scala.Service#with(Seq)
     */
    AsyncScalaService<T> with(List<T> more) {
        return new AsyncScalaService<>(this.actions.map(target -> target.with((Seq<T>) ScalaConversion.seq(ScalaConversion.same()).toScala(more))));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     *
     * @param options how they run
     * @return another wrapper
     */
    AsyncScalaService<T> withOptions(ActionOptions options) {
        return new AsyncScalaService<>(this.actions.withOptions(options));
    }

    /**
     * Gives the wrapped target itself.
     *
     * @return the wrapped target itself
     */
    Scala.Service<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncScalaService");
    }
}

package io.github.asyncactions;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a <em>wrapper</em> of a class: a small final class, written at compile time, in which every chosen method
 * has an asynchronous twin that returns an {@code ActionFuture} at once and runs on the threads of the target's Spark
 * application.
 *
 * <p>On a class of your own:
 *
 * <pre>{@code
 * @AsyncActions(methods = "evaluate")
 * public class F1Evaluator extends Evaluator { … }
 *
 * AsyncF1Evaluator.of(new F1Evaluator()).evaluateAsync(predictions);
 * }</pre>
 *
 * <p>For a class that you do not own, on an interface called a <em>spec</em>. Its static methods whose first parameter
 * takes the target become actions, too (<em>extension actions</em>); one of the same erased signature as a method of
 * the target replaces it:
 *
 * <pre>{@code
 * @AsyncActions(target = Evaluator.class, methods = "evaluate")
 * interface EvaluatorActions {
 *     static double rmse(Evaluator evaluator, Dataset<?> data) { … }
 * }
 *
 * AsyncEvaluator.of(new RegressionEvaluator()).rmseAsync(predictions);
 * }</pre>
 *
 * <p>An action whose method returns a {@link java.util.concurrent.CompletionStage} gives a future of that stage's
 * result: the method only starts something and returns, and no thread is held until the stage completes. Cancelling the
 * future, a timeout and the end of Spark cancel the stage.
 *
 * <p>On a package ({@code package-info.java}), {@link #target()} must be given. The wrapper stands in the package of
 * the annotated element. The annotation may be repeated, one for each wrapper.
 *
 * <p>A wrapper is immutable and safe to share between threads as far as its target is. It has {@code of(target)},
 * {@code of(target, session)}, {@code withOptions(options)}, {@code unwrap()} and {@code toString()}; beside them the
 * actions ({@link #methods()}) and the delegated methods ({@link #fluent()}). {@code void} becomes {@code Void},
 * primitive results are boxed, and what the method throws, checked or not, completes the future. A method that takes
 * the target, or that of one of {@link #uses()}, takes its wrapper, too.
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(AsyncActions.List.class)
public @interface AsyncActions {

    /** The class or interface to wrap; by default the annotated type itself. */
    Class<?> target() default void.class;

    /**
     * The methods that become asynchronous: {@code "count"} means every overload of {@code count}, {@code "fit(Dataset,
     * ParamMap)"} that one overload, by the simple or qualified names of its erased parameter types.
     *
     * <p>Of two overloads with as many parameters, one that has Scala types gives way to one that has none.
     */
    String[] methods() default {};

    /**
     * The methods that are delegated at once, on the caller's thread, and whose result is wrapped again: methods that
     * return the target's type, or the target of one of {@link #uses()}. Written as in {@link #methods()}; besides,
     * {@code "*"} means all public ones of these, and {@code "-checkpoint"} takes one out of {@code "*"}.
     *
     * <p>An action is never fluent. Where overloads are named in {@link #methods()} and here, a signature beats a name
     * alone: with {@code methods = "limit()"}, a setter {@code limit(int)} can be fluent.
     */
    String[] fluent() default {};

    /**
     * Other specs: a fluent method that returns one of their targets gives that spec's wrapper, and a method that takes
     * one of their targets takes that wrapper, too.
     */
    Class<?>[] uses() default {};

    /**
     * Whether the target is a mutable builder, such as {@code DataFrameWriter}. Fluent calls are then recorded, each
     * giving a new wrapper, and every action replays them on a fresh builder, so that a later call never changes an
     * action in flight.
     */
    boolean recorded() default false;

    /**
     * Whether cancelling an action may interrupt the driver's thread that runs it, and whether an action that has
     * failed by the cancellation of another one may run once more. {@code false} is for whatever writes, which must be
     * neither torn in the middle nor done twice: its Spark jobs are still cancelled. {@link Writes} says the same of a
     * single method.
     */
    boolean interruptible() default true;

    /** What is appended to the name of an action: {@code count} becomes {@code countAsync}. */
    String suffix() default "Async";

    /** The simple name of the wrapper; by default {@code Async} and the target's simple name. */
    String name() default "";

    /**
     * Your own texts for the Javadoc of actions and fluent methods. Without them a method has the description of its
     * original, if the compiler reads the source of that; else a sentence is written for it.
     */
    Doc[] docs() default {};

    /**
     * Documentation of one or several methods:
     *
     * <pre>{@code
     * @Doc(method = "evaluate", value = "The F1 score of the predictions.")
     * @Doc(method = {"take", "head(int)"}, note = "Without an order, any rows may come.")
     * }</pre>
     *
     * <p>Both texts are plain text: a blank line starts a paragraph, everything else is escaped.
     */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.CLASS)
    @interface Doc {

        /** The methods, each written as in {@link AsyncActions#methods()}. */
        String[] method();

        /**
         * Replaces the description of the original. If two are given for a method, the one for its signature counts
         * rather than the one for its name.
         */
        String value() default "";

        /** Is added after the description, whichever that is. If several are given for a method, each is added. */
        String note() default "";
    }

    /**
     * Marks the one static method of a spec that takes the target and returns it, or a copy of it: it is applied to the
     * target on the caller's thread when an action is submitted, so that later changes of a mutable target do not reach
     * the action in flight.
     */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface Snapshot {}

    /**
     * Says that the action of this method writes, and must be neither torn in the middle nor done twice: cancelling it
     * never interrupts the driver's thread that runs it, and it does not run once more when another action's
     * cancellation has failed it. Its Spark jobs are still cancelled. Stands on a static method of a spec, or on a
     * method of a target or of a type above it, and counts for those that override that method and have no mark;
     * {@link AsyncActions#interruptible()} says the same of all actions of a wrapper.
     */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface Writes {}

    /**
     * Says that the action of this method runs nothing but Spark queries of its own, and starts nothing that is to go
     * on: jobs of these queries that still run when it has its result are cancelled, as Spark leaves some where it
     * knows the answer before all of its stages have ended. Jobs that fill or read a cache go on. Stands where
     * {@link Writes} may stand, but not beside it.
     */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface QueriesOnly {}

    /** Several wrappers for one element. */
    @Documented
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @Retention(RetentionPolicy.CLASS)
    @interface List {

        /** One annotation for each wrapper. */
        AsyncActions[] value();
    }
}

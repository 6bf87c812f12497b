package io.github.asyncactions.spark.support;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.application.Submission;
import io.github.asyncactions.spark.runtime.backend.MissingMember;
import io.github.asyncactions.spark.runtime.backend.Sessions;
import io.github.asyncactions.spark.runtime.backend.Sneaky;
import io.github.asyncactions.spark.runtime.backend.classic.CallSiteProperties;
import io.github.asyncactions.spark.runtime.context.CallSite;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What a generated wrapper holds: the wrapped object, or how to make it anew for every action; where its Spark is; and
 * how its actions run. Immutable.
 *
 * @param <T> the wrapped object's type
 */
public final class ActionTarget<T> {

    private final Source<T> source;
    private final @Nullable SparkHandle spark;
    private final @Nullable Function<? super T, @Nullable SparkHandle> locator;
    private final @Nullable ActionFunction<? super T, ? extends T> snapshot;
    private final Effect effect;
    private final ActionOptions options;

    private ActionTarget(
            Source<T> source,
            @Nullable SparkHandle spark,
            @Nullable Function<? super T, @Nullable SparkHandle> locator,
            @Nullable ActionFunction<? super T, ? extends T> snapshot,
            Effect effect,
            ActionOptions options) {
        this.source = source;
        this.spark = spark;
        this.locator = locator;
        this.snapshot = snapshot;
        this.effect = effect;
        this.options = options;
    }

    /** Wraps {@code target}, which tells itself where its Spark is, or leaves that to a call's arguments. */
    public static <T> ActionTarget<T> of(T target) {
        requireNonNull(target, "target");
        return new ActionTarget<>(new Fixed<>(target), null, null, null, Effect.READS, ActionOptions.defaults());
    }

    /** Wraps {@code target}, whose actions run on the application of {@code session}. */
    public static <T> ActionTarget<T> of(T target, SparkSession session) {
        requireNonNull(target, "target");
        requireNonNull(session, "session");
        return new ActionTarget<>(
                new Fixed<>(target), SparkHandle.of(session), null, null, Effect.READS, ActionOptions.defaults());
    }

    /** How to ask the target for its Spark. */
    public ActionTarget<T> locatedBy(Function<? super T, @Nullable SparkHandle> locator) {
        return new ActionTarget<>(source, spark, locator, snapshot, effect, options);
    }

    /** What is done to the target, on the caller's thread, as an action is submitted. */
    public ActionTarget<T> snapshotBy(ActionFunction<? super T, ? extends T> snapshot) {
        return new ActionTarget<>(source, spark, locator, snapshot, effect, options);
    }

    /** Cancelling one of its actions never interrupts the thread that runs it, and none is run twice. */
    public ActionTarget<T> uninterruptible() {
        return withEffect(effect.uninterruptible());
    }

    /**
     * Its actions run nothing but queries of their own: what is left over of these when there is a result is cancelled.
     */
    public ActionTarget<T> queriesOnly() {
        return withEffect(Effect.QUERIES);
    }

    private ActionTarget<T> withEffect(Effect effect) {
        return new ActionTarget<>(source, spark, locator, snapshot, effect, options);
    }

    /** Its actions run as {@code options} say, and as before where these say nothing. */
    public ActionTarget<T> withOptions(ActionOptions options) {
        ActionOptions all = requireNonNull(options, "options").orElse(this.options);
        return new ActionTarget<>(source, spark, locator, snapshot, effect, all);
    }

    /** The wrapped object; of a recorded one a fresh one with all that was recorded. */
    public T unwrap() {
        return source.get();
    }

    /** Submits a call of the target. */
    public <R extends @Nullable Object> ActionFuture<R> submit(
            String action, ActionFunction<? super T, ? extends R> body) {
        return submit(action, null, none -> null, body);
    }

    /** Submits a call of the target, whose Spark may also be found through {@code argument}. */
    public <R extends @Nullable Object, A> ActionFuture<R> submit(
            String action,
            @Nullable A argument,
            Function<? super A, @Nullable SparkHandle> argumentLocator,
            ActionFunction<? super T, ? extends R> body) {
        return Submission.submit(
                action, options, effect, () -> handle(argument, argumentLocator).resolve(), () -> body(body));
    }

    /** Submits a call of the target that gives a stage, as which the action ends. */
    public <R> ActionFuture<R> submitStaged(
            String action, ActionFunction<? super T, ? extends CompletionStage<? extends R>> body) {
        return submitStaged(action, null, none -> null, body);
    }

    /** As {@link #submitStaged}, where the Spark may also be found through {@code argument}. */
    public <R, A> ActionFuture<R> submitStaged(
            String action,
            @Nullable A argument,
            Function<? super A, @Nullable SparkHandle> argumentLocator,
            ActionFunction<? super T, ? extends CompletionStage<? extends R>> body) {
        return Submission.submitStaged(
                action, options, effect, () -> handle(argument, argumentLocator).resolve(), () -> body(body));
    }

    /** Submits a call of a {@code void} method of the target. */
    public ActionFuture<Void> run(String action, ActionProcedure<? super T> body) {
        return submit(action, asFunction(body));
    }

    /**
     * Submits a call of a {@code void} method of the target, whose Spark may also be found through {@code argument}.
     */
    public <A> ActionFuture<Void> run(
            String action,
            @Nullable A argument,
            Function<? super A, @Nullable SparkHandle> argumentLocator,
            ActionProcedure<? super T> body) {
        return submit(action, argument, argumentLocator, asFunction(body));
    }

    @SuppressWarnings("NullAway") // Void has no other value.
    private static <T> ActionFunction<T, Void> asFunction(ActionProcedure<? super T> body) {
        return target -> {
            body.accept(target);
            return null;
        };
    }

    /** What to do on the worker. A recorded target is made there, a snapshot of any other is taken here and now. */
    private <R extends @Nullable Object> Callable<? extends R> body(ActionFunction<? super T, ? extends R> body)
            throws Exception {
        if (source.isRecorded() || snapshot == null) {
            return () -> call(body, source.get());
        }
        T copy = call(snapshot, source.get());
        return () -> call(body, copy);
    }

    private <A> SparkHandle handle(@Nullable A argument, Function<? super A, @Nullable SparkHandle> argumentLocator) {
        SparkHandle found = located();
        if (found == null && argument != null) {
            found = argumentLocator.apply(argument);
        }
        if (found == null) {
            found = SparkHandle.of(Sessions.active());
        }
        if (found == null) {
            throw new IllegalStateException("No Spark session was found for " + toString("")
                    + ": give one to of(target, session), or make one active on the calling thread with"
                    + " SparkSession.setActiveSession");
        }
        return found;
    }

    private @Nullable SparkHandle located() {
        if (spark != null) {
            return spark;
        }
        return locator == null || source.isRecorded() ? null : locator.apply(source.get());
    }

    /**
     * What {@code call} gives, wrapped anew: on the same Spark, with the same options.
     *
     * @throws NullPointerException if it gives null
     */
    public <U> ActionTarget<U> map(ActionFunction<? super T, ? extends U> call) {
        try {
            SparkContext context = context();
            if (context == null) {
                return derive(new Fixed<>(given(call)));
            }
            CallSite line = CallSite.ofMethod();
            return derive(new Fixed<>(
                    CallSiteProperties.during(context, line.shortForm(), line.longForm(), () -> given(call))));
        } catch (LinkageError e) {
            throw Sneaky.rethrow(MissingMember.translate(e, "This call", version()));
        }
    }

    /** The context that gives what it makes the user's line, where there is one. */
    private @Nullable SparkContext context() {
        try {
            SparkHandle handle = located();
            return handle == null ? null : handle.context();
        } catch (LinkageError onConnect) {
            return null;
        }
    }

    private @Nullable String version() {
        try {
            SparkHandle handle = located();
            return handle == null
                    ? null
                    : handle.resolve().application().backEnd().sparkVersion();
        } catch (LinkageError noWay) {
            return null;
        }
    }

    private <U> U given(ActionFunction<? super T, ? extends U> call) {
        @Nullable U result = ActionTarget.<T, @Nullable U>call(call, source.get());
        if (result == null) {
            throw new NullPointerException(CallSite.ofMethod().shortForm() + " gave null, of which there is no wrapper:"
                    + " where null is an answer, call the method of what unwrap() gives");
        }
        return result;
    }

    /** What {@code call} gives, made anew for every action. */
    public <U> ActionTarget<U> record(ActionFunction<? super T, ? extends U> call) {
        return derive(new Recorded<>(source, call));
    }

    private <U> ActionTarget<U> derive(Source<U> source) {
        return new ActionTarget<>(source, located(), null, null, Effect.READS, options);
    }

    private static <T, R extends @Nullable Object> R call(ActionFunction<? super T, ? extends R> function, T target) {
        try {
            return function.apply(target);
        } catch (Throwable failure) {
            throw Sneaky.rethrow(failure);
        }
    }

    /** Such as {@code AsyncDataset([id: bigint])}. */
    public String toString(String wrapper) {
        return wrapper + "(" + source + ")";
    }

    /** Where the target of an action comes from. */
    private interface Source<T> {

        T get();

        boolean isRecorded();
    }

    private record Fixed<T>(T get) implements Source<T> {

        @Override
        public boolean isRecorded() {
            return false;
        }

        @Override
        public String toString() {
            return String.valueOf(get);
        }
    }

    /** One recorded call, after those before it. */
    private record Recorded<S, T>(Source<S> before, ActionFunction<? super S, ? extends T> call) implements Source<T> {

        @Override
        public T get() {
            return ActionTarget.<S, T>call(call, before.get());
        }

        @Override
        public boolean isRecorded() {
            return true;
        }

        @Override
        public String toString() {
            return "recorded on " + before;
        }
    }
}

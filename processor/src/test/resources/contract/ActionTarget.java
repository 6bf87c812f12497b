package io.github.asyncactions.spark.support;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

public abstract class ActionTarget<T> {

    public static <T> ActionTarget<T> of(T target) {
        throw new AssertionError();
    }

    public static <T> ActionTarget<T> of(T target, SparkSession session) {
        throw new AssertionError();
    }

    public abstract ActionTarget<T> locatedBy(Function<? super T, SparkHandle> locator);

    public abstract ActionTarget<T> snapshotBy(ActionFunction<? super T, ? extends T> snapshot);

    public abstract ActionTarget<T> uninterruptible();

    public abstract ActionTarget<T> queriesOnly();

    public abstract ActionTarget<T> withOptions(ActionOptions options);

    public abstract T unwrap();

    public abstract <R> ActionFuture<R> submit(String action, ActionFunction<? super T, ? extends R> body);

    public abstract <R, A> ActionFuture<R> submit(
            String action,
            A argument,
            Function<? super A, SparkHandle> locator,
            ActionFunction<? super T, ? extends R> body);

    public abstract <R> ActionFuture<R> submitStaged(
            String action, ActionFunction<? super T, ? extends CompletionStage<? extends R>> body);

    public abstract <R, A> ActionFuture<R> submitStaged(
            String action,
            A argument,
            Function<? super A, SparkHandle> locator,
            ActionFunction<? super T, ? extends CompletionStage<? extends R>> body);

    public abstract ActionFuture<Void> run(String action, ActionProcedure<? super T> body);

    public abstract <A> ActionFuture<Void> run(
            String action, A argument, Function<? super A, SparkHandle> locator, ActionProcedure<? super T> body);

    public abstract <U> ActionTarget<U> map(ActionFunction<? super T, ? extends U> call);

    public abstract <U> ActionTarget<U> record(ActionFunction<? super T, ? extends U> call);

    public abstract String toString(String wrapper);
}

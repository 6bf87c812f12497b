package io.github.asyncactions.spark.support;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;

public abstract class ActionTarget<T> {

    public static <T> ActionTarget<T> of(T target) {
        throw new AssertionError();
    }

    public abstract ActionTarget<T> withOptions(ActionOptions options);

    public abstract T unwrap();

    public abstract <R> ActionFuture<R> submit(String action, ActionFunction<? super T, ? extends R> body);

    public abstract String toString(String wrapper);
}

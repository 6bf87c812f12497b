package io.github.asyncactions.spark.support;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** What a generated wrapper holds (stub). */
public final class ActionTarget<T> {

    private ActionTarget() {}

    public static <T> ActionTarget<T> of(T target) {
        throw new UnsupportedOperationException();
    }

    public static <T> ActionTarget<T> of(T target, SparkSession session) {
        throw new UnsupportedOperationException();
    }

    public ActionTarget<T> locatedBy(Function<? super T, SparkHandle> locator) {
        throw new UnsupportedOperationException();
    }

    public ActionTarget<T> snapshotBy(ActionFunction<? super T, ? extends T> snapshot) {
        throw new UnsupportedOperationException();
    }

    public ActionTarget<T> uninterruptible() {
        throw new UnsupportedOperationException();
    }

    public ActionTarget<T> withOptions(ActionOptions options) {
        throw new UnsupportedOperationException();
    }

    public T unwrap() {
        throw new UnsupportedOperationException();
    }

    public <R> ActionFuture<R> submit(String action, ActionFunction<? super T, ? extends R> body) {
        throw new UnsupportedOperationException();
    }

    public <R, A> ActionFuture<R> submit(
            String action,
            A argument,
            Function<? super A, SparkHandle> locator,
            ActionFunction<? super T, ? extends R> body) {
        throw new UnsupportedOperationException();
    }

    public ActionFuture<Void> run(String action, ActionProcedure<? super T> body) {
        throw new UnsupportedOperationException();
    }

    public <A> ActionFuture<Void> run(
            String action, A argument, Function<? super A, SparkHandle> locator, ActionProcedure<? super T> body) {
        throw new UnsupportedOperationException();
    }

    public <U> ActionTarget<U> map(ActionFunction<? super T, ? extends U> call) {
        throw new UnsupportedOperationException();
    }

    public <U> ActionTarget<U> record(ActionFunction<? super T, ? extends U> call) {
        throw new UnsupportedOperationException();
    }

    public String toString(String wrapper) {
        throw new UnsupportedOperationException();
    }
}

package io.github.asyncactions.spark;

import io.github.asyncactions.spark.runtime.action.Link;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future whose stages know what they are derived from, so that the body of an action which waits for a stage waits
 * for the actions that the stage needs. Otherwise the stages are the JDK's.
 */
abstract class LinkedFuture<T extends @Nullable Object> extends CompletableFuture<T> {

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        return new LinkedStage<>();
    }

    private static <U extends @Nullable Object> CompletableFuture<U> linked(CompletableFuture<U> stage, Link link) {
        ((LinkedStage<U>) stage).follow(link);
        return stage;
    }

    @Override
    public CompletableFuture<T> copy() {
        return linked(super.copy(), Link.to(this));
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> thenApply(Function<? super T, ? extends U> function) {
        Link link = Link.to(this);
        return linked(super.thenApply(link.function(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> function) {
        Link link = Link.to(this);
        return linked(super.thenApplyAsync(link.function(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> thenApplyAsync(
            Function<? super T, ? extends U> function, Executor executor) {
        Link link = Link.to(this);
        return linked(super.thenApplyAsync(link.function(function), executor), link);
    }

    @Override
    public CompletableFuture<Void> thenAccept(Consumer<? super T> function) {
        Link link = Link.to(this);
        return linked(super.thenAccept(link.consumer(function)), link);
    }

    @Override
    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> function) {
        Link link = Link.to(this);
        return linked(super.thenAcceptAsync(link.consumer(function)), link);
    }

    @Override
    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> function, Executor executor) {
        Link link = Link.to(this);
        return linked(super.thenAcceptAsync(link.consumer(function), executor), link);
    }

    @Override
    public CompletableFuture<Void> thenRun(Runnable function) {
        Link link = Link.to(this);
        return linked(super.thenRun(link.runnable(function)), link);
    }

    @Override
    public CompletableFuture<Void> thenRunAsync(Runnable function) {
        Link link = Link.to(this);
        return linked(super.thenRunAsync(link.runnable(function)), link);
    }

    @Override
    public CompletableFuture<Void> thenRunAsync(Runnable function, Executor executor) {
        Link link = Link.to(this);
        return linked(super.thenRunAsync(link.runnable(function), executor), link);
    }

    @Override
    public <U extends @Nullable Object, V extends @Nullable Object> CompletableFuture<V> thenCombine(
            CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) {
        Link link = Link.toBoth(this, other);
        return linked(super.thenCombine(other, link.biFunction(function)), link);
    }

    @Override
    public <U extends @Nullable Object, V extends @Nullable Object> CompletableFuture<V> thenCombineAsync(
            CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) {
        Link link = Link.toBoth(this, other);
        return linked(super.thenCombineAsync(other, link.biFunction(function)), link);
    }

    @Override
    public <U extends @Nullable Object, V extends @Nullable Object> CompletableFuture<V> thenCombineAsync(
            CompletionStage<? extends U> other,
            BiFunction<? super T, ? super U, ? extends V> function,
            Executor executor) {
        Link link = Link.toBoth(this, other);
        return linked(super.thenCombineAsync(other, link.biFunction(function), executor), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<Void> thenAcceptBoth(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> function) {
        Link link = Link.toBoth(this, other);
        return linked(super.thenAcceptBoth(other, link.biConsumer(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<Void> thenAcceptBothAsync(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> function) {
        Link link = Link.toBoth(this, other);
        return linked(super.thenAcceptBothAsync(other, link.biConsumer(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<Void> thenAcceptBothAsync(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> function, Executor executor) {
        Link link = Link.toBoth(this, other);
        return linked(super.thenAcceptBothAsync(other, link.biConsumer(function), executor), link);
    }

    @Override
    public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable function) {
        Link link = Link.toBoth(this, other);
        return linked(super.runAfterBoth(other, link.runnable(function)), link);
    }

    @Override
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable function) {
        Link link = Link.toBoth(this, other);
        return linked(super.runAfterBothAsync(other, link.runnable(function)), link);
    }

    @Override
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable function, Executor executor) {
        Link link = Link.toBoth(this, other);
        return linked(super.runAfterBothAsync(other, link.runnable(function), executor), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> applyToEither(
            CompletionStage<? extends T> other, Function<? super T, U> function) {
        Link link = Link.toEither(this, other);
        return linked(super.applyToEither(other, link.function(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> applyToEitherAsync(
            CompletionStage<? extends T> other, Function<? super T, U> function) {
        Link link = Link.toEither(this, other);
        return linked(super.applyToEitherAsync(other, link.function(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> applyToEitherAsync(
            CompletionStage<? extends T> other, Function<? super T, U> function, Executor executor) {
        Link link = Link.toEither(this, other);
        return linked(super.applyToEitherAsync(other, link.function(function), executor), link);
    }

    @Override
    public CompletableFuture<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> function) {
        Link link = Link.toEither(this, other);
        return linked(super.acceptEither(other, link.consumer(function)), link);
    }

    @Override
    public CompletableFuture<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> function) {
        Link link = Link.toEither(this, other);
        return linked(super.acceptEitherAsync(other, link.consumer(function)), link);
    }

    @Override
    public CompletableFuture<Void> acceptEitherAsync(
            CompletionStage<? extends T> other, Consumer<? super T> function, Executor executor) {
        Link link = Link.toEither(this, other);
        return linked(super.acceptEitherAsync(other, link.consumer(function), executor), link);
    }

    @Override
    public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable function) {
        Link link = Link.toEither(this, other);
        return linked(super.runAfterEither(other, link.runnable(function)), link);
    }

    @Override
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable function) {
        Link link = Link.toEither(this, other);
        return linked(super.runAfterEitherAsync(other, link.runnable(function)), link);
    }

    @Override
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable function, Executor executor) {
        Link link = Link.toEither(this, other);
        return linked(super.runAfterEitherAsync(other, link.runnable(function), executor), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> thenCompose(
            Function<? super T, ? extends CompletionStage<U>> function) {
        Link link = Link.to(this);
        return linked(super.thenCompose(link.follow(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> thenComposeAsync(
            Function<? super T, ? extends CompletionStage<U>> function) {
        Link link = Link.to(this);
        return linked(super.thenComposeAsync(link.follow(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> thenComposeAsync(
            Function<? super T, ? extends CompletionStage<U>> function, Executor executor) {
        Link link = Link.to(this);
        return linked(super.thenComposeAsync(link.follow(function), executor), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> handle(
            BiFunction<? super @Nullable T, @Nullable Throwable, ? extends U> function) {
        Link link = Link.to(this);
        return linked(super.handle(link.biFunction(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> handleAsync(
            BiFunction<? super @Nullable T, @Nullable Throwable, ? extends U> function) {
        Link link = Link.to(this);
        return linked(super.handleAsync(link.biFunction(function)), link);
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> handleAsync(
            BiFunction<? super @Nullable T, @Nullable Throwable, ? extends U> function, Executor executor) {
        Link link = Link.to(this);
        return linked(super.handleAsync(link.biFunction(function), executor), link);
    }

    @Override
    public CompletableFuture<T> whenComplete(BiConsumer<? super @Nullable T, ? super @Nullable Throwable> function) {
        Link link = Link.to(this);
        return linked(super.whenComplete(link.biConsumer(function)), link);
    }

    @Override
    public CompletableFuture<T> whenCompleteAsync(
            BiConsumer<? super @Nullable T, ? super @Nullable Throwable> function) {
        Link link = Link.to(this);
        return linked(super.whenCompleteAsync(link.biConsumer(function)), link);
    }

    @Override
    public CompletableFuture<T> whenCompleteAsync(
            BiConsumer<? super @Nullable T, ? super @Nullable Throwable> function, Executor executor) {
        Link link = Link.to(this);
        return linked(super.whenCompleteAsync(link.biConsumer(function), executor), link);
    }

    @Override
    public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> function) {
        Link link = Link.to(this);
        return linked(super.exceptionally(link.function(function)), link);
    }

    @Override
    public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> function) {
        Link link = Link.to(this);
        return linked(super.exceptionallyAsync(link.function(function)), link);
    }

    @Override
    public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> function, Executor executor) {
        Link link = Link.to(this);
        return linked(super.exceptionallyAsync(link.function(function), executor), link);
    }

    @Override
    public CompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> function) {
        Link link = Link.to(this);
        return linked(super.exceptionallyCompose(link.follow(function)), link);
    }

    @Override
    public CompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> function) {
        Link link = Link.to(this);
        return linked(super.exceptionallyComposeAsync(link.follow(function)), link);
    }

    @Override
    public CompletableFuture<T> exceptionallyComposeAsync(
            Function<Throwable, ? extends CompletionStage<T>> function, Executor executor) {
        Link link = Link.to(this);
        return linked(super.exceptionallyComposeAsync(link.follow(function), executor), link);
    }
}

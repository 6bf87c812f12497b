package io.github.asyncactions.spark;

public abstract class ActionFuture<T> extends java.util.concurrent.CompletableFuture<T> {}

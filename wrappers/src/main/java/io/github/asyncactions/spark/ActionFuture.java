package io.github.asyncactions.spark;

import java.util.concurrent.CompletableFuture;

/** The result of an asynchronous action. */
public abstract class ActionFuture<T> extends CompletableFuture<T> {

    protected ActionFuture() {}
}

package io.github.asyncactions.spark.runtime.action;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.runtime.threads.Completer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The moment from which on nothing of an action runs. Its future is made when somebody asks for it. */
public final class Termination {

    @GuardedBy("this")
    private boolean over;

    @GuardedBy("this")
    private @Nullable CompletableFuture<Void> future;

    /** It has come, or, if {@code stuck} is not null, will not. Stages that depend on it run on a completer. */
    public void complete(@Nullable Throwable stuck) {
        complete(stuck, () -> {});
    }

    /** @param first what is to be done before anybody is told */
    void complete(@Nullable Throwable stuck, Runnable first) {
        CompletableFuture<Void> asked;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            if (stuck != null && future == null) {
                future = new CompletableFuture<>(); // for those who ask later
            }
            asked = future;
        }
        first.run();
        if (asked != null) {
            Completer.get().execute(() -> complete(asked, stuck));
        }
    }

    private static void complete(CompletableFuture<Void> asked, @Nullable Throwable stuck) {
        if (stuck == null) {
            asked.complete(null);
        } else {
            asked.completeExceptionally(stuck);
        }
    }

    public synchronized boolean isOver() {
        return over;
    }

    /** Each call gives a new one. */
    public synchronized CompletableFuture<Void> asFuture() {
        if (future == null) {
            future = new CompletableFuture<>();
            if (over) {
                future.complete(null);
            }
        }
        return future.copy();
    }
}

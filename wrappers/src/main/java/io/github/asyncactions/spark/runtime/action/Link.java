package io.github.asyncactions.spark.runtime.action;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.runtime.backend.Sneaky;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a stage needs that is derived from futures: these, and what its function submits or returns. Holds nothing: what
 * has not completed is held by what will complete it.
 */
public final class Link {

    private static final ThreadLocal<@Nullable Link> RUNNING = new ThreadLocal<>();

    private final List<WeakReference<Object>> sources;
    private final boolean anyIsEnough;
    private final Watchers watchers = new Watchers();

    private Link(List<WeakReference<Object>> sources, boolean anyIsEnough) {
        this.sources = sources;
        this.anyIsEnough = anyIsEnough;
    }

    /** Of a stage that follows one future. */
    public static Link to(Object source) {
        return new Link(listOf(source), false);
    }

    /** Of a stage that follows both futures. */
    public static Link toBoth(Object one, Object other) {
        return new Link(listOf(one, other), false);
    }

    /** Of a stage that follows the first of two futures. */
    public static Link toEither(Object one, Object other) {
        return new Link(listOf(one, other), true);
    }

    private static List<WeakReference<Object>> listOf(Object... sources) {
        List<WeakReference<Object>> list = new ArrayList<>(sources.length + 1);
        for (Object source : sources) {
            list.add(new WeakReference<>(source));
        }
        return list;
    }

    // ---- the stage's function ------------------------------------------------------------------------------------

    /** What {@code function} submits while it is called, the stage needs. */
    public <A extends @Nullable Object, R extends @Nullable Object> Function<A, R> function(
            Function<? super A, ? extends R> function) {
        requireNonNull(function, "function");
        return a -> {
            Link before = enter();
            try {
                return function.apply(a);
            } catch (RuntimeException | Error failure) {
                throw reported(failure);
            } finally {
                restore(before);
            }
        };
    }

    /** As {@link #function}. */
    public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            BiFunction<A, B, R> biFunction(BiFunction<? super A, ? super B, ? extends R> function) {
        requireNonNull(function, "function");
        return (a, b) -> this.<A, R>function(x -> function.apply(x, b)).apply(a);
    }

    /** As {@link #function}. */
    public <A extends @Nullable Object> Consumer<A> consumer(Consumer<? super A> function) {
        requireNonNull(function, "function");
        return a -> runnable(() -> function.accept(a)).run();
    }

    /** As {@link #function}. */
    public <A extends @Nullable Object, B extends @Nullable Object> BiConsumer<A, B> biConsumer(
            BiConsumer<? super A, ? super B> function) {
        requireNonNull(function, "function");
        return (a, b) -> runnable(() -> function.accept(a, b)).run();
    }

    /** As {@link #function}. */
    public Runnable runnable(Runnable function) {
        requireNonNull(function, "function");
        return () -> {
            Link before = enter();
            try {
                function.run();
            } catch (RuntimeException | Error failure) {
                throw reported(failure);
            } finally {
                restore(before);
            }
        };
    }

    /** As {@link #function}; the stage needs the future, too, that the function returns. */
    public <A extends @Nullable Object, R extends @Nullable Object> Function<A, R> follow(
            Function<? super A, ? extends R> function) {
        Function<A, R> wrapped = function(function);
        return a -> {
            R future = wrapped.apply(a);
            if (future != null) {
                followAlso(future);
            }
            return future;
        };
    }

    /** What the JDK can wrap: it asks a failure for its words, and loses the stage if that throws. */
    private static RuntimeException reported(Throwable failure) {
        if (!Texts.canTell(failure)) {
            return Texts.completion(failure);
        }
        return Sneaky.rethrow(failure);
    }

    private @Nullable Link enter() {
        Link before = RUNNING.get();
        RUNNING.set(this);
        return before;
    }

    private static void restore(@Nullable Link before) {
        if (before == null) {
            RUNNING.remove();
        } else {
            RUNNING.set(before);
        }
    }

    // ---- what it needs -------------------------------------------------------------------------------------------

    /** {@code action} was submitted on the calling thread. */
    public static void submitted(StoppableFuture<?> action) {
        Link stage = RUNNING.get();
        if (stage != null) {
            stage.followAlso(action);
        }
    }

    private void followAlso(Object more) {
        Ending.run(step -> {
            sources.add(new WeakReference<>(more));
            watchers.tell(more);
        });
    }

    /** In a step of the limits. */
    public void needs(Needs needs) {
        needs.watch(watchers);
        boolean firstIsThere = anyIsEnough && sources.stream().limit(2).anyMatch(Link::isOver);
        if (anyIsEnough && !firstIsThere) {
            needs.anyIsEnough();
        }
        for (WeakReference<Object> source : sources.subList(firstIsThere ? 2 : 0, sources.size())) {
            Object future = source.get();
            if (future != null) {
                needs.add(future);
            }
        }
    }

    private static boolean isOver(WeakReference<Object> source) {
        Object future = source.get();
        return future == null || (future instanceof CompletableFuture<?> known && known.isDone());
    }
}

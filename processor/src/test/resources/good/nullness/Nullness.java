package test.nullness;

import io.github.asyncactions.AsyncActions;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What a target says of null, wherever it may say it. */
@NullMarked
class Nullness {

    @AsyncActions(
            methods = {
                "parameter",
                "own",
                "nested",
                "arrays",
                "varargs",
                "bounded",
                "inner",
                "wildcards",
                "inherited",
                "within",
                "bound",
                "unmarked",
                "nothing",
                "staged",
                "stagedAny"
            },
            fluent = {"filter", "replace"})
    abstract static class Shelf<T extends @Nullable Object> extends Base<T, @Nullable String> {

        class Inner<I extends @Nullable Object> {}

        abstract @Nullable String parameter(String key, @Nullable String fallback);

        abstract @Nullable T own(@Nullable T value, T same);

        abstract Map.@Nullable Entry<@Nullable String, List<@Nullable T>> nested(
                List<Map.@Nullable Entry<@Nullable Integer, T>> entries);

        abstract @Nullable String[] @Nullable [] arrays(String @Nullable [] array, @Nullable T[] components);

        abstract int varargs(@Nullable String @Nullable ... values);

        abstract <X extends @Nullable Number & @Nullable Comparable<@Nullable X>, Y extends @Nullable T> X bounded(
                X first, Y second);

        abstract @Nullable Inner<@Nullable String> inner(Shelf<@Nullable String>.@Nullable Inner<T> other);

        abstract List<? extends @Nullable T> wildcards(List<? super @Nullable Integer> low, List<?> any);

        @NullUnmarked
        abstract String unmarked(@Nullable String known, String unknown);

        abstract void nothing(@Nullable Runnable runnable);

        abstract CompletableFuture<@Nullable String> staged();

        abstract CompletableFuture<? extends @Nullable List<@Nullable T>> stagedAny();

        abstract @Nullable Shelf<@Nullable T> filter(@Nullable String condition);

        abstract <R extends @Nullable Object> Shelf<R> replace(R with);
    }

    /** Other annotations stay where they are. */
    @Target({ElementType.TYPE_USE, ElementType.PARAMETER})
    @interface Positive {}

    abstract static class Base<B extends @Nullable Object, S extends @Nullable Object> {

        abstract @Nullable B inherited(@Nullable B value, @Positive int number);

        abstract Map<B, @Nullable S> within(List<@Nullable B> values, S same);

        abstract <X extends @Nullable B> X bound(X value);
    }
}

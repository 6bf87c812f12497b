package io.github.asyncactions.spark;

import io.github.asyncactions.spark.runtime.CurrentAction;
import io.github.asyncactions.spark.runtime.Registry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * Twins of Datasets: the same query in an instance of our own.
 *
 * <p>A Dataset computes its physical plan once and keeps it, with the outcome of each stage: after a cancel it rethrows
 * the old cancellation for ever, and two actions on it share a lock. A twin has a plan of its own. It is leased: taken
 * by one action after another, so that Spark finds the shuffle files of the last one, made anew while it is in use, and
 * thrown away after a failure. {@code toDF()} would be no twin, since it gives the very plan again; {@code as} does.
 */
final class DatasetTwins {

    private static final Map<Dataset<?>, Deque<Dataset<?>>> FREE = new WeakHashMap<>();

    private DatasetTwins() {}

    static <T> void run(Dataset<T> dataset, Consumer<Dataset<T>> use) {
        call(dataset, twin -> {
            use.accept(twin);
            return dataset;
        });
    }

    static <T, R> R call(Dataset<T> dataset, Function<Dataset<T>, R> use) {
        if (Registry.isConnect(dataset.sparkSession())) {
            return use.apply(dataset); // Its plan stands on the server, made anew by each call.
        }
        Dataset<T> free = lease(dataset);
        Dataset<T> twin = free != null ? free : dataset.as(dataset.encoder());
        R result = use.apply(twin);
        if (!CurrentAction.isDead()) {
            giveBack(dataset, twin);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Dataset<T> lease(Dataset<T> dataset) {
        synchronized (FREE) {
            Deque<Dataset<?>> free = FREE.get(dataset);
            return free == null ? null : (Dataset<T>) free.pollLast();
        }
    }

    private static <T> void giveBack(Dataset<T> dataset, Dataset<T> twin) {
        synchronized (FREE) {
            FREE.computeIfAbsent(dataset, none -> new ArrayDeque<>()).addLast(twin);
        }
    }
}

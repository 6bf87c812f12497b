package io.github.asyncactions.spark;

import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import io.github.asyncactions.spark.runtime.application.IdleCopies;
import io.github.asyncactions.spark.runtime.application.Registry;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;

/**
 * Copies of Datasets: the same query in an instance of our own.
 *
 * <p>A Dataset computes its physical plan once and keeps it, with the outcome of each stage: after a cancel it rethrows
 * the old cancellation for ever, and two actions on it share a lock. A copy has a plan of its own. It is leased: taken
 * by one action after another, so that Spark finds the shuffle files of the last one, made anew while it is in use, and
 * thrown away after a failure. {@code toDF()} would be no copy, since it gives the very plan again; {@code as} does.
 */
final class DatasetCopies {

    private DatasetCopies() {}

    static <T> void run(Dataset<T> dataset, Consumer<Dataset<T>> use) {
        call(dataset, copy -> {
            use.accept(copy);
            return dataset;
        });
    }

    @SuppressWarnings("unchecked") // A copy has the type of its original.
    static <T, R> R call(Dataset<T> dataset, Function<Dataset<T>, R> use) {
        if (Registry.isConnect(dataset.sparkSession())) {
            return use.apply(dataset); // Its plan stands on the server, made anew by each call.
        }
        IdleCopies copies = Registry.of(dataset.sparkSession()).copies();
        Dataset<T> idle = (Dataset<T>) copies.take(dataset);
        Dataset<T> copy = idle != null ? idle : dataset.as(dataset.encoder());
        R result = use.apply(copy);
        lease(copies, dataset, copy);
        return result;
    }

    /** What might discard the copy is kept for long: it does not keep the Datasets. */
    private static void lease(IdleCopies copies, Dataset<?> dataset, Dataset<?> copy) {
        WeakReference<Dataset<?>> original = new WeakReference<>(dataset);
        WeakReference<Dataset<?>> spoiled = new WeakReference<>(copy);
        ActionOnThread.lease(() -> copies.giveBack(dataset, copy), () -> copies.discard(original.get(), spoiled.get()));
    }
}

package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.runtime.action.CurrentAction;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;

/**
 * What becomes asynchronous of a {@link Dataset}.
 *
 * <p>Whatever runs on the Dataset's own physical plan runs on a {@linkplain DatasetCopies copy} instead, so that
 * cancelling it never spoils the user's Dataset. What Spark declares as {@code Object}, for the sake of Scala's arrays,
 * is a {@link List} here. {@code transpose} looks harmless but runs a job (it reads the values that become column
 * names).
 */
@AsyncActions(
        target = Dataset.class,
        methods = {"inputFiles", "transpose"},
        fluent = {"*", "-checkpoint", "-localCheckpoint", "-withColumn(String, Column, Metadata)"},
        uses = WriterActions.class,
        docs = @AsyncActions.Doc(method = "transpose", note = "Since Spark 4.0."))
public interface DatasetActions {

    static <T> List<T> collect(Dataset<T> dataset) {
        return DatasetCopies.query(dataset, Dataset::collectAsList);
    }

    static <T> void foreach(Dataset<T> dataset, ForeachFunction<T> func) {
        DatasetCopies.run(dataset, copy -> copy.foreach(func));
    }

    static <T> void foreachPartition(Dataset<T> dataset, ForeachPartitionFunction<T> func) {
        DatasetCopies.run(dataset, copy -> copy.foreachPartition(func));
    }

    static <T> T reduce(Dataset<T> dataset, ReduceFunction<T> func) {
        return DatasetCopies.query(dataset, copy -> copy.reduce(func));
    }

    static long count(Dataset<?> dataset) {
        CurrentAction.queriesOnly();
        return dataset.count();
    }

    static boolean isEmpty(Dataset<?> dataset) {
        CurrentAction.queriesOnly();
        return dataset.isEmpty();
    }

    static <T> T first(Dataset<T> dataset) {
        CurrentAction.queriesOnly();
        return dataset.first();
    }

    static <T> T head(Dataset<T> dataset) {
        CurrentAction.queriesOnly();
        return dataset.head();
    }

    static <T> List<T> take(Dataset<T> dataset, int n) {
        CurrentAction.queriesOnly();
        return dataset.takeAsList(n);
    }

    static <T> List<T> head(Dataset<T> dataset, int n) {
        return take(dataset, n);
    }

    static void show(Dataset<?> dataset) {
        CurrentAction.queriesOnly();
        dataset.show();
    }

    static void show(Dataset<?> dataset, int numRows) {
        CurrentAction.queriesOnly();
        dataset.show(numRows);
    }

    static void show(Dataset<?> dataset, boolean truncate) {
        CurrentAction.queriesOnly();
        dataset.show(truncate);
    }

    static void show(Dataset<?> dataset, int numRows, boolean truncate) {
        CurrentAction.queriesOnly();
        dataset.show(numRows, truncate);
    }

    static void show(Dataset<?> dataset, int numRows, int truncate) {
        CurrentAction.queriesOnly();
        dataset.show(numRows, truncate);
    }

    static void show(Dataset<?> dataset, int numRows, int truncate, boolean vertical) {
        CurrentAction.queriesOnly();
        dataset.show(numRows, truncate, vertical);
    }

    /** Spark gives an array here: of objects, or of primitives for some encoders. */
    @SuppressWarnings("unchecked")
    static <T> List<T> tail(Dataset<T> dataset, int n) {
        CurrentAction.queriesOnly();
        Object rows = dataset.tail(n);
        int length = Array.getLength(rows);
        List<T> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add((T) Array.get(rows, i));
        }
        return Collections.unmodifiableList(list);
    }

    /** Plans the query, and runs its shuffles and broadcasts. */
    static <T> JavaRDD<T> javaRDD(Dataset<T> dataset) {
        return DatasetCopies.call(dataset, Dataset::javaRDD);
    }

    static <T> Dataset<T> checkpoint(Dataset<T> dataset) {
        return DatasetCopies.call(dataset, Dataset::checkpoint);
    }

    static <T> Dataset<T> checkpoint(Dataset<T> dataset, boolean eager) {
        return DatasetCopies.call(dataset, copy -> copy.checkpoint(eager));
    }

    static <T> Dataset<T> localCheckpoint(Dataset<T> dataset) {
        return DatasetCopies.call(dataset, Dataset::localCheckpoint);
    }

    static <T> Dataset<T> localCheckpoint(Dataset<T> dataset, boolean eager) {
        return DatasetCopies.call(dataset, copy -> copy.localCheckpoint(eager));
    }
}

package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
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
 * names). {@code "*"} leaves out what has Scala types alone, such as {@code joinWith}.
 */
@SuppressWarnings("asyncactions")
@AsyncActions(
        target = Dataset.class,
        methods = {"inputFiles", "transpose"},
        fluent = {"*", "-checkpoint", "-localCheckpoint", "-withColumn(String, Column, Metadata)"},
        uses = {WriterActions.class, WriterV2Actions.class, MergeIntoActions.class, StatActions.class, NaActions.class},
        docs = @AsyncActions.Doc(method = "transpose", note = "Since Spark 4.0."))
public interface DatasetActions {

    @AsyncActions.QueriesOnly
    static <T> List<T> collect(Dataset<T> dataset) {
        return DatasetCopies.call(dataset, Dataset::collectAsList);
    }

    @AsyncActions.QueriesOnly
    static <T> void foreach(Dataset<T> dataset, ForeachFunction<T> func) {
        DatasetCopies.run(dataset, copy -> copy.foreach(func));
    }

    @AsyncActions.QueriesOnly
    static <T> void foreachPartition(Dataset<T> dataset, ForeachPartitionFunction<T> func) {
        DatasetCopies.run(dataset, copy -> copy.foreachPartition(func));
    }

    @AsyncActions.QueriesOnly
    static <T> T reduce(Dataset<T> dataset, ReduceFunction<T> func) {
        return DatasetCopies.call(dataset, copy -> copy.reduce(func));
    }

    @AsyncActions.QueriesOnly
    static long count(Dataset<?> dataset) {
        return dataset.count();
    }

    @AsyncActions.QueriesOnly
    static boolean isEmpty(Dataset<?> dataset) {
        return dataset.isEmpty();
    }

    @AsyncActions.QueriesOnly
    static <T> T first(Dataset<T> dataset) {
        return dataset.first();
    }

    @AsyncActions.QueriesOnly
    static <T> T head(Dataset<T> dataset) {
        return dataset.head();
    }

    @AsyncActions.QueriesOnly
    static <T> List<T> take(Dataset<T> dataset, int n) {
        return dataset.takeAsList(n);
    }

    @AsyncActions.QueriesOnly
    static <T> List<T> head(Dataset<T> dataset, int n) {
        return take(dataset, n);
    }

    @AsyncActions.QueriesOnly
    static void show(Dataset<?> dataset) {
        dataset.show();
    }

    @AsyncActions.QueriesOnly
    static void show(Dataset<?> dataset, int numRows) {
        dataset.show(numRows);
    }

    @AsyncActions.QueriesOnly
    static void show(Dataset<?> dataset, boolean truncate) {
        dataset.show(truncate);
    }

    @AsyncActions.QueriesOnly
    static void show(Dataset<?> dataset, int numRows, boolean truncate) {
        dataset.show(numRows, truncate);
    }

    @AsyncActions.QueriesOnly
    static void show(Dataset<?> dataset, int numRows, int truncate) {
        dataset.show(numRows, truncate);
    }

    @AsyncActions.QueriesOnly
    static void show(Dataset<?> dataset, int numRows, int truncate, boolean vertical) {
        dataset.show(numRows, truncate, vertical);
    }

    /** Spark gives an array here: of objects, or of primitives for some encoders. */
    @SuppressWarnings("unchecked")
    @AsyncActions.QueriesOnly
    static <T> List<T> tail(Dataset<T> dataset, int n) {
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

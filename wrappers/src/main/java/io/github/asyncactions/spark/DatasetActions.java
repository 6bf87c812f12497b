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
 * <p>Whatever runs on the Dataset's own physical plan runs on a {@linkplain DatasetTwins twin} instead, so that
 * cancelling it never spoils the user's Dataset. What Spark declares as {@code Object}, for the sake of Scala's arrays,
 * is a {@link List} here. {@code transpose} looks harmless but runs a job (it reads the values that become column
 * names).
 */
@AsyncActions(
        target = Dataset.class,
        methods = {"count", "first", "head()", "inputFiles", "isEmpty", "show", "transpose"},
        fluent = {"*", "-checkpoint", "-localCheckpoint", "-withColumn(String, Column, Metadata)"},
        uses = WriterActions.class)
public interface DatasetActions {

    static <T> List<T> collect(Dataset<T> dataset) {
        return DatasetTwins.call(dataset, Dataset::collectAsList);
    }

    static <T> void foreach(Dataset<T> dataset, ForeachFunction<T> func) {
        DatasetTwins.run(dataset, twin -> twin.foreach(func));
    }

    static <T> void foreachPartition(Dataset<T> dataset, ForeachPartitionFunction<T> func) {
        DatasetTwins.run(dataset, twin -> twin.foreachPartition(func));
    }

    static <T> T reduce(Dataset<T> dataset, ReduceFunction<T> func) {
        return DatasetTwins.call(dataset, twin -> twin.reduce(func));
    }

    static <T> List<T> take(Dataset<T> dataset, int n) {
        return dataset.takeAsList(n);
    }

    static <T> List<T> head(Dataset<T> dataset, int n) {
        return dataset.takeAsList(n);
    }

    /** Spark gives an array here: of objects, or of primitives for some encoders. */
    @SuppressWarnings("unchecked")
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
        return DatasetTwins.call(dataset, Dataset::javaRDD);
    }

    static <T> Dataset<T> checkpoint(Dataset<T> dataset) {
        return DatasetTwins.call(dataset, Dataset::checkpoint);
    }

    static <T> Dataset<T> checkpoint(Dataset<T> dataset, boolean eager) {
        return DatasetTwins.call(dataset, twin -> twin.checkpoint(eager));
    }

    static <T> Dataset<T> localCheckpoint(Dataset<T> dataset) {
        return DatasetTwins.call(dataset, Dataset::localCheckpoint);
    }

    static <T> Dataset<T> localCheckpoint(Dataset<T> dataset, boolean eager) {
        return DatasetTwins.call(dataset, twin -> twin.localCheckpoint(eager));
    }
}

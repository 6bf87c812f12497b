package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.spark.api.java.JavaRDD;

/**
 * What becomes asynchronous of a {@link JavaRDD}.
 *
 * <p>{@code sortBy} runs a job that samples its input, {@code union}, {@code intersection}, {@code subtract} and
 * {@code distinct()} ask for the partitions of theirs, which lists files: none of that happens on the caller's thread,
 * so these are actions. Saving is a write: it is not interrupted on the driver.
 */
@AsyncActions(
        target = JavaRDD.class,
        name = "AsyncRDD",
        methods = {
            "collect",
            "count",
            "foreach",
            "foreachPartition",
            "take",
            "reduce",
            "fold",
            "aggregate",
            "treeReduce",
            "treeAggregate",
            "first",
            "isEmpty",
            "top",
            "takeOrdered",
            "takeSample",
            "countByValue",
            "countApproxDistinct",
            "collectPartitions",
            "max",
            "min",
            "sortBy",
            "union",
            "intersection",
            "subtract",
            "distinct"
        },
        fluent = {"*", "-wrapRDD"})
public interface RddActions {

    @AsyncActions.Writes
    static void saveAsTextFile(JavaRDD<?> rdd, String path) {
        rdd.saveAsTextFile(path);
    }

    @AsyncActions.Writes
    static void saveAsTextFile(JavaRDD<?> rdd, String path, Class<? extends CompressionCodec> codec) {
        rdd.saveAsTextFile(path, codec);
    }

    @AsyncActions.Writes
    static void saveAsObjectFile(JavaRDD<?> rdd, String path) {
        rdd.saveAsObjectFile(path);
    }
}

package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.DataFrameWriterV2;

/**
 * What becomes asynchronous of a {@link DataFrameWriterV2}, which writes to a table of a catalog.
 *
 * <p>A writer is a mutable builder, so what is set on it is recorded. A write is never interrupted on the driver, so
 * that a commit that has begun ends. Its Spark jobs are cancelled all the same.
 */
@AsyncActions(
        target = DataFrameWriterV2.class,
        name = "AsyncWriterV2",
        methods = {"append", "overwrite", "overwritePartitions", "create", "replace", "createOrReplace"},
        fluent = "*",
        recorded = true,
        interruptible = false)
public interface WriterV2Actions {}

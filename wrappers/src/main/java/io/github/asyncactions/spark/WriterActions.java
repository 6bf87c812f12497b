package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.DataFrameWriter;

/**
 * What becomes asynchronous of a {@link DataFrameWriter}.
 *
 * <p>A writer is a mutable builder, so what is set on it is recorded. A write is never interrupted on the driver: an
 * interrupt during its commit would leave a part of the rows readable. Its Spark jobs are cancelled all the same, so
 * that after a cancel there is either the whole output with its {@code _SUCCESS} or none.
 */
@AsyncActions(
        target = DataFrameWriter.class,
        name = "AsyncWriter",
        methods = {"save", "saveAsTable", "insertInto", "json", "parquet", "orc", "csv", "text", "xml", "jdbc"},
        fluent = "*",
        recorded = true,
        interruptible = false,
        docs = {
            @AsyncActions.Doc(method = "save", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "saveAsTable", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "insertInto", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "json", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "parquet", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "orc", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "csv", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "text", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "xml", value = WriterActions.OVERWRITES),
            @AsyncActions.Doc(method = "jdbc", value = WriterActions.OVERWRITES)
        })
public interface WriterActions {

    String OVERWRITES = "Writes the Dataset, as the method of the same name does.\n\n"
            + "Cancelling stops its Spark jobs but never interrupts the driver, so that a commit that has begun ends."
            + " Spark's file sources delete old data before they overwrite it: a cancelled write in mode overwrite leaves"
            + " neither the old data nor the new.";
}

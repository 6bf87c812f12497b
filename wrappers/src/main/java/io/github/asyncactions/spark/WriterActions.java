package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.AsyncActions.Doc;
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
            @Doc(
                    method = {
                        "save",
                        "saveAsTable",
                        "insertInto",
                        "json",
                        "parquet",
                        "orc",
                        "csv",
                        "text",
                        "xml",
                        "jdbc"
                    },
                    value = "Writes the Dataset, as the method of the same name does.\n\n"
                            + "Cancelling stops its Spark jobs but never interrupts the driver, so that a commit that has"
                            + " begun ends. Spark's file sources delete old data before they overwrite it: a cancelled"
                            + " write in mode overwrite leaves neither the old data nor the new."),
            @Doc(method = "xml", note = "Since Spark 4.0.")
        })
public interface WriterActions {}

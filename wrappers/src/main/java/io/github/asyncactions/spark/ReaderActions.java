package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.AsyncActions.Doc;
import org.apache.spark.sql.DataFrameReader;

/**
 * What becomes asynchronous of a {@link DataFrameReader}: all that gives a Dataset, since it lists files, asks a
 * catalog or a database, and reads its input to infer a schema where none is given (SPARK-47252).
 *
 * <p>A reader is a mutable builder, so what is set on it is recorded.
 */
@AsyncActions(
        target = DataFrameReader.class,
        name = "AsyncReader",
        methods = {
            "load",
            "json(String)",
            "json(String[])",
            "json(Dataset)",
            "json(JavaRDD)",
            "csv",
            "parquet",
            "orc",
            "text",
            "textFile",
            "xml",
            "jdbc",
            "table"
        },
        fluent = "*",
        recorded = true,
        docs = @Doc(method = "xml", note = "Since Spark 4.0."))
public interface ReaderActions {}

package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.DataFrameNaFunctions;

/** {@code Dataset.na()} runs no job: its methods lead back to the wrapper of a Dataset. */
@AsyncActions(
        target = DataFrameNaFunctions.class,
        name = "AsyncNaFunctions",
        fluent = {"*", "-fillMap"},
        uses = DatasetActions.class)
public interface NaActions {}

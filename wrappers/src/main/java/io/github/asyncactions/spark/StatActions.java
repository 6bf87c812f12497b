package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.DataFrameStatFunctions;

/** What becomes asynchronous of {@code Dataset.stat()}: all but {@code sampleBy} runs jobs before it returns. */
@AsyncActions(
        target = DataFrameStatFunctions.class,
        name = "AsyncStatFunctions",
        methods = {"approxQuantile", "cov", "corr", "crosstab", "freqItems", "countMinSketch", "bloomFilter"},
        fluent = "sampleBy",
        uses = DatasetActions.class)
public interface StatActions {}

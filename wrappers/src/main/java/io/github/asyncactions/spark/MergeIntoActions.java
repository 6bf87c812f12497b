package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.MergeIntoWriter;

/** What becomes asynchronous of a {@link MergeIntoWriter}: the merge. Since Spark 4.0. */
@AsyncActions(target = MergeIntoWriter.class, methods = "merge", fluent = "withSchemaEvolution", interruptible = false)
public interface MergeIntoActions {}

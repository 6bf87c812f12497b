package io.github.asyncactions.spark.runtime;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The Spark that an action runs on.
 *
 * @param executor of its application
 * @param session of its target, if that has one
 */
public record Spark(ActionExecutor executor, @Nullable SparkSession session) {}

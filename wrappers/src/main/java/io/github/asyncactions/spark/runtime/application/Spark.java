package io.github.asyncactions.spark.runtime.application;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The Spark that an action runs on.
 *
 * @param application that it belongs to
 * @param session of its target, if that has one
 */
public record Spark(Application application, @Nullable SparkSession session) {}

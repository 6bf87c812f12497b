/**
 * Asynchronous actions for Apache Spark: the ready-made wrappers (such as {@code AsyncDataset}, {@code AsyncSession},
 * {@code AsyncWriter}), the {@link io.github.asyncactions.spark.ActionFuture} that every action returns, and
 * {@link io.github.asyncactions.spark.SparkActions} for code of any other kind.
 *
 * <p>The wrappers are generated while this module builds, each from its own <em>spec</em>: {@code DatasetActions},
 * {@code SessionActions}, {@code WriterActions} and so on. What is special about a Spark class stands there.
 */
@NullMarked
package io.github.asyncactions.spark;

import org.jspecify.annotations.NullMarked;

/**
 * Asynchronous actions for Apache Spark: the ready-made wrappers ({@code AsyncDataset}, {@code AsyncRDD},
 * {@code AsyncWriter}, {@code AsyncEstimator}), the {@link io.github.asyncactions.spark.ActionFuture} that every action
 * returns, and {@link io.github.asyncactions.spark.SparkActions} for code of any other kind.
 *
 * <p>The wrappers are generated while this module builds, each from its own <em>spec</em>: {@code DatasetActions},
 * {@code RddActions}, {@code WriterActions}, {@code EstimatorActions}. What is special about a Spark class stands
 * there.
 */
@NullMarked
package io.github.asyncactions.spark;

import org.jspecify.annotations.NullMarked;

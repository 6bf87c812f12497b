/**
 * Spark, as the runtime sees it: how the jobs of an action are marked, followed and cancelled, and what Spark's threads
 * and errors mean. {@code classic} is the back end for a driver's own {@code SparkContext}, {@code connect} the one for
 * Spark Connect. Uses no other room of the runtime.
 */
@NullMarked
package io.github.asyncactions.spark.runtime.backend;

import org.jspecify.annotations.NullMarked;

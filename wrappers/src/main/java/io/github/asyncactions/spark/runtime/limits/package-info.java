/**
 * Who may start: limits, the queue of what has not started, and the waits of those that have. Knows neither Spark nor
 * actions nor threads.
 */
@NullMarked
package io.github.asyncactions.spark.runtime.limits;

import org.jspecify.annotations.NullMarked;

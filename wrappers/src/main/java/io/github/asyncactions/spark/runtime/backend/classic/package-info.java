/** The back end for a driver's own {@code SparkContext}: job tags and local properties. */
@NullMarked
package io.github.asyncactions.spark.runtime.backend.classic;

import org.jspecify.annotations.NullMarked;

/** One application: how actions come in, where they run, and what happens when Spark stops. */
@NullMarked
package io.github.asyncactions.spark.runtime.application;

import org.jspecify.annotations.NullMarked;

/** Several futures as one, scopes, and futures in the order of their ends. */
@NullMarked
package io.github.asyncactions.spark.runtime.combining;

import org.jspecify.annotations.NullMarked;

/** What generated wrappers call. Public because they stand in any package; for generated code only. */
@NullMarked
package io.github.asyncactions.spark.support;

import org.jspecify.annotations.NullMarked;

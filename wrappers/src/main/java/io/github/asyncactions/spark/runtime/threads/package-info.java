/** Threads of the library's own: how they are made, timers, completers, feeders. They outlive any one application. */
@NullMarked
package io.github.asyncactions.spark.runtime.threads;

import org.jspecify.annotations.NullMarked;

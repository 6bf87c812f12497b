/** The back end for Spark Connect: operation tags of a session. Nothing here needs more than the Connect client. */
@NullMarked
package io.github.asyncactions.spark.runtime.backend.connect;

import org.jspecify.annotations.NullMarked;

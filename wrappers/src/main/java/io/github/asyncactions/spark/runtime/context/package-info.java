/** What travels from the thread that submits an action to the thread that runs it. Uses {@code backend} only. */
@NullMarked
package io.github.asyncactions.spark.runtime.context;

import org.jspecify.annotations.NullMarked;

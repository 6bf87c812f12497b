/**
 * The machinery behind every action: its state, the executor of its application, the watcher, the caller's context. Not
 * part of the API.
 */
@NullMarked
package io.github.asyncactions.spark.runtime;

import org.jspecify.annotations.NullMarked;

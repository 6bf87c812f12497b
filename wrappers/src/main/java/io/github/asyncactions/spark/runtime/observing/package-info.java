/**
 * What is told and shown of actions: events, statistics, Flight Recorder, the bar. All of it comes by {@code Events}.
 */
@NullMarked
package io.github.asyncactions.spark.runtime.observing;

import org.jspecify.annotations.NullMarked;

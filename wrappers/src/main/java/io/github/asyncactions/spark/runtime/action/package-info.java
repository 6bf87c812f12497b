/**
 * One action: its future, its body, what it waits for, and the groups that it ends with. Every change of who is queued,
 * at work, waiting or ended is a step of the {@link io.github.asyncactions.spark.runtime.limits.Limits}.
 */
@NullMarked
package io.github.asyncactions.spark.runtime.action;

import org.jspecify.annotations.NullMarked;

/**
 * What is wrong with a declaration: {@link io.github.asyncactions.processor.problem.Problem} is the catalogue,
 * {@link io.github.asyncactions.processor.problem.Placed} knows where it stands in the source.
 */
@NullMarked
package io.github.asyncactions.processor.problem;

import org.jspecify.annotations.NullMarked;

/**
 * Writes the wrappers that {@code @AsyncActions} asks for, in three stages, each with a type of its own:
 *
 * <ol>
 *   <li>{@link io.github.asyncactions.processor.declaration.Declaration}: what the user wrote, each value with its
 *       place in the source;
 *   <li>{@link io.github.asyncactions.processor.model.WrapperModel}: what is to be generated, checked, without a word
 *       of source, made in {@code modeling} with the help of {@code methods} and {@code types};
 *   <li>the source file, which {@link io.github.asyncactions.processor.writing.WrapperWriter} makes.
 * </ol>
 *
 * <p>{@link io.github.asyncactions.processor.AsyncActionsProcessor} runs them in rounds;
 * {@link io.github.asyncactions.processor.problem.Problem} is the catalogue of what can be wrong.
 */
@NullMarked
package io.github.asyncactions.processor;

import org.jspecify.annotations.NullMarked;

/**
 * Writes the wrappers that {@code @AsyncActions} asks for, in three stages, each with types of its own:
 *
 * <ol>
 *   <li>{@link io.github.asyncactions.processor.Declaration}: what the user wrote, each value with its place in the
 *       source;
 *   <li>{@link io.github.asyncactions.processor.WrapperModel}: what is to be generated, checked, without a word of
 *       source;
 *   <li>{@link io.github.asyncactions.processor.WrapperWriter}: the source file, the only place that knows JavaPoet.
 * </ol>
 *
 * <p>{@link io.github.asyncactions.processor.AsyncActionsProcessor} runs them in rounds;
 * {@link io.github.asyncactions.processor.Problem} is the catalogue of what can be wrong.
 */
package io.github.asyncactions.processor;

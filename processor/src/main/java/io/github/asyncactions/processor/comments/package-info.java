/**
 * Doc comments: {@link io.github.asyncactions.processor.comments.MethodComments} reads those of methods,
 * {@link io.github.asyncactions.processor.comments.DocHtml} writes their text into a wrapper. Text is parsed here
 * rather than by the compiler, since only javac could, and only where no build tool hides it.
 */
@NullMarked
package io.github.asyncactions.processor.comments;

import org.jspecify.annotations.NullMarked;

/** Finds out what the user meant by a mistake, so that its message can say what to write instead. */
@NullMarked
package io.github.asyncactions.processor.advice;

import org.jspecify.annotations.NullMarked;

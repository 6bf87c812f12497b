/** Finds out what the user meant by a mistake, so that its message can say what to write instead. */
package io.github.asyncactions.processor.advice;

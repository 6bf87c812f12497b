package io.github.asyncactions.processor.problem;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * A value of an annotation, with its place in the source.
 *
 * @param annotation the annotation it is a value of
 * @param place the very value, or null for one that was left out
 */
public record Placed<T>(
        T value, AnnotationMirror annotation, @Nullable AnnotationValue place) {}

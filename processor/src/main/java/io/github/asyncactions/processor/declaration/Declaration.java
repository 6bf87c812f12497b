package io.github.asyncactions.processor.declaration;

import io.github.asyncactions.processor.problem.Placed;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * One {@code @AsyncActions}, as the user wrote it.
 *
 * @param element the annotated type or package
 * @param annotation the annotation itself
 * @param target {@code void} if it was left out
 */
public record Declaration(
        Element element,
        AnnotationMirror annotation,
        Placed<TypeMirror> target,
        List<Placed<String>> methods,
        List<Placed<String>> fluent,
        List<Placed<TypeMirror>> uses,
        Placed<Boolean> recorded,
        Placed<Boolean> interruptible,
        Placed<String> suffix,
        Placed<String> name,
        List<Doc> docs) {

    /** One {@code @AsyncActions.Doc}. */
    public record Doc(List<Placed<String>> methods, String text, String note) {}
}

package io.github.asyncactions.processor.declaration;

import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Classes;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;

/** Tells the annotations of one element apart, since compilers show the element for each of them. */
public final class RepeatedAnnotation {

    private RepeatedAnnotation() {}

    /** The end of a message, such as {@code (in the one for AsyncDataset)}; empty for an annotation that is alone. */
    public static String end(Element element, AnnotationMirror annotation) {
        if (DeclarationReader.annotations(element).size() < 2) {
            return "";
        }
        try {
            return end(DeclarationReader.read(element, annotation));
        } catch (Unresolved unresolved) {
            return ""; // The target is what is missing, and is told.
        }
    }

    private static String end(Declaration declaration) {
        return Specs.target(declaration) instanceof DeclaredType target
                ? " (in the annotation for "
                        + Specs.name(declaration, Classes.of(target)).simpleName() + ")"
                : "";
    }
}

package io.github.asyncactions.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Reports the problems of one annotated element, each on the very value that causes it, and remembers that there are.
 */
final class Problems {

    private final Messager messager;
    private final Element element;
    private boolean any;

    Problems(Messager messager, Element element) {
        this.messager = messager;
        this.element = element;
    }

    boolean any() {
        return any;
    }

    void on(Placed<?> value, Problem problem, Object... arguments) {
        on(value.annotation(), value.place(), problem, arguments);
    }

    /** A value that was left out, and so has no place, is reported on its annotation. */
    void on(AnnotationMirror annotation, AnnotationValue value, Problem problem, Object... arguments) {
        any = true;
        String text = problem.text(arguments);
        if (value == null) {
            messager.printMessage(Kind.ERROR, text, element, annotation);
        } else {
            messager.printMessage(Kind.ERROR, text, element, annotation, value);
        }
    }

    void on(Element place, Problem problem, Object... arguments) {
        any = true;
        messager.printMessage(Kind.ERROR, problem.text(arguments), place);
    }
}

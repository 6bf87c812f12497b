package io.github.asyncactions.processor;

import java.util.HashSet;
import java.util.Set;
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
    /** Two declarations on one element may have the same fault. */
    private final Set<String> reported = new HashSet<>();

    Problems(Messager messager, Element element) {
        this.messager = messager;
        this.element = element;
    }

    boolean any() {
        return !reported.isEmpty();
    }

    void on(Placed<?> value, Problem problem, Object... arguments) {
        on(value.annotation(), value.place(), problem, arguments);
    }

    /** A value that was left out, and so has no place, is reported on its annotation. */
    void on(AnnotationMirror annotation, AnnotationValue value, Problem problem, Object... arguments) {
        String text = problem.text(arguments);
        if (!reported.add(text + annotation + value)) {
            return;
        }
        if (value == null) {
            messager.printMessage(Kind.ERROR, text, element, annotation);
        } else {
            messager.printMessage(Kind.ERROR, text, element, annotation, value);
        }
    }

    void on(Element place, Problem problem, Object... arguments) {
        String text = problem.text(arguments);
        if (reported.add(text + place)) {
            messager.printMessage(Kind.ERROR, text, place);
        }
    }
}

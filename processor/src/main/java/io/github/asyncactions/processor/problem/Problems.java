package io.github.asyncactions.processor.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * The problems of one annotated element, each on the very value that causes it. They are collected first: an element
 * that has to wait for a class tells nothing yet.
 */
public final class Problems {

    private final Element element;
    /** By text and place, since two declarations on one element may have the same fault. */
    private final Map<Object, Report> reports = new LinkedHashMap<>();

    private interface Report {
        void to(Messager messager);
    }

    private record Key(Object text, Object annotation, Object place) {}

    public Problems(Element element) {
        this.element = element;
    }

    public int count() {
        return reports.size();
    }

    public void on(Placed<?> value, Problem problem, Object... arguments) {
        on(value.annotation(), value.place(), problem, arguments);
    }

    /** A value that was left out, and so has no place, is reported on its annotation. */
    public void on(AnnotationMirror annotation, AnnotationValue value, Problem problem, Object... arguments) {
        String text = problem.text(arguments);
        reports.putIfAbsent(new Key(text, annotation, value), messager -> {
            if (value == null) {
                messager.printMessage(Kind.ERROR, text, element, annotation);
            } else {
                messager.printMessage(Kind.ERROR, text, element, annotation, value);
            }
        });
    }

    public void on(Element place, Problem problem, Object... arguments) {
        String text = problem.text(arguments);
        reports.putIfAbsent(new Key(problem, null, place), messager -> messager.printMessage(Kind.ERROR, text, place));
    }

    public void report(Messager messager) {
        reports.values().forEach(report -> report.to(messager));
    }
}

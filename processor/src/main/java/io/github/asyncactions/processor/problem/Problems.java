package io.github.asyncactions.processor.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one annotated element, each on the very value that causes it. They are collected first: an element
 * that has to wait for a class tells nothing yet.
 */
public final class Problems {

    /** What {@code @SuppressWarnings} takes, on the annotated type or one around it. */
    private static final String SUPPRESSED = "asyncactions";

    private final Element element;
    private final Function<AnnotationMirror, String> names;
    /** By text and place, since two declarations on one element may have the same fault. */
    private final Map<Object, Report> reports = new LinkedHashMap<>();

    private record Report(Kind kind, Printer printer) {}

    private interface Printer {
        void to(Messager messager);
    }

    private record Key(
            Object text,
            @Nullable Object annotation,
            @Nullable Object place) {}

    public Problems(Element element) {
        this(element, annotation -> "");
    }

    /** @param names what follows a text, to tell which annotation of the element is meant; empty for the only one */
    public Problems(Element element, Function<AnnotationMirror, String> names) {
        this.element = element;
        this.names = names;
    }

    /** Of errors; a warning hinders nothing. */
    public int count() {
        return (int) reports.values().stream()
                .filter(report -> report.kind == Kind.ERROR)
                .count();
    }

    public void on(Placed<?> value, Problem problem, Object... arguments) {
        on(value.annotation(), value.place(), problem, arguments);
    }

    /** A value that was left out, and so has no place, is reported on its annotation. */
    public void on(AnnotationMirror annotation, @Nullable AnnotationValue value, Problem problem, Object... arguments) {
        String text = problem.text(arguments) + names.apply(annotation);
        Kind kind = problem.kind();
        add(new Key(text, annotation, value), kind, messager -> {
            if (value == null) {
                messager.printMessage(kind, text, element, annotation);
            } else {
                messager.printMessage(kind, text, element, annotation, value);
            }
        });
    }

    public void on(Element place, Problem problem, Object... arguments) {
        String text = problem.text(arguments);
        Kind kind = problem.kind();
        add(new Key(problem, null, place), kind, messager -> messager.printMessage(kind, text, place));
    }

    private void add(Key key, Kind kind, Printer printer) {
        reports.putIfAbsent(key, new Report(kind, printer));
    }

    public void report(Messager messager) {
        boolean isQuiet = reports.values().stream().anyMatch(report -> report.kind != Kind.ERROR) && isSuppressed();
        reports.values().stream()
                .filter(report -> report.kind == Kind.ERROR || !isQuiet)
                .forEach(report -> report.printer.to(messager));
    }

    private boolean isSuppressed() {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            SuppressWarnings suppressed = each.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains(SUPPRESSED)) {
                return true;
            }
        }
        return false;
    }
}

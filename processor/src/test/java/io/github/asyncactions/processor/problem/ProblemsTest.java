package io.github.asyncactions.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.processor.types.Analyzed;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final TypeElement ELEMENT =
            Analyzed.source("Old", "@Deprecated(since = \"1\") class Old {}").type("Old");
    private static final AnnotationMirror ANNOTATION =
            ELEMENT.getAnnotationMirrors().get(0);
    private static final AnnotationValue VALUE =
            ANNOTATION.getElementValues().values().iterator().next();

    private final Problems problems = new Problems(ELEMENT);
    private final List<Printed> printed = new ArrayList<>();

    private record Printed(
            Kind kind, String text, Element element, AnnotationMirror annotation, AnnotationValue value) {}

    @Test
    void eachIsOnItsPlace() {
        problems.on(new Placed<>("x", ANNOTATION, VALUE), Problem.BAD_SUFFIX, "x");
        problems.on(ANNOTATION, null, Problem.MISSING_RUNTIME);
        problems.on(ELEMENT, Problem.STATIC_METHOD, "a", "b", "c");

        assertThat(problems.count()).isEqualTo(3);
        problems.report(new Recorder());
        assertThat(printed)
                .containsExactly(
                        new Printed(Kind.ERROR, Problem.BAD_SUFFIX.text("x"), ELEMENT, ANNOTATION, VALUE),
                        new Printed(Kind.ERROR, Problem.MISSING_RUNTIME.text(), ELEMENT, ANNOTATION, null),
                        new Printed(Kind.ERROR, Problem.STATIC_METHOD.text("a", "b", "c"), ELEMENT, null, null));
    }

    @Test
    void theSameOnOnePlaceIsToldOnce() {
        problems.on(ANNOTATION, VALUE, Problem.BAD_SUFFIX, "x");
        problems.on(ANNOTATION, VALUE, Problem.BAD_SUFFIX, "x");
        problems.on(ANNOTATION, VALUE, Problem.BAD_SUFFIX, "y");
        problems.on(ANNOTATION, null, Problem.BAD_SUFFIX, "x");

        assertThat(problems.count()).isEqualTo(3);
    }

    @Test
    void aWarningHindersNothing() {
        problems.on(ELEMENT, Problem.TARGET_NOT_FIRST, "a", "b");

        assertThat(problems.count()).isZero();
        problems.report(new Recorder());
        assertThat(printed).extracting(Printed::kind).containsExactly(Kind.WARNING);
    }

    @Test
    void aWarningIsSuppressedButNoError() {
        TypeElement quiet = Analyzed.source(
                        "Quiet", "@SuppressWarnings(\"asyncactions\") class Quiet { class Inner {} }")
                .type("Quiet.Inner");
        Problems suppressed = new Problems(quiet);
        suppressed.on(quiet, Problem.TARGET_NOT_FIRST, "a", "b");
        suppressed.on(quiet, Problem.OBJECT_METHOD, "a");

        suppressed.report(new Recorder());
        assertThat(printed).extracting(Printed::kind).containsExactly(Kind.ERROR);
    }

    @Test
    void oneOfSeveralAnnotationsIsNamed() {
        Problems named = new Problems(ELEMENT, annotation -> " (the first)");
        named.on(ANNOTATION, null, Problem.MISSING_RUNTIME);

        named.report(new Recorder());
        assertThat(printed).extracting(Printed::text).containsExactly(Problem.MISSING_RUNTIME.text() + " (the first)");
    }

    private final class Recorder implements Messager {

        @Override
        public void printMessage(Kind kind, CharSequence text) {
            printMessage(kind, text, null, null, null);
        }

        @Override
        public void printMessage(Kind kind, CharSequence text, Element element) {
            printMessage(kind, text, element, null, null);
        }

        @Override
        public void printMessage(Kind kind, CharSequence text, Element element, AnnotationMirror annotation) {
            printMessage(kind, text, element, annotation, null);
        }

        @Override
        public void printMessage(
                Kind kind, CharSequence text, Element element, AnnotationMirror annotation, AnnotationValue value) {
            printed.add(new Printed(kind, text.toString(), element, annotation, value));
        }
    }
}

package io.github.asyncactions.processor;

import io.github.asyncactions.processor.declaration.RepeatedAnnotation;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** An annotated element on its way through one round. */
final class Draft {

    final Element element;
    final Problems problems;
    /** What its wrappers will be called, as far as this can be told before anything else of them. */
    final List<WrapperName> names = new ArrayList<>();

    final Map<String, WrapperModel> models = new LinkedHashMap<>();
    /** The sources of the models, under the same names. */
    final Map<String, ForkJoinTask<String>> texts = new LinkedHashMap<>();

    /** Whether it has to be looked at again in the next round. */
    boolean waits;

    boolean waitsForUnnamed;

    Draft(Element element) {
        this.element = element;
        this.problems = new Problems(element, annotation -> RepeatedAnnotation.end(element, annotation));
    }

    boolean isReady() {
        return !waits && problems.count() == 0;
    }

    /** All types that its wrappers mention. */
    Stream<TypeMirror> types() {
        return models.values().stream()
                .flatMap(model -> model.methods().stream())
                .flatMap(WrapperModel.Method::types);
    }
}

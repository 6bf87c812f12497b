package io.github.asyncactions.neighbours;

import java.util.ArrayList;
import java.util.List;

/** Another annotation processor, and the project that uses it. */
enum Neighbour {
    LOMBOK(List.of(5L, 6L, 5L, 7L, 8L), "lombok.launch.AnnotationProcessorHider$AnnotationProcessor"),
    MAPSTRUCT("Ann", "org.mapstruct.ap.MappingProcessor"),
    IMMUTABLES(4L, "org.immutables.processor.ProxyProcessor"),
    AUTOVALUE(4L, "com.google.auto.value.processor.AutoValueProcessor"),
    DAGGER(4L, "dagger.internal.codegen.ComponentProcessor"),
    MICRONAUT(
            4L,
            "io.micronaut.annotation.processing.TypeElementVisitorProcessor",
            "io.micronaut.annotation.processing.AggregatingTypeElementVisitorProcessor",
            "io.micronaut.annotation.processing.BeanDefinitionInjectProcessor"),
    CHECKER(4L, "org.checkerframework.checker.nullness.NullnessChecker");

    static final String THIS_ONE = "io.github.asyncactions.processor.AsyncActionsProcessor";

    private final Object result;
    private final List<String> processors;

    Neighbour(Object result, String... processors) {
        this.result = result;
        this.processors = List.of(processors);
    }

    /** What the program of its project gives. */
    Object result() {
        return result;
    }

    /** The option that names all processors. */
    List<String> processors(boolean thisOneFirst) {
        List<String> all = new ArrayList<>(processors);
        all.add(thisOneFirst ? 0 : all.size(), THIS_ONE);
        return List.of("-processor", String.join(",", all));
    }
}

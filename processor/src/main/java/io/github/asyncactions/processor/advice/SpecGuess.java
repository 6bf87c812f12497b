package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.types.Classes;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** What a type is a spec of, were it one. */
final class SpecGuess {

    private SpecGuess() {}

    /** What its first static method with parameters takes first. */
    static Optional<String> target(TypeElement type) {
        return statics(type)
                .filter(method -> !method.getParameters().isEmpty())
                .map(method -> method.getParameters().get(0).asType())
                .filter(DeclaredType.class::isInstance)
                .map(Classes::of)
                .map(Classes::simpleName)
                .findFirst();
    }

    /** The static methods that others may call. */
    static Stream<ExecutableElement> statics(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE));
    }
}

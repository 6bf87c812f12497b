package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.types.Classes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** What a type is a spec of, were it one. */
final class SpecGuess {

    private static final Set<String> OF_ENUMS = Set.of("values", "valueOf");

    private SpecGuess() {}

    /** What its first static method with such a parameter takes first. */
    static Optional<String> target(TypeElement type) {
        return statics(type).flatMap(SpecGuess::first).map(Classes::simpleName).findFirst();
    }

    /** What a spec of a static method could be for: nobody means one of {@code String} and the like. */
    static Optional<String> target(ExecutableElement method) {
        return first(method)
                .filter(type -> !Classes.packageOf(type).getQualifiedName().contentEquals("java.lang"))
                .map(Classes::simpleName)
                .findFirst();
    }

    private static Stream<TypeElement> first(ExecutableElement method) {
        return method.getParameters().stream()
                .limit(1)
                .map(VariableElement::asType)
                .filter(DeclaredType.class::isInstance)
                .map(Classes::of);
    }

    /** The static methods that others may call, but for those that every enum has. */
    static Stream<ExecutableElement> statics(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && !(type.getKind() == ElementKind.ENUM
                                && OF_ENUMS.contains(method.getSimpleName().toString())));
    }
}

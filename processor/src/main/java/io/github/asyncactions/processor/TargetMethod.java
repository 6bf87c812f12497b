package io.github.asyncactions.processor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * An instance method of a target.
 *
 * @param element as it is declared
 * @param type as a member of the target
 * @param erasedParameters the qualified names of its erased parameter types, as declared
 * @param memberParameters the same as a member of the target: a subclass may have bound a type variable
 */
record TargetMethod(
        ExecutableElement element, ExecutableType type, List<String> erasedParameters, List<String> memberParameters) {

    static TargetMethod of(ExecutableElement element, ExecutableType type, Types types) {
        return new TargetMethod(
                element,
                type,
                erased(((ExecutableType) element.asType()).getParameterTypes(), types),
                erased(type.getParameterTypes(), types));
    }

    static List<String> erased(List<? extends TypeMirror> parameters, Types types) {
        return parameters.stream()
                .map(parameter -> Erasure.nameOf(parameter, types))
                .toList();
    }

    String name() {
        return element.getSimpleName().toString();
    }

    /** Such as {@code fit(Dataset, ParamMap)}. */
    String signature() {
        return name()
                + memberParameters.stream()
                        .map(type -> type.substring(type.lastIndexOf('.') + 1))
                        .collect(joining(", ", "(", ")"));
    }

    /** Whether a Java caller would rather not see it. */
    boolean hasScalaTypes(Types types) {
        return memberParameters.stream().anyMatch(type -> type.startsWith("scala."))
                || Erasure.nameOf(type.getReturnType(), types).startsWith("scala.");
    }
}

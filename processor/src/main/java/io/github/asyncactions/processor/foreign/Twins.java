package io.github.asyncactions.processor.foreign;

import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.methods.TargetMethods;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Methods of one class that differ by their results only: no call in Java tells which one it means. */
record Twins(TargetMethods methods, Types types) {

    boolean has(TargetMethod method) {
        return isConcrete(method)
                && methods.declared(method.name()).stream()
                        .filter(other -> other.declared().equals(method.declared()))
                        .filter(other -> !other.element().equals(method.element())
                                && other.owner().equals(method.owner()))
                        .anyMatch(other -> isConcrete(other) && takeTheSame(method, other));
    }

    private static boolean isConcrete(TargetMethod method) {
        Set<Modifier> modifiers = method.element().getModifiers();
        return modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.ABSTRACT);
    }

    /** Where they are declared: as members of the target, some compilers take one for the other. */
    private boolean takeTheSame(TargetMethod a, TargetMethod b) {
        return IntStream.range(0, a.element().getParameters().size())
                .allMatch(i -> types.isSameType(parameter(a, i), parameter(b, i)));
    }

    private static TypeMirror parameter(TargetMethod method, int place) {
        return method.element().getParameters().get(place).asType();
    }
}

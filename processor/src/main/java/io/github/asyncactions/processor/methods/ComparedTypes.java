package io.github.asyncactions.processor.methods;

import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What of the overloads of one name a compiler looks at to see that they do not take the arguments of a call. */
final class ComparedTypes {

    /** The others are there, whatever they are compared with. */
    private final List<TargetMethod> incomplete;

    private final Types types;

    private ComparedTypes(List<TargetMethod> incomplete, Types types) {
        this.incomplete = incomplete;
        this.types = types;
    }

    static ComparedTypes of(List<TargetMethod> overloads, MissingTypes missing, Types types) {
        List<TargetMethod> incomplete = overloads.stream()
                .filter(method -> Stream.concat(bounds(method), parameters(method, types).stream())
                        .flatMap(missing::in)
                        .findAny()
                        .isPresent())
                .toList();
        return new ComparedTypes(incomplete, types);
    }

    /** As far as they may be missing, for a call of {@code method}. */
    Stream<TypeMirror> with(TargetMethod method) {
        return incomplete.stream()
                .filter(other -> !other.element().equals(method.element()))
                .flatMap(other -> Stream.concat(bounds(other), compared(method, other)))
                .filter(ComparedTypes::hasName);
    }

    private static Stream<TypeMirror> bounds(TargetMethod method) {
        return method.type().getTypeVariables().stream().flatMap(variable -> TypeVariables.bounds(variable).stream());
    }

    /** Of as many parameters those up to the first that does not fit. */
    private Stream<TypeMirror> compared(TargetMethod method, TargetMethod other) {
        List<TypeMirror> arguments = parameters(method, types);
        List<TypeMirror> parameters = parameters(other, types);
        List<TypeMirror> compared = new ArrayList<>();
        boolean fits = arguments.size() == parameters.size();
        for (int i = 0; fits && i < parameters.size(); i++) {
            compared.add(parameters.get(i));
            fits = types.isSubtype(arguments.get(i), parameters.get(i));
        }
        return compared.stream();
    }

    /** Type arguments are not looked at. */
    private static List<TypeMirror> parameters(TargetMethod method, Types types) {
        return method.type().getParameterTypes().stream()
                .map(type -> erased(type, types))
                .toList();
    }

    /** A compiler may erase a missing class to anything. */
    private static TypeMirror erased(TypeMirror type, Types types) {
        if (type instanceof ArrayType array) {
            return types.getArrayType(erased(array.getComponentType(), types));
        }
        return type.getKind() == TypeKind.ERROR ? type : types.erasure(type);
    }

    /** A missing class that has lost its name is one of the sources, where the compiler reports it. */
    private static boolean hasName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hasName(array.getComponentType());
        }
        return type.getKind() != TypeKind.ERROR
                || SourceVersion.isName(Classes.of(type).getQualifiedName());
    }
}

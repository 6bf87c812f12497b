package io.github.asyncactions.processor;

import io.github.asyncactions.processor.WrapperModel.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Type variables and arguments, and the names of the former in generated code. */
final class TypeVariables {

    private TypeVariables() {}

    /** The arguments of a type, after those of a generic type around it. */
    static List<TypeMirror> arguments(DeclaredType type) {
        List<TypeMirror> all = new ArrayList<>();
        around(type).ifPresent(outer -> all.addAll(arguments(outer)));
        all.addAll(type.getTypeArguments());
        return all;
    }

    /** The type around an inner one. Some compilers give one for static types, too. */
    static Optional<DeclaredType> around(DeclaredType type) {
        return type.getEnclosingType() instanceof DeclaredType outer
                        && !type.asElement().getModifiers().contains(Modifier.STATIC)
                ? Optional.of(outer)
                : Optional.empty();
    }

    /** Names {@code variables} as they are, but for what would hide one of {@code outer}, or one another. */
    static List<Variable> named(List<? extends TypeMirror> variables, List<Variable> outer) {
        Set<String> taken = new HashSet<>();
        outer.forEach(variable -> taken.add(variable.name()));
        List<Variable> named = new ArrayList<>();
        for (TypeMirror type : variables) {
            TypeVariable variable = (TypeVariable) type;
            String name =
                    ParameterNames.unused(variable.asElement().getSimpleName().toString(), taken);
            taken.add(name);
            named.add(new Variable(name, variable));
        }
        return named;
    }
}

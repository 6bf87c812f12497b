package io.github.asyncactions.processor;

import io.github.asyncactions.processor.WrapperModel.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Type variables and arguments, and the names of the former in generated code. */
final class TypeVariables {

    private TypeVariables() {}

    /** The arguments of a type, after those of a generic type around it. */
    static List<TypeMirror> arguments(DeclaredType type) {
        List<TypeMirror> all = new ArrayList<>();
        if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
            all.addAll(arguments((DeclaredType) type.getEnclosingType()));
        }
        all.addAll(type.getTypeArguments());
        return all;
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

package io.github.asyncactions.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.github.asyncactions.processor.model.WrapperModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The wrapper's own class, as its source declares and names it.
 *
 * @param isInner whether it has the type variables of a class around the target, too
 */
record GeneratedType(ClassName raw, List<TypeVariableName> variables, boolean isPublic, boolean isInner) {

    static GeneratedType of(WrapperModel model, TypeNames names) {
        List<TypeVariableName> variables =
                model.variables().stream().map(names::declared).toList();
        boolean isInner = model.target().getTypeParameters().size() < variables.size();
        return new GeneratedType(TypeNames.raw(model.name()), variables, model.isPublic(), isInner);
    }

    /** With its own type variables. */
    TypeName self() {
        return TypeNames.parameterized(raw, variables);
    }

    /** {@code AsyncDataset<>}, or {@code AsyncEvaluator} where there is nothing to infer. */
    CodeBlock diamond() {
        return diamond(List.copyOf(variables));
    }

    /** The type arguments of an inner class are not inferred by every compiler. */
    CodeBlock diamond(List<TypeName> arguments) {
        return arguments.isEmpty() || isInner
                ? CodeBlock.of("$T", TypeNames.parameterized(raw, arguments))
                : CodeBlock.of("$T<>", raw);
    }

    Modifier[] visibility() {
        return visibility(true);
    }

    Modifier[] visibility(boolean isPublicMember) {
        return isPublic && isPublicMember ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }
}

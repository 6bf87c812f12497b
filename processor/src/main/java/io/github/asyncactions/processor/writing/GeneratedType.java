package io.github.asyncactions.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.github.asyncactions.processor.model.WrapperModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The wrapper's own class, as its source declares and names it. */
final class GeneratedType {

    private final ClassName raw;
    private final List<TypeVariableName> variables;
    private final boolean isPublic;
    private final boolean isInner;

    GeneratedType(WrapperModel model, TypeNames names) {
        this.raw = TypeNames.raw(model.name());
        this.variables = model.variables().stream().map(names::declared).toList();
        this.isPublic = model.isPublic();
        this.isInner = model.target().getTypeParameters().size() < variables.size();
    }

    ClassName raw() {
        return raw;
    }

    List<TypeVariableName> variables() {
        return variables;
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

package io.github.asyncactions.processor.writing;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.github.asyncactions.processor.model.ParameterNames;
import io.github.asyncactions.processor.model.WrapperModel.Overload;
import io.github.asyncactions.processor.model.WrapperModel.Parameter;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.HashSet;
import java.util.List;
import javax.lang.model.type.DeclaredType;

/**
 * Writes a method that takes wrappers, and calls the one that takes what they wrap.
 *
 * <p>A compiler looks at a method with a variable number of arguments only where no other can be meant. So the overload
 * ends with such a parameter, which nobody gives: {@code join(null, on)} and what has a type that is still to be
 * inferred mean what they mean without the overload, instead of being ambiguous.
 */
final class OverloadWriter {

    private final MethodSpec original;
    private final Overload overload;
    private final TypeNames names;

    /** @param names in the method */
    OverloadWriter(MethodSpec original, Overload overload, TypeNames names) {
        this.original = original;
        this.overload = overload;
        this.names = names;
    }

    MethodSpec write() {
        List<Parameter> parameters = overload.method().parameters();
        MethodSpec.Builder spec = MethodSpec.methodBuilder(original.name())
                .addAnnotations(original.annotations())
                .addModifiers(original.modifiers())
                .addTypeVariables(original.typeVariables())
                .returns(original.returnType())
                .addExceptions(original.exceptions());
        parameters.forEach(parameter -> spec.addParameter(type(parameter), parameter.name()));
        String none =
                ParameterNames.unused("none", new HashSet<>(overload.method().parameterNames()));
        return spec.addParameter(ArrayTypeName.of(ClassName.get(Void.class)), none)
                .varargs()
                .addJavadoc(MethodJavadoc.overload(overload, none, names))
                .addStatement(
                        "return this.$L$N($L)",
                        witnesses(),
                        original.name(),
                        parameters.stream().map(this::argument).collect(joining(", ")))
                .build();
    }

    /** The same as its own: not every compiler infers them all. */
    private String witnesses() {
        return original.typeVariables().isEmpty()
                ? ""
                : original.typeVariables().stream().map(TypeVariableName::name).collect(joining(", ", "<", ">"));
    }

    private TypeName type(Parameter parameter) {
        WrapperName wrapper = overload.wrappers().get(parameter.name());
        return wrapper == null
                ? names.of(parameter.type())
                : TypeNames.parameterized(
                        TypeNames.raw(wrapper),
                        TypeVariables.arguments((DeclaredType) parameter.type()).stream()
                                .map(names::of)
                                .toList());
    }

    private String argument(Parameter parameter) {
        return overload.wrappers().containsKey(parameter.name()) ? parameter.name() + ".unwrap()" : parameter.name();
    }
}

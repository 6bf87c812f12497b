package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.declaration.Specs.Spec;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Overload;
import io.github.asyncactions.processor.model.WrapperModel.Parameter;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Types;

/**
 * Finds the methods that take targets of the spec itself or of those in {@code uses}: what a chain of wrappers has at
 * hand is their wrappers. A method with a variable number of arguments is left as it is, since an overload ends with
 * such a parameter of its own; so is one that no plain call means.
 */
final class WrapperOverloads {

    private final List<Spec> specs;
    private final Types types;

    WrapperOverloads(List<Spec> specs, Types types) {
        this.specs = specs;
        this.types = types;
    }

    List<Overload> of(List<Method> methods) {
        return methods.stream()
                .filter(method ->
                        !method.called().isVarArgs() && method.call().receiver().isEmpty())
                .map(method -> new Overload(method, wrappers(method)))
                .filter(overload -> !overload.wrappers().isEmpty())
                .toList();
    }

    private Map<String, WrapperName> wrappers(Method method) {
        Map<String, WrapperName> wrappers = new LinkedHashMap<>();
        for (Parameter parameter : method.parameters()) {
            wrapper(parameter).ifPresent(wrapper -> wrappers.put(parameter.name(), wrapper));
        }
        return wrappers;
    }

    private Optional<WrapperName> wrapper(Parameter parameter) {
        return parameter.type().getKind() != TypeKind.DECLARED
                ? Optional.empty()
                : specs.stream()
                        .filter(spec -> types.isSameType(spec.erasedTarget(), types.erasure(parameter.type())))
                        .map(Spec::wrapper)
                        .findFirst();
    }
}

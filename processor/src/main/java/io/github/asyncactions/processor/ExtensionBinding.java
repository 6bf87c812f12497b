package io.github.asyncactions.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * Finds what the type variables of a spec's static method mean for the target: in {@code <T> List<T>
 * collect(Dataset<T>)} the method's {@code T} is the one of the wrapper.
 */
final class ExtensionBinding {

    private final Types types;
    private final Map<Element, TypeMirror> bound = new HashMap<>();

    private ExtensionBinding(Types types) {
        this.types = types;
    }

    /**
     * The meaning of the variables; empty if the method's first parameter does not take every instance of the target.
     */
    static Optional<Map<Element, TypeMirror>> of(ExecutableElement method, TypeMirror target, Types types) {
        ExtensionBinding binding = new ExtensionBinding(types);
        TypeMirror first = method.getParameters().get(0).asType();
        return binding.takes(first, target) ? Optional.of(binding.bound) : Optional.empty();
    }

    private boolean takes(TypeMirror parameter, TypeMirror argument) {
        if (parameter instanceof TypeVariable variable && isOfMethod(variable)) {
            return types.isAssignable(types.erasure(argument), types.erasure(variable.getUpperBound()))
                    && bind(variable.asElement(), argument);
        }
        if (!(parameter instanceof DeclaredType formal)
                || !types.isAssignable(types.erasure(argument), types.erasure(parameter))) {
            return false;
        }
        Optional<DeclaredType> view = asSuper(argument, formal.asElement());
        if (view.isEmpty()) {
            return formal.asElement().toString().equals("java.lang.Object");
        }
        List<? extends TypeMirror> formals = formal.getTypeArguments();
        List<? extends TypeMirror> actuals = view.get().getTypeArguments();
        for (int i = 0; i < formals.size() && i < actuals.size(); i++) {
            if (!takesArgument(formals.get(i), actuals.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean takesArgument(TypeMirror formal, TypeMirror actual) {
        if (formal.getKind() == TypeKind.WILDCARD) {
            return types.contains(formal, actual);
        }
        if (formal instanceof TypeVariable variable && isOfMethod(variable)) {
            return bind(variable.asElement(), actual);
        }
        return types.isSameType(formal, actual);
    }

    private static boolean isOfMethod(TypeVariable variable) {
        return variable.asElement() instanceof TypeParameterElement parameter
                && parameter.getGenericElement() instanceof ExecutableElement;
    }

    private boolean bind(Element variable, TypeMirror meaning) {
        TypeMirror before = bound.putIfAbsent(variable, meaning);
        return before == null || types.isSameType(before, meaning);
    }

    private Optional<DeclaredType> asSuper(TypeMirror type, Element wanted) {
        if (type instanceof DeclaredType declared && declared.asElement().equals(wanted)) {
            return Optional.of(declared);
        }
        return types.directSupertypes(type).stream()
                .map(parent -> asSuper(parent, wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

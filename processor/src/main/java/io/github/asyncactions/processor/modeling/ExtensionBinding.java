package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.types.TypeVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Finds what the type variables of a spec's static method mean for the target: in {@code <T> List<T>
 * collect(Dataset<T>)} the method's {@code T} is the one of the wrapper.
 */
final class ExtensionBinding {

    private final Types types;
    private final TypeMirror target;
    private final Map<Element, TypeMirror> meanings = new HashMap<>();

    private ExtensionBinding(TypeMirror target, Types types) {
        this.target = target;
        this.types = types;
    }

    /** Empty if the method's first parameter does not take every instance of the target. */
    static Optional<ExtensionBinding> of(ExecutableElement method, TypeMirror target, Types types) {
        if (method.getParameters().isEmpty()) {
            return Optional.empty();
        }
        ExtensionBinding binding = new ExtensionBinding(target, types);
        return Optional.of(binding)
                .filter(each -> each.takes(method.getParameters().get(0).asType(), target));
    }

    Map<Element, TypeMirror> meanings() {
        return Map.copyOf(meanings);
    }

    /** Whether {@code result}, of the same method, is a target again, with the very type arguments. */
    boolean givesTarget(TypeMirror result) {
        if (result instanceof TypeVariable variable) {
            TypeMirror meaning = meanings.get(variable.asElement());
            return meaning != null && types.isAssignable(meaning, target);
        }
        DeclaredType wanted = (DeclaredType) target;
        return asSuper(result, wanted.asElement())
                .filter(view -> allSame(view.getTypeArguments(), wanted.getTypeArguments()))
                .isPresent();
    }

    private boolean takes(TypeMirror formal, TypeMirror actual) {
        if (isOfMethod(formal)) {
            return bind((TypeVariable) formal, actual);
        }
        if (!(formal instanceof DeclaredType declared)
                || !types.isAssignable(types.erasure(actual), types.erasure(formal))) {
            return false;
        }
        if (declared.getTypeArguments().isEmpty()) {
            return true;
        }
        return asSuper(actual, declared.asElement())
                .filter(view -> view.getTypeArguments().isEmpty()
                        || all(declared.getTypeArguments(), view.getTypeArguments(), this::contains))
                .isPresent();
    }

    /** Whether {@code actual} may stand for the type argument {@code formal}. Not every compiler can tell by itself. */
    private boolean contains(TypeMirror formal, TypeMirror actual) {
        if (!(formal instanceof WildcardType wildcard)) {
            return same(formal, actual);
        }
        TypeMirror upper = wildcard.getExtendsBound();
        if (upper != null) {
            return upper(actual).filter(bound -> takes(upper, bound)).isPresent();
        }
        TypeMirror lower = wildcard.getSuperBound();
        if (lower != null) {
            return lower(actual).filter(bound -> isSuper(bound, lower)).isPresent();
        }
        return true;
    }

    private static Optional<TypeMirror> upper(TypeMirror actual) {
        return actual instanceof WildcardType wildcard
                ? Optional.ofNullable(wildcard.getExtendsBound())
                : Optional.of(actual);
    }

    private static Optional<TypeMirror> lower(TypeMirror actual) {
        return actual instanceof WildcardType wildcard
                ? Optional.ofNullable(wildcard.getSuperBound())
                : Optional.of(actual);
    }

    private boolean isSuper(TypeMirror actual, TypeMirror formal) {
        return isOfMethod(formal) ? bind((TypeVariable) formal, actual) : types.isSubtype(formal, actual);
    }

    private boolean same(TypeMirror formal, TypeMirror actual) {
        if (isOfMethod(formal)) {
            return bind((TypeVariable) formal, actual);
        }
        if (formal instanceof ArrayType one && actual instanceof ArrayType other) {
            return same(one.getComponentType(), other.getComponentType());
        }
        if (formal instanceof DeclaredType one
                && actual instanceof DeclaredType other
                && !one.getTypeArguments().isEmpty()) {
            return one.asElement().equals(other.asElement())
                    && allSame(one.getTypeArguments(), other.getTypeArguments());
        }
        return types.isSameType(formal, actual);
    }

    private boolean allSame(List<? extends TypeMirror> formals, List<? extends TypeMirror> actuals) {
        return all(formals, actuals, this::same);
    }

    private interface Match {
        boolean test(TypeMirror formal, TypeMirror actual);
    }

    private static boolean all(List<? extends TypeMirror> formals, List<? extends TypeMirror> actuals, Match match) {
        if (formals.size() != actuals.size()) {
            return false;
        }
        for (int i = 0; i < formals.size(); i++) {
            if (!match.test(formals.get(i), actuals.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfMethod(TypeMirror type) {
        return type instanceof TypeVariable variable
                && variable.asElement() instanceof TypeParameterElement parameter
                && parameter.getGenericElement() instanceof ExecutableElement;
    }

    /** A meaning must keep to the variable's bounds, which may bind more variables, or the same again. */
    private boolean bind(TypeVariable variable, TypeMirror meaning) {
        if (meaning.getKind() == TypeKind.WILDCARD) {
            return false;
        }
        TypeMirror before = meanings.putIfAbsent(variable.asElement(), meaning);
        if (before != null) {
            return types.isSameType(before, meaning);
        }
        return TypeVariables.bounds(variable).stream().allMatch(bound -> takes(bound, meaning));
    }

    private Optional<DeclaredType> asSuper(TypeMirror type, Element wanted) {
        if (type instanceof DeclaredType declared && declared.asElement().equals(wanted)) {
            return Optional.of(declared);
        }
        if (!(type instanceof DeclaredType) && !(type instanceof TypeVariable)) {
            return Optional.empty();
        }
        List<? extends TypeMirror> parents =
                type instanceof TypeVariable variable ? TypeVariables.bounds(variable) : types.directSupertypes(type);
        return parents.stream()
                .map(parent -> asSuper(parent, wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

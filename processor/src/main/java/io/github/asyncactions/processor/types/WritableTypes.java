package io.github.asyncactions.processor.types;

import static java.util.stream.Collectors.toSet;

import io.github.asyncactions.processor.model.ParameterNames;
import io.github.asyncactions.processor.model.WrapperModel.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Types as Java can write them. Class files of other languages hold some that it can't: with arguments that break their
 * bounds, or members of a generic interface that know its arguments or variables. These are erased.
 */
public final class WritableTypes {

    /** A wildcard may always be captured within its bounds; whether a missing class comes is asked elsewhere. */
    private static final Set<TypeKind> UNJUDGED = Set.of(TypeKind.WILDCARD, TypeKind.ERROR);

    private final boolean erasing;
    /** What declares the type variables of the wrapper. */
    private final Set<Element> scopes;

    private final UnrelatedDefaults defaults;
    private final Types types;
    /** Variables whose bounds are being looked at. */
    private final Set<Element> asked = new HashSet<>();
    /** Variables of which it is found out whether they can be declared: meanwhile they can. */
    private final Set<Element> judged = new HashSet<>();

    private WritableTypes(boolean erasing, Set<Element> scopes, UnrelatedDefaults defaults, Types types) {
        this.erasing = erasing;
        this.scopes = scopes;
        this.defaults = defaults;
        this.types = types;
    }

    /** In the wrapper of this class, in which all types are erased if Java can't declare its type variables. */
    public static WritableTypes in(DeclaredType target, Elements elements, Types types) {
        List<TypeVariable> variables = TypeVariables.arguments(target).stream()
                .map(TypeVariable.class::cast)
                .toList();
        Set<Element> scopes = variables.stream()
                .map(variable -> ((TypeParameterElement) variable.asElement()).getGenericElement())
                .collect(toSet());
        UnrelatedDefaults defaults = new UnrelatedDefaults(elements, types);
        WritableTypes writable = new WritableTypes(false, scopes, defaults, types);
        return isMember(target) && variables.stream().allMatch(writable::isDeclarable)
                ? writable
                : new WritableTypes(true, scopes, defaults, types);
    }

    /** Whether all types are erased. */
    public boolean isErasing() {
        return erasing;
    }

    private boolean isDeclarable(TypeVariable variable) {
        List<? extends TypeMirror> bounds = TypeVariables.bounds(variable);
        return bounds.stream().allMatch(this::isJava)
                && !Hierarchy.of(bounds, types).isTorn()
                && !defaults.areIn(bounds);
    }

    /** What inherits an interface with different arguments may be used as a type, and not be declared as a bound. */
    private boolean isBound(TypeMirror type) {
        return type.getKind() != TypeKind.DECLARED
                || !Hierarchy.of((DeclaredType) type, types).isTorn();
    }

    /** Whether a method may declare it, with bounds that are erased where they must be. */
    private boolean isDeclarableInMethod(TypeVariable variable) {
        if (!isBounded((TypeParameterElement) variable.asElement()) || !judged.add(variable.asElement())) {
            return true;
        }
        boolean areMembers = TypeVariables.bounds(variable).stream()
                .allMatch(bound -> bound.getKind() != TypeKind.DECLARED || isMember((DeclaredType) bound));
        boolean isDeclarable =
                areMembers && !Hierarchy.of(declarableBounds(variable), types).isTorn();
        judged.remove(variable.asElement());
        return isDeclarable;
    }

    private List<TypeMirror> declarableBounds(TypeVariable variable) {
        List<TypeMirror> bounds = new ArrayList<>();
        for (TypeMirror bound : TypeVariables.bounds(variable)) {
            bounds.add(isBound(bound) ? of(bound) : types.erasure(bound));
        }
        return bounds;
    }

    /**
     * Names {@code variables} as they are, but for what would hide one of {@code outer}, or one another. Those that
     * can't be declared are left out.
     */
    public List<Variable> named(List<? extends TypeMirror> variables, List<Variable> outer) {
        Set<String> taken = new HashSet<>();
        outer.forEach(variable -> taken.add(variable.name()));
        List<Variable> named = new ArrayList<>();
        for (TypeMirror type : variables) {
            TypeVariable variable = (TypeVariable) type;
            if (!isWritable(variable)) {
                continue;
            }
            String name =
                    ParameterNames.unused(variable.asElement().getSimpleName().toString(), taken);
            taken.add(name);
            named.add(new Variable(name, variable, declarableBounds(variable)));
        }
        return named;
    }

    /**
     * Type arguments for a call, if Java can't infer them since it can't declare a variable with all these bounds; none
     * if it can, or if there are none.
     */
    public List<TypeMirror> witnesses(List<? extends TypeVariable> variables) {
        if (variables.stream().allMatch(this::isWritable)) {
            return List.of();
        }
        List<TypeMirror> witnesses = variables.stream().map(this::of).toList();
        List<TypeParameterElement> parameters = variables.stream()
                .map(variable -> (TypeParameterElement) variable.asElement())
                .toList();
        return areWithinBounds(parameters, witnesses) ? witnesses : List.of();
    }

    /** {@code type}, or its erasure. Erased as a whole: {@code List<Bad>} is no {@code List<Bad<Argument>>}. */
    public TypeMirror of(TypeMirror type) {
        return isWritable(type) ? type : types.erasure(type);
    }

    public boolean isWritable(TypeMirror type) {
        boolean isPlain = type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID;
        return isPlain || (!erasing && type.getKind() != TypeKind.WILDCARD && isJava(type));
    }

    private boolean isJava(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isJava(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return (wildcard.getExtendsBound() == null || isJava(wildcard.getExtendsBound()))
                    && (wildcard.getSuperBound() == null || isJava(wildcard.getSuperBound()));
        }
        if (type instanceof TypeVariable variable) {
            return isKnown(variable);
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return true;
        }
        DeclaredType declared = (DeclaredType) type;
        return isMember(declared)
                && TypeVariables.around(declared).stream().allMatch(this::isJava)
                && declared.getTypeArguments().stream().allMatch(this::isJava)
                && isWithinBounds(declared);
    }

    /** Classes in a trait know the variables of the trait, which Java's members of an interface do not. */
    private boolean isKnown(TypeVariable variable) {
        Element scope = ((TypeParameterElement) variable.asElement()).getGenericElement();
        return scope instanceof ExecutableElement ? isDeclarableInMethod(variable) : scopes.contains(scope);
    }

    /** Members of an interface are static, whatever their class file says. */
    public static boolean isMember(DeclaredType type) {
        return !(type.getEnclosingType() instanceof DeclaredType outer
                && outer.asElement().getKind().isInterface()
                && !outer.getTypeArguments().isEmpty()
                && !type.asElement().getModifiers().contains(Modifier.STATIC));
    }

    private boolean isWithinBounds(DeclaredType type) {
        List<? extends TypeParameterElement> parameters = Classes.of(type).getTypeParameters();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.isEmpty()
                || parameters.stream().noneMatch(WritableTypes::isBounded)
                || areWithinBounds(parameters, arguments);
    }

    private boolean areWithinBounds(
            List<? extends TypeParameterElement> parameters, List<? extends TypeMirror> arguments) {
        Map<Element, TypeMirror> meanings = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            meanings.put(parameters.get(i), arguments.get(i));
        }
        return IntStream.range(0, arguments.size())
                .filter(i -> !UNJUDGED.contains(arguments.get(i).getKind()))
                .allMatch(i -> parameters.get(i).getBounds().stream()
                        .allMatch(bound -> isWithin(arguments.get(i), substitute(bound, meanings))));
    }

    /** Some compilers take an erased type, or what is known to be one, for any other here, though not in a source. */
    private boolean isWithin(TypeMirror argument, TypeMirror bound) {
        boolean isErased = isRaw(argument) || (argument instanceof TypeVariable variable && isBoundErased(variable));
        boolean isGeneric = bound instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
        return !(isErased && isGeneric) && types.isSubtype(argument, bound);
    }

    private boolean isBoundErased(TypeVariable variable) {
        if (!asked.add(variable.asElement())) {
            return false; // It is its own bound, as in an enum.
        }
        boolean isErased = !TypeVariables.bounds(variable).stream().allMatch(bound -> isJava(bound) && isBound(bound));
        asked.remove(variable.asElement());
        return isErased;
    }

    private static boolean isRaw(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && !Classes.of(declared).getTypeParameters().isEmpty();
    }

    private static boolean isBounded(TypeParameterElement parameter) {
        return parameter.getBounds().stream().anyMatch(bound -> !Classes.isObject(bound));
    }

    private TypeMirror substitute(TypeMirror type, Map<Element, TypeMirror> meanings) {
        if (type instanceof TypeVariable variable) {
            return meanings.getOrDefault(variable.asElement(), type);
        }
        if (type instanceof ArrayType array) {
            TypeMirror component = substitute(array.getComponentType(), meanings);
            return component.getKind() == TypeKind.WILDCARD ? type : types.getArrayType(component);
        }
        if (type instanceof WildcardType wildcard) {
            return types.getWildcardType(
                    bound(wildcard.getExtendsBound(), meanings), bound(wildcard.getSuperBound(), meanings));
        }
        if (type instanceof DeclaredType declared
                && !(type instanceof IntersectionType)
                && !declared.getTypeArguments().isEmpty()
                && TypeVariables.around(declared).isEmpty()) {
            return types.getDeclaredType(
                    Classes.of(declared),
                    declared.getTypeArguments().stream()
                            .map(argument -> substitute(argument, meanings))
                            .toArray(TypeMirror[]::new));
        }
        return type;
    }

    /** A wildcard has no wildcard as its bound: what is known of that one then is its own bound. */
    private @Nullable TypeMirror bound(@Nullable TypeMirror bound, Map<Element, TypeMirror> meanings) {
        if (bound == null) {
            return null;
        }
        TypeMirror meant = substitute(bound, meanings);
        return meant instanceof WildcardType wildcard ? wildcard.getExtendsBound() : meant;
    }
}

package io.github.asyncactions.processor.foreign;

import static java.util.stream.Collectors.toSet;

import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.Hierarchy;
import io.github.asyncactions.processor.types.TypeTools;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Tells which types Java can write. Class files of other languages hold some that it can't: with arguments that break
 * their bounds, members of a generic interface that know its arguments or variables, variables that nothing can be.
 */
final class WritableTypes {

    /** A wildcard may always be captured within its bounds; whether a missing class comes is asked elsewhere. */
    private static final Set<TypeKind> UNJUDGED = Set.of(TypeKind.WILDCARD, TypeKind.ERROR);

    /** What declares the type variables of the wrapper. */
    private final Set<Element> scopes;

    private final TypeTools tools;

    private WritableTypes(Set<Element> scopes, TypeTools tools) {
        this.scopes = scopes;
        this.tools = tools;
    }

    /** In the wrapper of this class. */
    static WritableTypes in(DeclaredType target, TypeTools tools) {
        return new WritableTypes(
                TypeVariables.arguments(target).stream()
                        .map(WritableTypes::scope)
                        .collect(toSet()),
                tools);
    }

    private static Element scope(TypeMirror variable) {
        return ((TypeParameterElement) ((TypeVariable) variable).asElement()).getGenericElement();
    }

    /** A target, with its type variables. */
    boolean canDeclare(DeclaredType target) {
        return isMember(target)
                && TypeVariables.arguments(target).stream()
                        .map(TypeVariable.class::cast)
                        .allMatch(variable -> isDeclarable(variable) && !hasUnrelatedDefaults(variable));
    }

    boolean canDeclare(ExecutableType method) {
        List<? extends TypeVariable> variables = method.getTypeVariables();
        return haveNames(variables)
                && variables.stream().allMatch(this::isDeclarable)
                && Stream.of(
                                Stream.of(method.getReturnType()),
                                method.getParameterTypes().stream(),
                                method.getThrownTypes().stream())
                        .flatMap(part -> part)
                        .allMatch(part -> part.getKind() != TypeKind.WILDCARD && isWritable(part));
    }

    /** Of two variables with one name, as Scala's value classes have them, a compiler loses one. */
    private static boolean haveNames(List<? extends TypeVariable> variables) {
        return variables.stream()
                        .map(variable -> variable.asElement().getSimpleName())
                        .distinct()
                        .count()
                == variables.size();
    }

    private boolean isDeclarable(TypeVariable variable) {
        List<? extends TypeMirror> bounds = TypeVariables.bounds(variable);
        return bounds.stream().allMatch(this::isWritable)
                && Hierarchy.of(bounds, tools.types()).torn().isEmpty();
    }

    /** No class could be all of its bounds, if two bring a default method of one signature. */
    private boolean hasUnrelatedDefaults(TypeVariable variable) {
        List<? extends TypeMirror> bounds = TypeVariables.bounds(variable);
        List<ExecutableElement> methods = bounds.stream()
                .filter(bound -> bounds.size() > 1 && bound instanceof DeclaredType)
                .flatMap(bound -> ElementFilter.methodsIn(tools.elements().getAllMembers(Classes.of(bound))).stream())
                .filter(method -> Classes.around(method).getKind().isInterface())
                .toList();
        return methods.stream()
                .filter(method -> method.getModifiers().contains(Modifier.DEFAULT))
                .anyMatch(method -> methods.stream().anyMatch(other -> areUnrelated(method, other)));
    }

    private boolean areUnrelated(ExecutableElement one, ExecutableElement other) {
        TypeMirror from = Classes.around(one).asType();
        TypeMirror to = Classes.around(other).asType();
        return one.getSimpleName().equals(other.getSimpleName())
                && !tools.erasure().isSubtype(from, to)
                && !tools.erasure().isSubtype(to, from)
                && tools.types().isSubsignature((ExecutableType) one.asType(), (ExecutableType) other.asType());
    }

    private boolean isWritable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isWritable(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .allMatch(bound -> bound == null || isWritable(bound));
        }
        if (type instanceof TypeVariable variable) {
            return scope(variable) instanceof ExecutableElement || scopes.contains(scope(variable));
        }
        return type.getKind() != TypeKind.DECLARED || isWritable((DeclaredType) type);
    }

    private boolean isWritable(DeclaredType type) {
        return isMember(type)
                && Stream.concat(TypeVariables.around(type).stream(), type.getTypeArguments().stream())
                        .allMatch(this::isWritable)
                && isWithinBounds(type);
    }

    /** Members of an interface are static, whatever their class file says. */
    private static boolean isMember(DeclaredType type) {
        return !(type.getEnclosingType() instanceof DeclaredType outer
                && outer.asElement().getKind().isInterface()
                && !outer.getTypeArguments().isEmpty()
                && !type.asElement().getModifiers().contains(Modifier.STATIC));
    }

    private boolean isWithinBounds(DeclaredType type) {
        List<? extends TypeParameterElement> parameters = Classes.of(type).getTypeParameters();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return IntStream.range(0, arguments.size())
                .filter(i -> !UNJUDGED.contains(arguments.get(i).getKind()))
                .allMatch(i ->
                        parameters.get(i).getBounds().stream().allMatch(bound -> isWithin(arguments.get(i), bound)));
    }

    private boolean isWithin(TypeMirror argument, TypeMirror bound) {
        boolean isUnchecked = isRaw(argument)
                && bound instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
        return !isUnchecked && tools.types().isSubtype(argument, tools.types().erasure(bound));
    }

    private static boolean isRaw(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && !Classes.of(declared).getTypeParameters().isEmpty();
    }
}

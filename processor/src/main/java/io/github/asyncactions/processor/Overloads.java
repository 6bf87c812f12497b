package io.github.asyncactions.processor;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Tells apart the methods of one name. Class files of other languages hold methods that differ in what erasure takes
 * away, or in their results alone: Java can call one only as a method of the erased type that declares it.
 */
final class Overloads {

    private final TypeElement target;
    private final Elements elements;
    private final Types types;
    private final Map<String, List<ExecutableElement>> declared = new HashMap<>();

    Overloads(TypeElement target, Elements elements, Types types) {
        this.target = target;
        this.elements = elements;
        this.types = types;
    }

    /** Each signature once. */
    List<TargetMethod> distinct(List<TargetMethod> named) {
        if (named.isEmpty()) {
            return named;
        }
        List<TargetMethod> everywhere = everywhere(named.get(0).name());
        if (everywhere.size() < 2) {
            return named;
        }
        List<TargetMethod> own = named.stream()
                .filter(method ->
                        named.stream().noneMatch(other -> overrides(other, method) && !overrides(method, other)))
                .toList();
        Map<List<String>, List<TargetMethod>> bySignature = new LinkedHashMap<>();
        own.forEach(method -> bySignature
                .computeIfAbsent(method.memberParameters(), key -> new ArrayList<>())
                .add(method));
        return bySignature.values().stream()
                .map(alike -> {
                    TargetMethod best = best(alike);
                    boolean isContested = everywhere.stream().anyMatch(other -> isConfused(best, other));
                    return isContested ? callable(best, everywhere).orElse(best) : best;
                })
                .toList();
    }

    private boolean overrides(TargetMethod method, TargetMethod other) {
        return !method.element().equals(other.element())
                && haveOneErasure(method, other)
                && elements.overrides(method.element(), other.element(), target);
    }

    private static boolean haveOneErasure(TargetMethod a, TargetMethod b) {
        return a.memberParameters().equals(b.memberParameters())
                || a.erasedParameters().equals(b.erasedParameters());
    }

    /** Whether Java can't tell them apart, though neither stands for the other. */
    private boolean isConfused(TargetMethod a, TargetMethod b) {
        return !a.element().equals(b.element())
                && haveOneErasure(a, b)
                && (declaring(a).equals(declaring(b))
                        || (!types.isSubsignature(a.type(), b.type()) && !types.isSubsignature(b.type(), a.type())));
    }

    /** A class may inherit one signature from several interfaces: the one that returns most wins. */
    private TargetMethod best(List<TargetMethod> alike) {
        return alike.stream().reduce(this::moreSpecific).orElseThrow();
    }

    private TargetMethod moreSpecific(TargetMethod a, TargetMethod b) {
        boolean abstractA = a.element().getModifiers().contains(Modifier.ABSTRACT);
        boolean abstractB = b.element().getModifiers().contains(Modifier.ABSTRACT);
        boolean narrower = types.isSubtype(
                types.erasure(b.type().getReturnType()), types.erasure(a.type().getReturnType()));
        boolean same = types.isSameType(
                types.erasure(b.type().getReturnType()), types.erasure(a.type().getReturnType()));
        return narrower && (!same || (abstractA && !abstractB)) ? b : a;
    }

    /** One that is alone with its signature where it is declared, which may be where another overrides it. */
    private Optional<TargetMethod> callable(TargetMethod wanted, List<TargetMethod> everywhere) {
        List<TargetMethod> callable = everywhere.stream()
                .filter(method -> method.memberParameters().equals(wanted.memberParameters()))
                .filter(method -> declaring(method).getModifiers().contains(Modifier.PUBLIC)
                        && isAlone(method.element(), declaring(method)))
                .map(method -> method.calledOn(declaring(method)))
                .toList();
        return callable.isEmpty() ? Optional.empty() : Optional.of(best(callable));
    }

    /** Those of a name that the target or a supertype declares, overridden and hidden ones, too. */
    private List<TargetMethod> everywhere(String name) {
        if (declared.isEmpty()) {
            addDeclared(target, new HashSet<>());
        }
        DeclaredType type = MoreTypes.asDeclared(target.asType());
        return declared.getOrDefault(name, List.of()).stream()
                .map(method -> TargetMethod.of(method, MoreTypes.asExecutable(types.asMemberOf(type, method)), types))
                .toList();
    }

    private void addDeclared(TypeElement type, Set<TypeElement> done) {
        if (!done.add(type)) {
            return;
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.PUBLIC)
                    && !method.getModifiers().contains(Modifier.STATIC)) {
                declared.computeIfAbsent(method.getSimpleName().toString(), key -> new ArrayList<>())
                        .add(method);
            }
        }
        types.directSupertypes(type.asType()).forEach(parent -> addDeclared(MoreTypes.asTypeElement(parent), done));
    }

    private static TypeElement declaring(TargetMethod method) {
        return (TypeElement) method.element().getEnclosingElement();
    }

    private boolean isAlone(ExecutableElement method, TypeElement declaring) {
        return ElementFilter.methodsIn(elements.getAllMembers(declaring)).stream()
                .filter(other -> other.getSimpleName().equals(method.getSimpleName()) && !other.equals(method))
                .filter(other -> erased(other).equals(erased(method)))
                .allMatch(other -> !other.getEnclosingElement().equals(method.getEnclosingElement())
                        && elements.overrides(method, other, declaring));
    }

    private List<String> erased(ExecutableElement method) {
        return TargetMethod.erased(((ExecutableType) method.asType()).getParameterTypes(), types);
    }
}

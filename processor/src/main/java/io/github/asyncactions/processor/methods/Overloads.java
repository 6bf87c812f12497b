package io.github.asyncactions.processor.methods;

import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.Erasure;
import io.github.asyncactions.processor.types.Hierarchy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Tells apart the methods of one name. Class files of other languages hold methods that differ in what erasure takes
 * away, or in their results alone: Java can call one only as a method of the erased type that declares it.
 */
final class Overloads {

    private static final Comparator<Signature> BY_ARITY = Comparator.comparingInt(Signature::arity)
            .thenComparing(signature -> signature.parameters().toString());

    private final Hierarchy hierarchy;
    private final boolean isRaw;

    private final Overriding overriding;
    private final Types types;
    private final Erasure erasure;

    /** @param isRaw whether Java takes the target for a raw type, some compilers for none */
    Overloads(boolean isRaw, Hierarchy hierarchy, Types types, Erasure erasure) {
        this.isRaw = isRaw;
        this.hierarchy = hierarchy;
        this.overriding = new Overriding(types, erasure);
        this.types = types;
        this.erasure = erasure;
    }

    /**
     * Each signature once.
     *
     * @param all that the target or a supertype declares, overridden ones, too
     */
    List<TargetMethod> distinct(List<TargetMethod> all) {
        Map<Signature, List<TargetMethod>> bySignature = new TreeMap<>(BY_ARITY);
        all.forEach(method -> bySignature
                .computeIfAbsent(method.signature(), key -> new ArrayList<>())
                .add(method));
        return bySignature.values().stream()
                .map(alike -> {
                    TargetMethod best = best(alike);
                    return isContested(best, all) ? callable(alike).orElse(best) : best;
                })
                .toList();
    }

    /** A class may inherit one signature from several interfaces: the one that returns most wins. */
    private TargetMethod best(List<TargetMethod> alike) {
        return alike.stream()
                .filter(method -> alike.stream().noneMatch(other -> overriding.isBelow(other, method)))
                .reduce(this::moreSpecific)
                .orElseThrow();
    }

    private TargetMethod moreSpecific(TargetMethod a, TargetMethod b) {
        boolean abstractA = a.element().getModifiers().contains(Modifier.ABSTRACT);
        boolean abstractB = b.element().getModifiers().contains(Modifier.ABSTRACT);
        return overriding.returnsLess(b, a) && (!overriding.returnsLess(a, b) || (abstractA && !abstractB)) ? b : a;
    }

    /** Whether a compiler may not find {@code method} by its arguments. */
    private boolean isContested(TargetMethod method, List<TargetMethod> all) {
        return isRaw
                || isBridgeOnly(method)
                || hierarchy.isTorn(method.owner())
                || isOfWildcard(method)
                || all.stream()
                        .filter(other -> overriding.isConfused(method, other) || overriding.isBridged(method, other))
                        .filter(other -> other.element().getModifiers().contains(Modifier.PUBLIC))
                        .anyMatch(other -> !other.element().equals(method.element()));
    }

    /** Class files may inherit from a type with a wildcard as its argument, which Java then knows nothing of. */
    private static boolean isOfWildcard(TargetMethod method) {
        return method.meanings().values().stream().anyMatch(meaning -> meaning.getKind() == TypeKind.WILDCARD);
    }

    /** Whether a class implements it that needs not show how: a bridge, such as Kotlin's, is shown to nobody. */
    private boolean isBridgeOnly(TargetMethod method) {
        return method.owner().getKind().isInterface()
                && method.element().getModifiers().contains(Modifier.ABSTRACT)
                && hierarchy.types().stream()
                        .anyMatch(type -> isConcrete(type) && overriding.isBelow(type, method.owner()));
    }

    private static boolean isConcrete(DeclaredType type) {
        ElementKind kind = type.asElement().getKind();
        return (kind == ElementKind.CLASS || kind == ElementKind.RECORD)
                && !type.asElement().getModifiers().contains(Modifier.ABSTRACT);
    }

    /**
     * One that is alone with its signature where it is declared, which may be where another overrides it: of those that
     * return least the topmost, which has the fewest others beside it.
     */
    private Optional<TargetMethod> callable(List<TargetMethod> alike) {
        return alike.stream()
                .filter(method -> isNameable(method.owner())
                        && method.element().getModifiers().contains(Modifier.PUBLIC)
                        && isAlone(method))
                .reduce((a, b) ->
                        overriding.returnsLess(b, a) && (!overriding.returnsLess(a, b) || overriding.isBelow(a, b))
                                ? b
                                : a)
                .map(method -> method.calledOn(method.owner()));
    }

    /** What is in a package object of Scala's is not. */
    private static boolean isNameable(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC) && SourceVersion.isName(Classes.qualifiedName(type));
    }

    private boolean isAlone(TargetMethod method) {
        DeclaredType owner = (DeclaredType) method.owner().asType();
        TargetMethod own = TargetMethod.of(method.element(), owner, types, erasure);
        return Hierarchy.of(owner, types).types().stream()
                .flatMap(type -> ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
                        .filter(other ->
                                other.getSimpleName().contentEquals(method.name()) && !other.equals(method.element()))
                        .map(other -> TargetMethod.of(other, type, types, erasure)))
                .filter(other -> other.declared().equals(method.declared()))
                .allMatch(other -> overriding.isBelow(own, other) && types.isSubsignature(own.type(), other.type()));
    }
}

package io.github.asyncactions.processor.methods;

import com.google.auto.common.MoreTypes;
import io.github.asyncactions.processor.types.Erasure;
import io.github.asyncactions.processor.types.Hierarchy;
import io.github.asyncactions.processor.types.WritableTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Tells apart the methods of one name. Class files of other languages hold methods that differ in what erasure takes
 * away, or in their results alone: Java can call one only as a method of the erased type that declares it.
 */
final class Overloads {

    private static final Comparator<List<String>> BY_ARITY =
            Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString);

    private final Hierarchy hierarchy;
    /** Whether Java takes the target for a raw type, some compilers for none. */
    private final boolean isRaw;

    private final Types types;
    private final Erasure erasure;

    Overloads(DeclaredType target, Hierarchy hierarchy, Types types, Erasure erasure) {
        this.isRaw = !WritableTypes.isMember(target);
        this.hierarchy = hierarchy;
        this.types = types;
        this.erasure = erasure;
    }

    /**
     * Each signature once.
     *
     * @param all that the target or a supertype declares, overridden ones, too
     */
    List<TargetMethod> distinct(List<TargetMethod> all) {
        Map<List<String>, List<TargetMethod>> bySignature = new TreeMap<>(BY_ARITY);
        all.forEach(method -> bySignature
                .computeIfAbsent(method.memberParameters(), key -> new ArrayList<>())
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
                .filter(method -> alike.stream().noneMatch(other -> isBelow(other, method)))
                .reduce(this::moreSpecific)
                .orElseThrow();
    }

    /** Whether {@code method} is declared further down than {@code other}, which it overrides if they are alike. */
    private boolean isBelow(TargetMethod method, TargetMethod other) {
        return !method.owner().equals(other.owner()) && isBelow(method.owner().asType(), other.owner());
    }

    private boolean isBelow(TypeMirror type, TypeElement other) {
        return types.isSubtype(types.erasure(type), types.erasure(other.asType()));
    }

    private TargetMethod moreSpecific(TargetMethod a, TargetMethod b) {
        boolean abstractA = a.element().getModifiers().contains(Modifier.ABSTRACT);
        boolean abstractB = b.element().getModifiers().contains(Modifier.ABSTRACT);
        return returnsLess(b, a) && (!returnsLess(a, b) || (abstractA && !abstractB)) ? b : a;
    }

    /** Whether the result of {@code a} is one that {@code b} might have, too. */
    private boolean returnsLess(TargetMethod a, TargetMethod b) {
        return types.isSubtype(
                types.erasure(a.type().getReturnType()), types.erasure(b.type().getReturnType()));
    }

    /** Whether a compiler may not find {@code method} by its arguments. */
    private boolean isContested(TargetMethod method, List<TargetMethod> all) {
        return isRaw
                || isBridgeOnly(method)
                || hierarchy.isTorn(method.owner())
                || isOfWildcard(method)
                || all.stream()
                        .filter(other -> !other.element().equals(method.element()))
                        .filter(other -> other.element().getModifiers().contains(Modifier.PUBLIC))
                        .anyMatch(other -> isConfused(method, other) || isBridged(method, other));
    }

    /** Class files may inherit from a type with a wildcard as its argument, which Java then knows nothing of. */
    private static boolean isOfWildcard(TargetMethod method) {
        return method.meanings().values().stream().anyMatch(meaning -> meaning.getKind() == TypeKind.WILDCARD);
    }

    /** Whether a class implements it that needs not show how: a bridge, such as Kotlin's, is shown to nobody. */
    private boolean isBridgeOnly(TargetMethod method) {
        return method.owner().getKind().isInterface()
                && method.element().getModifiers().contains(Modifier.ABSTRACT)
                && hierarchy.types().stream().anyMatch(type -> isConcrete(type) && isBelow(type, method.owner()));
    }

    private static boolean isConcrete(DeclaredType type) {
        ElementKind kind = type.asElement().getKind();
        return (kind == ElementKind.CLASS || kind == ElementKind.RECORD)
                && !type.asElement().getModifiers().contains(Modifier.ABSTRACT);
    }

    /** Whether Java can't tell them apart, though neither stands for the other. */
    private boolean isConfused(TargetMethod a, TargetMethod b) {
        boolean isOneSignature = a.memberParameters().equals(b.memberParameters());
        if (!isOneSignature) {
            return a.erasedParameters().equals(b.erasedParameters());
        }
        return a.owner().equals(b.owner())
                || (areApart(a, b) && !areMerged(a, b))
                || (isBelow(a, b) && !overrides(a, b))
                || (!mayOverride(a, b) && !mayOverride(b, a))
                || (!returnsLess(a, b) && !returnsLess(b, a))
                || (isPlain(a) && !haveRelatedResults(a, b))
                || isHidden(a, b);
    }

    /** Java takes a method of a class for that of an interface beside it, even if it returns more. */
    private boolean isHidden(TargetMethod method, TargetMethod other) {
        return method.owner().getKind().isInterface()
                && other.owner().getKind().isClass()
                && !isBelow(other, method)
                && !returnsLess(other, method);
    }

    private static boolean isDefault(TargetMethod method) {
        return method.element().getModifiers().contains(Modifier.DEFAULT);
    }

    private boolean areApart(TargetMethod a, TargetMethod b) {
        return !isBelow(a, b) && !isBelow(b, a);
    }

    /** Whether Java takes two that a class must implement for one, or the one that is implemented. */
    private static boolean areMerged(TargetMethod a, TargetMethod b) {
        boolean areOpen = isOpen(a) && isOpen(b);
        boolean areDefaults = isDefault(a) && isDefault(b);
        return !areOpen || (!areDefaults && a.erasedParameters().equals(b.erasedParameters()));
    }

    private static boolean isOpen(TargetMethod method) {
        return isDefault(method) || method.element().getModifiers().contains(Modifier.ABSTRACT);
    }

    /** Whether it does where it is declared: in the target any two may be alike. */
    private boolean overrides(TargetMethod method, TargetMethod above) {
        ExecutableType own = MoreTypes.asExecutable(method.element().asType());
        DeclaredType owner = MoreTypes.asDeclared(method.owner().asType());
        return types.isSubsignature(own, MoreTypes.asExecutable(types.asMemberOf(owner, above.element())));
    }

    /** Not the other way round: a method with a type variable overrides none without. */
    private boolean mayOverride(TargetMethod method, TargetMethod other) {
        return !isBelow(other, method) && types.isSubsignature(method.type(), other.type());
    }

    /** Whether it has no type variables, which make any two results differ. */
    private static boolean isPlain(TargetMethod method) {
        return method.type().getTypeVariables().isEmpty();
    }

    private boolean haveRelatedResults(TargetMethod a, TargetMethod b) {
        TypeMirror resultA = a.type().getReturnType();
        TypeMirror resultB = b.type().getReturnType();
        return types.isSubtype(resultA, resultB) || types.isSubtype(resultB, resultA);
    }

    /** Whether the class file may have a bridge from {@code method}, which hides it, though no compiler shows it. */
    private boolean isBridged(TargetMethod method, TargetMethod narrower) {
        List<? extends TypeMirror> from = method.type().getParameterTypes();
        List<? extends TypeMirror> to = narrower.type().getParameterTypes();
        return from.size() == to.size()
                && isBelow(narrower, method)
                && IntStream.range(0, from.size()).allMatch(i -> takesLess(to.get(i), from.get(i)));
    }

    /** A primitive may stand for an {@code Object}, too: Scala's compiler boxes it. */
    private boolean takesLess(TypeMirror narrower, TypeMirror wider) {
        return erasure.nameOf(wider).equals("java.lang.Object")
                || types.isSubtype(types.erasure(narrower), types.erasure(wider));
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
                .reduce((a, b) -> returnsLess(b, a) && (!returnsLess(a, b) || isBelow(a, b)) ? b : a)
                .map(method -> method.calledOn(method.owner()));
    }

    /** What is in a package object of Scala's is not. */
    private static boolean isNameable(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC) && SourceVersion.isName(type.getQualifiedName());
    }

    private boolean isAlone(TargetMethod method) {
        DeclaredType owner = MoreTypes.asDeclared(method.owner().asType());
        TargetMethod own = TargetMethod.of(method.element(), owner, types, erasure);
        return Hierarchy.of(owner, types).types().stream()
                .flatMap(type -> ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
                        .filter(other ->
                                other.getSimpleName().contentEquals(method.name()) && !other.equals(method.element()))
                        .map(other -> TargetMethod.of(other, type, types, erasure)))
                .filter(other -> other.erasedParameters().equals(method.erasedParameters()))
                .allMatch(other -> isBelow(own, other) && types.isSubsignature(own.type(), other.type()));
    }
}

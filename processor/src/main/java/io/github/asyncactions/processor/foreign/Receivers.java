package io.github.asyncactions.processor.foreign;

import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.Hierarchy;
import io.github.asyncactions.processor.types.TypeTools;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Tells as what a method must be called that Java does not find by its arguments. Class files of other languages hold
 * methods that differ in what erasure takes away, or in their results alone: Java can call one only as a method of the
 * erased type that declares it. So it can where two interfaces of Java's own declare one method.
 */
final class Receivers {

    private final List<DeclaredType> all;
    private final Set<TypeElement> torn;
    private final TargetMethods methods;
    private final TypeTools tools;

    private Receivers(Hierarchy hierarchy, TargetMethods methods, TypeTools tools) {
        this.all = hierarchy.types();
        this.torn = hierarchy.torn();
        this.methods = methods;
        this.tools = tools;
    }

    static Receivers of(DeclaredType target, TargetMethods methods, TypeTools tools) {
        return new Receivers(Hierarchy.of(target, tools.types()), methods, tools);
    }

    /**
     * The method to call instead of one that Java may not find; empty if it does, or if it finds no other either. It is
     * alone with its signature where it is declared, which may be where another overrides it: of those that return
     * least the topmost, which has the fewest others beside it.
     */
    Optional<TargetMethod> callable(TargetMethod method) {
        List<TargetMethod> named = methods.declared(method.name());
        if (!isContested(method, named)) {
            return Optional.empty();
        }
        return named.stream()
                .filter(other -> other.signature().equals(method.signature())
                        && isPublic(other.element())
                        && isNameable(other.owner())
                        && isAlone(other))
                .reduce((a, b) -> returnsLess(b, a) && (!returnsLess(a, b) || isBelow(a, b)) ? b : a);
    }

    private static boolean isPublic(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    /** What is in a package object of Scala's is not. */
    private static boolean isNameable(TypeElement type) {
        return isPublic(type) && SourceVersion.isName(Classes.qualifiedName(type));
    }

    private boolean isAlone(TargetMethod method) {
        List<TargetMethod> named = TargetMethods.of(method.owner(), tools).declared(method.name());
        TargetMethod own = named.stream()
                .filter(each -> each.element().equals(method.element()))
                .findFirst()
                .orElseThrow();
        return named.stream()
                .filter(other -> !other.equals(own) && other.declared().equals(own.declared()))
                .allMatch(other -> isBelow(own, other) && isSubsignature(own.type(), other.type()));
    }

    /** Whether a compiler may not find {@code method} by its arguments. */
    private boolean isContested(TargetMethod method, List<TargetMethod> named) {
        return isBridgeOnly(method)
                || torn.contains(method.owner())
                || isOfWildcard(method)
                || named.stream()
                        .filter(other -> !other.element().equals(method.element()) && isPublic(other.element()))
                        .anyMatch(other -> isConfused(method, other) || isBridged(method, other));
    }

    /** Class files may inherit from a type with a wildcard as its argument, which Java then knows nothing of. */
    private static boolean isOfWildcard(TargetMethod method) {
        return method.meanings().values().stream().anyMatch(meaning -> meaning.getKind() == TypeKind.WILDCARD);
    }

    /** Whether a class implements it that needs not show how: a bridge, such as Kotlin's, is shown to nobody. */
    private boolean isBridgeOnly(TargetMethod method) {
        return method.owner().getKind().isInterface()
                && isAbstract(method.element())
                && all.stream()
                        .anyMatch(type -> isConcrete(type.asElement())
                                && tools.erasure()
                                        .isSubtype(type, method.owner().asType()));
    }

    /** An enum may leave it to its constants. */
    private static boolean isConcrete(Element type) {
        return type.getKind().isClass() && type.getKind() != ElementKind.ENUM && !isAbstract(type);
    }

    private static boolean isAbstract(Element element) {
        return element.getModifiers().contains(Modifier.ABSTRACT);
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
        return tools.erasure().nameOf(wider).equals("java.lang.Object")
                || tools.erasure().isSubtype(narrower, wider);
    }

    /** Whether Java can't tell them apart, though neither stands for the other. */
    private boolean isConfused(TargetMethod a, TargetMethod b) {
        if (!a.signature().equals(b.signature())) {
            return a.declared().equals(b.declared());
        }
        return a.owner().equals(b.owner())
                || (!isBelow(a, b) && !isBelow(b, a) && !areMerged(a, b))
                || (isBelow(a, b) && !overrides(a, b))
                || (!mayOverride(a, b) && !mayOverride(b, a))
                || (!returnsLess(a, b) && !returnsLess(b, a))
                || (isPlain(a) && !haveRelatedResults(a, b))
                || isHidden(a, b);
    }

    /** Whether Java takes two that a class must implement for one, or the one that is implemented. */
    private static boolean areMerged(TargetMethod a, TargetMethod b) {
        boolean areOpen = isOpen(a) && isOpen(b);
        boolean areDefaults = isDefault(a) && isDefault(b);
        return !areOpen || (!areDefaults && a.declared().equals(b.declared()));
    }

    private static boolean isOpen(TargetMethod method) {
        return isDefault(method) || isAbstract(method.element());
    }

    private static boolean isDefault(TargetMethod method) {
        return method.element().getModifiers().contains(Modifier.DEFAULT);
    }

    /** Whether it does where it is declared: in the target any two may be alike. */
    private boolean overrides(TargetMethod method, TargetMethod above) {
        DeclaredType owner = (DeclaredType) method.owner().asType();
        return isSubsignature(method.element().asType(), tools.types().asMemberOf(owner, above.element()));
    }

    /** Not the other way round: a method with a type variable overrides none without. */
    private boolean mayOverride(TargetMethod method, TargetMethod other) {
        return !isBelow(other, method) && isSubsignature(method.type(), other.type());
    }

    private boolean isSubsignature(TypeMirror one, TypeMirror other) {
        return tools.types().isSubsignature((ExecutableType) one, (ExecutableType) other);
    }

    /** Whether it has no type variables, which make any two results differ. */
    private static boolean isPlain(TargetMethod method) {
        return method.type().getTypeVariables().isEmpty();
    }

    private boolean haveRelatedResults(TargetMethod a, TargetMethod b) {
        TypeMirror resultA = a.type().getReturnType();
        TypeMirror resultB = b.type().getReturnType();
        return tools.types().isSubtype(resultA, resultB) || tools.types().isSubtype(resultB, resultA);
    }

    /** Java takes a method of a class for that of an interface beside it, even if it returns more. */
    private boolean isHidden(TargetMethod method, TargetMethod other) {
        return method.owner().getKind().isInterface()
                && other.owner().getKind().isClass()
                && !isBelow(other, method)
                && !returnsLess(other, method);
    }

    private boolean isBelow(TargetMethod lower, TargetMethod upper) {
        return lower.isBelow(upper, tools.erasure());
    }

    private boolean returnsLess(TargetMethod a, TargetMethod b) {
        return a.returnsLess(b, tools.erasure());
    }
}

package io.github.asyncactions.processor.methods;

import io.github.asyncactions.processor.types.Erasure;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What one method of a target is to another of its name, as Java sees it, whatever made their class files. */
final class Overriding {

    private final Types types;
    private final Erasure erasure;

    Overriding(Types types, Erasure erasure) {
        this.types = types;
        this.erasure = erasure;
    }

    /** Whether {@code lower} is declared further down than {@code upper}, which it overrides if they are alike. */
    boolean isBelow(TargetMethod lower, TargetMethod upper) {
        return !lower.owner().equals(upper.owner()) && isBelow(lower.owner().asType(), upper.owner());
    }

    boolean isBelow(TypeMirror type, TypeElement other) {
        return types.isSubtype(types.erasure(type), types.erasure(other.asType()));
    }

    /** Whether the result of {@code a} is one that {@code b} might have, too. */
    boolean returnsLess(TargetMethod a, TargetMethod b) {
        return types.isSubtype(
                types.erasure(a.type().getReturnType()), types.erasure(b.type().getReturnType()));
    }

    /** Whether Java can't tell them apart, though neither stands for the other. */
    boolean isConfused(TargetMethod a, TargetMethod b) {
        boolean isOneSignature = a.signature().equals(b.signature());
        if (!isOneSignature) {
            return a.declared().equals(b.declared());
        }
        return a.owner().equals(b.owner())
                || (areApart(a, b) && !areMerged(a, b))
                || (isBelow(a, b) && !overrides(a, b))
                || (!mayOverride(a, b) && !mayOverride(b, a))
                || (!returnsLess(a, b) && !returnsLess(b, a))
                || (isPlain(a) && !haveRelatedResults(a, b))
                || isHidden(a, b);
    }

    private boolean areApart(TargetMethod a, TargetMethod b) {
        return !isBelow(a, b) && !isBelow(b, a);
    }

    /** Whether Java takes two that a class must implement for one, or the one that is implemented. */
    private static boolean areMerged(TargetMethod a, TargetMethod b) {
        boolean areOpen = isOpen(a) && isOpen(b);
        boolean areDefaults = isDefault(a) && isDefault(b);
        return !areOpen || (!areDefaults && a.declared().equals(b.declared()));
    }

    private static boolean isOpen(TargetMethod method) {
        return isDefault(method) || method.element().getModifiers().contains(Modifier.ABSTRACT);
    }

    private static boolean isDefault(TargetMethod method) {
        return method.element().getModifiers().contains(Modifier.DEFAULT);
    }

    /** Whether it does where it is declared: in the target any two may be alike. */
    private boolean overrides(TargetMethod method, TargetMethod above) {
        ExecutableType own = (ExecutableType) method.element().asType();
        DeclaredType owner = (DeclaredType) method.owner().asType();
        return types.isSubsignature(own, (ExecutableType) types.asMemberOf(owner, above.element()));
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

    /** Java takes a method of a class for that of an interface beside it, even if it returns more. */
    private boolean isHidden(TargetMethod method, TargetMethod other) {
        return method.owner().getKind().isInterface()
                && other.owner().getKind().isClass()
                && !isBelow(other, method)
                && !returnsLess(other, method);
    }

    /** Whether the class file may have a bridge from {@code method}, which hides it, though no compiler shows it. */
    boolean isBridged(TargetMethod method, TargetMethod narrower) {
        int arity = method.signature().arity();
        if (narrower.signature().arity() != arity || !isBelow(narrower, method)) {
            return false;
        }
        List<? extends TypeMirror> from = method.type().getParameterTypes();
        List<? extends TypeMirror> to = narrower.type().getParameterTypes();
        return IntStream.range(0, arity).allMatch(i -> takesLess(to.get(i), from.get(i)));
    }

    /** A primitive may stand for an {@code Object}, too: Scala's compiler boxes it. */
    private boolean takesLess(TypeMirror narrower, TypeMirror wider) {
        return erasure.nameOf(wider).equals("java.lang.Object")
                || types.isSubtype(types.erasure(narrower), types.erasure(wider));
    }
}

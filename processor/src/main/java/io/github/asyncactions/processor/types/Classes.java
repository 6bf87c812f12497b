package io.github.asyncactions.processor.types;

import static java.util.Objects.requireNonNull;

import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Classes as types, as elements, and by name. */
public final class Classes {

    private Classes() {}

    /** The class of a declared type. */
    public static TypeElement of(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }

    /** What declares a member. */
    public static TypeElement around(Element member) {
        return (TypeElement) requireNonNull(member.getEnclosingElement());
    }

    public static boolean isObject(TypeMirror type) {
        return isNamed(type, "java.lang.Object");
    }

    public static boolean isNamed(TypeMirror type, String qualifiedName) {
        return type instanceof DeclaredType && of(type).getQualifiedName().contentEquals(qualifiedName);
    }

    public static PackageElement packageOf(Element element) {
        return element instanceof PackageElement found
                ? found
                : packageOf(requireNonNull(element.getEnclosingElement()));
    }

    /**
     * With its package; nested classes with dots, where Eclipse's compiler makes a dot of each {@code $}, too. No name
     * at all for one in a method, which Scala's signatures mention.
     */
    public static String qualifiedName(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                ? qualifiedName(around(type)) + "." + type.getSimpleName()
                : type.getQualifiedName().toString();
    }

    /** Without its package, as source names it: {@code Outer.Inner}. */
    public static String simpleName(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                ? simpleName(around(type)) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}

package io.github.asyncactions.processor.types;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** The names of classes as the source has them: to Eclipse's compiler, each {@code $} in a nested one's is a dot. */
public final class ClassNames {

    private ClassNames() {}

    /**
     * With its package; nested classes with dots. No name at all for one in a method, which Scala's signatures mention.
     */
    public static String qualified(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                ? qualified(MoreElements.asType(type.getEnclosingElement())) + "." + type.getSimpleName()
                : type.getQualifiedName().toString();
    }

    /** Without its package, as source names it: {@code Outer.Inner}. */
    public static String simple(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                ? simple(MoreElements.asType(type.getEnclosingElement())) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}

package io.github.asyncactions.processor.types;

import javax.lang.model.element.TypeElement;

/** The names of classes as the source has them: to Eclipse's compiler, each {@code $} in a nested one's is a dot. */
public final class ClassNames {

    private ClassNames() {}

    /** With its package; nested classes with dots. */
    public static String qualified(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? qualified(outer) + "." + type.getSimpleName()
                : type.getQualifiedName().toString();
    }
}

package io.github.asyncactions.processor;

import com.google.auto.common.MoreTypes;
import java.util.Locale;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Names of erased types, without the annotations that {@code toString} of a type may show. */
final class Erasure {

    private Erasure() {}

    /** Such as {@code java.util.List}, {@code int[]}; nested types with dots. */
    static String nameOf(TypeMirror type, Types types) {
        TypeMirror erased = types.erasure(type);
        if (erased.getKind() == TypeKind.ARRAY) {
            return nameOf(((ArrayType) erased).getComponentType(), types) + "[]";
        }
        if (erased.getKind() == TypeKind.DECLARED) {
            return MoreTypes.asTypeElement(erased).getQualifiedName().toString();
        }
        return erased.getKind().isPrimitive() ? erased.getKind().name().toLowerCase(Locale.ROOT) : erased.toString();
    }
}

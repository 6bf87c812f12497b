package io.github.asyncactions.processor;

import com.google.auto.common.MoreElements;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Names of erased types, without the annotations that {@code toString} of a type may show. */
final class Erasure {

    private Erasure() {}

    /** Such as {@code java.util.List}, {@code int[]}; nested types with dots. */
    static String nameOf(TypeMirror type, Types types) {
        return nameOf(type, Map.of(), types);
    }

    /** The same, where type variables mean something. */
    static String nameOf(TypeMirror type, Map<Element, TypeMirror> meanings, Types types) {
        if (type instanceof ArrayType array) {
            return nameOf(array.getComponentType(), meanings, types) + "[]";
        }
        TypeMirror meaning =
                type instanceof TypeVariable variable ? meanings.getOrDefault(variable.asElement(), type) : type;
        TypeMirror erased = types.erasure(meaning);
        if (erased.getKind() == TypeKind.ARRAY) {
            return nameOf(erased, types);
        }
        if (erased instanceof DeclaredType declared) {
            return MoreElements.asType(declared.asElement()).getQualifiedName().toString();
        }
        return erased.getKind().name().toLowerCase(Locale.ROOT);
    }
}

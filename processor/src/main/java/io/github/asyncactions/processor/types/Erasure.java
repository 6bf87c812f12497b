package io.github.asyncactions.processor.types;

import java.util.List;
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
public final class Erasure {

    private final MissingTypes missing;
    private final Types types;

    public Erasure(MissingTypes missing, Types types) {
        this.missing = missing;
        this.types = types;
    }

    /** Such as {@code java.util.List}, {@code int[]}; nested types with dots. */
    public String nameOf(TypeMirror type) {
        return nameOf(type, Map.of());
    }

    public List<String> namesOf(List<? extends TypeMirror> all) {
        return all.stream().map(this::nameOf).toList();
    }

    /** Whether the erasure of one is a subtype of that of the other. */
    public boolean isSubtype(TypeMirror type, TypeMirror other) {
        return types.isSubtype(types.erasure(type), types.erasure(other));
    }

    /** As {@link #nameOf(TypeMirror)}, where type variables mean something. */
    public String nameOf(TypeMirror type, Map<Element, TypeMirror> meanings) {
        if (type instanceof ArrayType array) {
            return nameOf(array.getComponentType(), meanings) + "[]";
        }
        TypeMirror meaning =
                type instanceof TypeVariable variable ? meanings.getOrDefault(variable.asElement(), type) : type;
        if (meaning.getKind() == TypeKind.ERROR) { // A compiler may erase it to anything.
            return missing.fullName((DeclaredType) meaning);
        }
        TypeMirror erased = types.erasure(meaning);
        if (erased.getKind() == TypeKind.ERROR && meaning instanceof TypeVariable variable) {
            return nameOf(TypeVariables.bounds(variable).get(0), meanings);
        }
        if (erased.getKind() == TypeKind.ARRAY) {
            return nameOf(erased);
        }
        if (erased instanceof DeclaredType declared) {
            return Classes.qualifiedName(Classes.of(declared));
        }
        return erased.getKind().name().toLowerCase(Locale.ROOT);
    }
}

package io.github.asyncactions.processor.types;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.base.Equivalence;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A type and all that it inherits from, each with the type arguments that it has there. */
public final class Hierarchy {

    private final Types types;
    private final Map<TypeElement, DeclaredType> byElement = new LinkedHashMap<>();
    private final Set<Equivalence.Wrapper<TypeMirror>> seen = new HashSet<>();
    private final Set<TypeElement> torn = new HashSet<>();

    private Hierarchy(Types types) {
        this.types = types;
    }

    public static Hierarchy of(DeclaredType type, Types types) {
        return of(List.of(type), types);
    }

    /** Of something that is all of these, as far as they are declared. */
    static Hierarchy of(List<? extends TypeMirror> all, Types types) {
        Hierarchy hierarchy = new Hierarchy(types);
        for (TypeMirror type : all) {
            if (type.getKind() == TypeKind.DECLARED) {
                hierarchy.add((DeclaredType) type);
            }
        }
        return hierarchy;
    }

    private void add(DeclaredType type) {
        if (!seen.add(MoreTypes.equivalence().wrap(type))) {
            return;
        }
        TypeElement element = MoreElements.asType(type.asElement());
        if (byElement.putIfAbsent(element, type) != null) {
            torn.add(element);
        }
        for (TypeMirror parent : types.directSupertypes(type)) {
            if (parent instanceof DeclaredType declared) { // In error to some compilers if one of its arguments is.
                add(declared);
            }
        }
    }

    /** Each once; a class before the interfaces that it implements. */
    public Collection<DeclaredType> types() {
        return byElement.values();
    }

    /** Whether {@code type} is inherited with different arguments, which class files may, and no source. */
    public boolean isTorn(TypeElement type) {
        return torn.contains(type);
    }

    /** Whether any type is. */
    public boolean isTorn() {
        return !torn.isEmpty();
    }
}

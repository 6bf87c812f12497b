package io.github.asyncactions.processor.types;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
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
    /** Several for one class that is inherited with different arguments. */
    private final Map<TypeElement, List<DeclaredType>> byElement = new LinkedHashMap<>();

    private Hierarchy(Types types) {
        this.types = types;
    }

    public static Hierarchy of(DeclaredType type, Types types) {
        return of(List.of(type), types);
    }

    /** Of something that is all of these, as far as they are declared. */
    public static Hierarchy of(List<? extends TypeMirror> all, Types types) {
        Hierarchy hierarchy = new Hierarchy(types);
        for (TypeMirror type : all) {
            if (type.getKind() == TypeKind.DECLARED) {
                hierarchy.add((DeclaredType) type);
            }
        }
        return hierarchy;
    }

    private void add(DeclaredType type) {
        List<DeclaredType> alike = byElement.computeIfAbsent(Classes.of(type), key -> new ArrayList<>());
        if (alike.stream().noneMatch(other -> types.isSameType(other, type))) {
            alike.add(type);
            for (TypeMirror parent : types.directSupertypes(type)) {
                if (parent instanceof DeclaredType declared) { // In error to some compilers if an argument is.
                    add(declared);
                }
            }
        }
    }

    /** Each once; a class before the interfaces that it implements. */
    public List<DeclaredType> types() {
        return byElement.values().stream().map(alike -> alike.get(0)).toList();
    }

    /** Those that are inherited with different arguments, which class files may, and no source. */
    public Set<TypeElement> torn() {
        return byElement.values().stream()
                .filter(alike -> alike.size() > 1)
                .map(alike -> Classes.of(alike.get(0)))
                .collect(toSet());
    }
}

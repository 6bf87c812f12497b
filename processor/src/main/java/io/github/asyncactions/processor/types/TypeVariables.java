package io.github.asyncactions.processor.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The variables and arguments of a type. */
public final class TypeVariables {

    private TypeVariables() {}

    /** The arguments of a type, after those of a generic type around it. */
    public static List<TypeMirror> arguments(DeclaredType type) {
        List<TypeMirror> all = new ArrayList<>();
        around(type).ifPresent(outer -> all.addAll(arguments(outer)));
        all.addAll(type.getTypeArguments());
        return all;
    }

    /** The type around an inner one. Some compilers give one for static types, too. */
    public static Optional<DeclaredType> around(DeclaredType type) {
        return type.getEnclosingType() instanceof DeclaredType outer
                        && !outer.asElement().getKind().isInterface()
                        && !type.asElement().getModifiers().contains(Modifier.STATIC)
                ? Optional.of(outer)
                : Optional.empty();
    }

    /** What each variable of the class itself means in {@code type}, which may be raw. */
    public static Map<Element, TypeMirror> meanings(DeclaredType type) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        Map<Element, TypeMirror> meanings = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            meanings.put(Classes.of(type).getTypeParameters().get(i), arguments.get(i));
        }
        return meanings;
    }

    /** What a type variable is known to be; nothing, if it shares its name with another, and a compiler loses it. */
    public static List<? extends TypeMirror> bounds(TypeVariable variable) {
        TypeMirror bound = variable.getUpperBound();
        if (bound instanceof TypeVariable same && same.asElement().equals(variable.asElement())) {
            return declaredBounds(variable); // What Eclipse's compiler makes of two.
        }
        if (bound instanceof IntersectionType all) { // It leaves a class out, where there are three.
            List<? extends TypeMirror> declared = declaredBounds(variable);
            return declared.size() > all.getBounds().size() ? declared : all.getBounds();
        }
        return Stream.ofNullable(bound).toList();
    }

    private static List<? extends TypeMirror> declaredBounds(TypeVariable variable) {
        return ((TypeParameterElement) variable.asElement()).getBounds();
    }
}

package io.github.asyncactions.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Erased names of types, as a {@code @see} reference takes them. */
final class Erasures {

    private Erasures() {}

    static TypeName of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(of(array.getComponentType()));
        }
        if (type instanceof DeclaredType declared) {
            return ClassName.get((TypeElement) declared.asElement());
        }
        if (type instanceof TypeVariable variable) {
            return of(variable.getUpperBound());
        }
        if (type instanceof IntersectionType all) {
            return of(all.getBounds().get(0));
        }
        return TypeName.get(type).withoutAnnotations();
    }
}

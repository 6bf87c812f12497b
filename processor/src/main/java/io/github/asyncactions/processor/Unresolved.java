package io.github.asyncactions.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Thrown when a declaration needs a class that is not there: the element is looked at again in the next round, since
 * another processor may write it. If no round brings it, this is the one error.
 */
final class Unresolved extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String NAMELESS = "<error>";

    private final String type;
    private final transient AnnotationMirror annotation;
    private final transient AnnotationValue place;

    Unresolved(String type, AnnotationMirror annotation, AnnotationValue place) {
        super(type, null, false, false);
        this.type = type;
        this.annotation = annotation;
        this.place = place;
    }

    /** A class literal that never resolves is the compiler's own error, which names it; here it has no name. */
    boolean isReportedByCompiler() {
        return type.contains(NAMELESS);
    }

    String type() {
        return type;
    }

    AnnotationMirror annotation() {
        return annotation;
    }

    AnnotationValue place() {
        return place;
    }

    /** Throws if {@code type} has a class in it that is not there. */
    static void check(TypeMirror type, AnnotationMirror annotation, AnnotationValue place) {
        String missing = type.accept(Finder.INSTANCE, null);
        if (missing != null) {
            throw new Unresolved(missing, annotation, place);
        }
    }

    /** Gives the name of the first missing class, or null. */
    private static final class Finder extends SimpleTypeVisitor14<String, Void> {

        static final Finder INSTANCE = new Finder();

        @Override
        public String visitError(ErrorType type, Void none) {
            return type.toString();
        }

        @Override
        public String visitArray(ArrayType type, Void none) {
            return type.getComponentType().accept(this, null);
        }

        @Override
        public String visitDeclared(DeclaredType type, Void none) {
            for (TypeMirror argument : type.getTypeArguments()) {
                String missing = argument.accept(this, null);
                if (missing != null) {
                    return missing;
                }
            }
            return null;
        }

        @Override
        public String visitWildcard(WildcardType type, Void none) {
            TypeMirror bound = type.getExtendsBound() != null ? type.getExtendsBound() : type.getSuperBound();
            return bound == null ? null : bound.accept(this, null);
        }

        @Override
        public String visitTypeVariable(TypeVariable type, Void none) {
            return null;
        }
    }
}

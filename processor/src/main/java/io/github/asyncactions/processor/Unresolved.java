package io.github.asyncactions.processor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
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
    private final String type;
    private final transient Placed<?> place;
    private final boolean isLiteral;

    private Unresolved(String type, Placed<?> place, boolean isLiteral) {
        super(type, null, false, false);
        this.type = type;
        this.place = place;
        this.isLiteral = isLiteral;
    }

    /** For something that {@code place} asks for. */
    Unresolved(String type, Placed<?> place) {
        this(type, place, false);
    }

    /** For the class literal that stands at {@code place} itself. */
    static Unresolved literal(Placed<?> place) {
        return new Unresolved(String.valueOf(place.value()), place, true);
    }

    /** A class literal that never resolves is the compiler's own error, which names it; here it may have no name. */
    boolean isReportedByCompiler() {
        return isLiteral;
    }

    String type() {
        return type;
    }

    /** The value that needs it. */
    Placed<?> place() {
        return place;
    }

    /** Throws if {@code type}, which may be a signature, has a class in it that is not there. */
    static void check(TypeMirror type, Placed<?> place) {
        in(type).ifPresent(missing -> {
            throw new Unresolved(missing, place);
        });
    }

    /** The name of the first class in {@code type} that is not there. */
    static Optional<String> in(TypeMirror type) {
        return Optional.ofNullable(type.accept(Finder.INSTANCE, null));
    }

    /** Gives the name of the first missing class, or null. */
    private static final class Finder extends SimpleTypeVisitor14<String, Void> {

        static final Finder INSTANCE = new Finder();

        private String first(List<? extends TypeMirror> types) {
            return types.stream()
                    .map(type -> type.accept(this, null))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String visitExecutable(ExecutableType type, Void none) {
            String missing = type.getReturnType().accept(this, null);
            if (missing == null) {
                missing = first(type.getParameterTypes());
            }
            if (missing == null) {
                missing = first(type.getThrownTypes());
            }
            return missing != null
                    ? missing
                    : first(type.getTypeVariables().stream()
                            .map(TypeVariable::getUpperBound)
                            .toList());
        }

        @Override
        public String visitIntersection(IntersectionType type, Void none) {
            return first(type.getBounds());
        }

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
            // A class that another class file mentions looks declared until its kind is asked for.
            return type.getKind() == TypeKind.ERROR ? type.toString() : first(type.getTypeArguments());
        }

        @Override
        public String visitWildcard(WildcardType type, Void none) {
            TypeMirror bound = type.getExtendsBound() != null ? type.getExtendsBound() : type.getSuperBound();
            return bound == null ? null : bound.accept(this, null);
        }
    }
}

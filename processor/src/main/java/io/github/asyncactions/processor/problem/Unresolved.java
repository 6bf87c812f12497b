package io.github.asyncactions.processor.problem;

import javax.lang.model.SourceVersion;

/**
 * Thrown when a declaration needs a class that is not there: the element is looked at again in the next round, since
 * another processor may write it. If no round brings it, this is the one error.
 */
public final class Unresolved extends RuntimeException {

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
    public Unresolved(String type, Placed<?> place) {
        this(type, place, false);
    }

    /** For the class literal that stands at {@code place} itself. */
    public static Unresolved literal(Placed<?> place) {
        return new Unresolved(String.valueOf(place.value()), place, true);
    }

    /** A class literal that never resolves is the compiler's own error, which names it; here it may have no name. */
    public boolean isReportedByCompiler() {
        return isLiteral;
    }

    public String type() {
        return isUnnamed() ? "A class with type arguments" : type;
    }

    public String hint() {
        return isUnnamed() ? "; if it is a wrapper, write its target there instead, or leave the method out" : "";
    }

    /** Some compilers forget what a missing class was called if it has type arguments. */
    public boolean isUnnamed() {
        return !isLiteral && !SourceVersion.isName(type);
    }

    /** The value that needs it. */
    public Placed<?> place() {
        return place;
    }
}

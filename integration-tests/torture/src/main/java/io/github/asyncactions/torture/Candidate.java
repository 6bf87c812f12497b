package io.github.asyncactions.torture;

import java.util.List;
import java.util.Optional;

/**
 * A class to wrap, with all its public instance methods but those of {@code Object}.
 *
 * @param name as a class literal has it
 */
record Candidate(String name, List<Method> methods) {

    /**
     * @param pattern the method as {@code @AsyncActions} names it
     * @param hindrance why no wrapper method could be written for it by hand
     */
    record Method(String pattern, Optional<Hindrance> hindrance) {

        String name() {
            return pattern.substring(0, pattern.indexOf('('));
        }
    }

    /** The only reasons for which a method may be refused. */
    enum Hindrance {
        NO_IDENTIFIER("AsyncActions-BadMethodSyntax"),
        INACCESSIBLE_TYPE("AsyncActions-MethodNotAccessible"),
        TWIN("AsyncActions-TwinMethod"),
        UNWRITABLE_TYPE("AsyncActions-UnwritableMethod"),
        MISSING_TYPE("AsyncActions-UnresolvedType"),
        TOO_MANY_PARAMETERS("AsyncActions-TooManyParameters");

        private final String problem;

        Hindrance(String problem) {
            this.problem = problem;
        }

        /** The processor's error for it. */
        String problem() {
            return problem;
        }
    }
}

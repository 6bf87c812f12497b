package io.github.asyncactions.processor.advice;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what to write instead of a text that names no method. */
public final class BadMethodText {

    /** As many names are read at a glance. */
    private static final int FEW = 8;

    private BadMethodText() {}

    /** For a text in {@code methods}. */
    public static void inMethods(Placed<String> written, Meant meant, Problems problems) {
        String text = written.value().strip();
        if (text.equals("*")) {
            problems.on(written, Problem.STAR_IN_METHODS);
        } else if (text.startsWith("-")
                && MethodText.inMethods(text.substring(1), meant::proposal).isPresent()) {
            problems.on(written, Problem.EXCLUSION_IN_METHODS, written.value());
        } else {
            report(written, MethodText.inMethods(text, meant::proposal), meant, problems);
        }
    }

    /** For a text in {@code fluent}. */
    public static void inFluent(Placed<String> written, Meant meant, Problems problems) {
        report(written, MethodText.inFluent(written.value(), meant::proposal), meant, problems);
    }

    private static void report(Placed<String> written, Optional<String> corrected, Meant meant, Problems problems) {
        Optional<String> matching = matching(written.value(), meant.names());
        if (matching.isPresent()) {
            problems.on(written, Problem.PATTERN, written.value(), matching.get());
        } else if (corrected.isPresent()) {
            problems.on(written, Problem.CORRECTED_METHOD, written.value(), corrected.get());
        } else {
            problems.on(written, Problem.BAD_METHOD_SYNTAX, written.value());
        }
    }

    /** The names that a pattern such as {@code get*} would mean. */
    private static Optional<String> matching(String text, Collection<String> names) {
        if (!text.strip().matches("\\w+\\*|\\*\\w+")) {
            return Optional.empty();
        }
        Pattern pattern = Pattern.compile(text.strip().replace("*", "\\w*"));
        String all = names.stream()
                .filter(name -> pattern.matcher(name).matches())
                .limit(FEW)
                .map(name -> '"' + name + '"')
                .collect(joining(", ", "{", "}"));
        return Optional.of(all).filter(found -> !found.equals("{}"));
    }
}

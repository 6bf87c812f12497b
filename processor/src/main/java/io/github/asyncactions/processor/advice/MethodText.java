package io.github.asyncactions.processor.advice;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.methods.MethodPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Corrects what almost names a method: {@code count, sum}, {@code Svc.count}, {@code long go(int limit)}. */
public final class MethodText {

    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(\\([^()]*\\))?");
    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern SEPARATOR = Pattern.compile("[,;](?![^(]*\\))");
    /** What stands before a method's name in its declaration. */
    private static final Pattern TYPE =
            Pattern.compile("void|boolean|byte|char|short|int|long|float|double|[A-Z].*|.*]");

    private static final Pattern BEFORE_LAST = Pattern.compile(".*(?:\\s|\\.|::|#)");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\[\\s*]");

    /** A parameter's type and name, behind which brackets may stand, too. */
    private static final Pattern PARAMETER = Pattern.compile("([^\\s\\[]+)([\\[\\] ]*)(?:[^\\s\\[]+([\\[\\] ]*))?.*");

    private MethodText() {}

    /**
     * Source that says in {@code methods} what {@code text} meant; empty if that can't be told.
     *
     * @param proposals the text to propose for a method
     */
    static Optional<String> inMethods(String text, Function<MethodPattern, String> proposals) {
        return corrected(text, false, proposals);
    }

    /** The same in {@code fluent}, where {@code "*"} and {@code "-name"} have a meaning. */
    static Optional<String> inFluent(String text, Function<MethodPattern, String> proposals) {
        return corrected(text, true, proposals);
    }

    private static Optional<String> corrected(
            String text, boolean isFluent, Function<MethodPattern, String> proposals) {
        List<String> all = new ArrayList<>();
        for (String part : parts(bare(text))) {
            Optional<String> one = isFluent ? fluent(part, proposals) : method(part, proposals);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add('"' + one.get() + '"');
        }
        return switch (all.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(all.get(0));
            default -> Optional.of(all.stream().collect(joining(", ", "{", "}")));
        };
    }

    /** Without what a signature in Java has beside names. */
    private static String bare(String text) {
        String bare =
                ANNOTATION.matcher(text).replaceAll(" ").replaceAll("\\b(final|public|static|abstract|default) ", "");
        bare = bare.replaceAll("\\)\\s*(throws|\\{).*", ")");
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = TYPE_ARGUMENTS.matcher(bare).replaceAll("");
        }
        return BRACKETS.matcher(bare.replace("...", "[]")).replaceAll("[] ");
    }

    private static List<String> parts(String text) {
        List<String> parts = Stream.of(SEPARATOR.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean areWords = parts.size() == 1 && !parts.get(0).contains("(");
        List<String> words = areWords ? List.of(parts.get(0).split("\\s+", -1)) : List.of();
        return words.size() > 1 && !TYPE.matcher(words.get(0)).matches() ? words : parts;
    }

    private static Optional<String> fluent(String part, Function<MethodPattern, String> proposals) {
        if (part.equals("*")) {
            return Optional.of(part);
        }
        return part.startsWith("-")
                ? method(part.substring(1), proposals).map(name -> "-" + name)
                : method(part, proposals);
    }

    private static Optional<String> method(String part, Function<MethodPattern, String> proposals) {
        int open = part.indexOf('(');
        String name = last((open < 0 ? part : part.substring(0, open)).strip());
        String method = open < 0 ? name : name + parameters(part.substring(open + 1));
        return MethodPattern.parse(method).map(proposals);
    }

    /** Of {@code long Svc.count}, {@code Svc::count} or {@code Svc#count}. */
    private static String last(String text) {
        return BEFORE_LAST.matcher(text).replaceFirst("");
    }

    /** Their types, without their names. */
    private static String parameters(String text) {
        int close = text.indexOf(')');
        String list = close < 0 ? text : text.substring(0, close);
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter ->
                        PARAMETER.matcher(parameter).replaceFirst("$1$2$3").replace(" ", ""))
                .collect(joining(", ", "(", ")"));
    }
}

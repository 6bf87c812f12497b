package io.github.asyncactions.processor.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * A method as the user names it: {@code count}, {@code fit(Dataset, ParamMap)}.
 *
 * @param name of the method
 * @param parameters its erased parameter types, by simple or qualified name; empty for every overload
 */
public record MethodPattern(String name, Optional<List<String>> parameters) {

    private static final Pattern SYNTAX = Pattern.compile("\\s*([^\\s(),]+)\\s*(?:\\(([^()]*)\\))?\\s*");

    /** Reads one; empty if {@code text} is none. */
    public static Optional<MethodPattern> parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()
                || !SourceVersion.isIdentifier(matcher.group(1))
                || SourceVersion.isKeyword(matcher.group(1))) {
            return Optional.empty();
        }
        String list = matcher.group(2);
        return parameters(list)
                .map(types ->
                        new MethodPattern(matcher.group(1), list == null ? Optional.empty() : Optional.of(types)));
    }

    private static Optional<List<String>> parameters(String list) {
        List<String> types = new ArrayList<>();
        if (list != null && !list.isBlank()) {
            for (String part : list.split(",", -1)) {
                String type = part.strip().replace("...", "[]");
                if (!isTypeName(type.replace("[]", ""))) {
                    return Optional.empty();
                }
                types.add(type);
            }
        }
        return Optional.of(types);
    }

    /** Also one that only other languages can write: what is wrong with it is that nobody may use it. */
    private static boolean isTypeName(String text) {
        return Stream.of(text.split("\\.", -1)).allMatch(SourceVersion::isIdentifier);
    }

    public boolean matches(TargetMethod method) {
        return matches(method.declared()) || matches(method.signature());
    }

    /** Whether it is this very method, with its parameters as a member of the target, in full. */
    public boolean names(TargetMethod method) {
        return parameters
                .map(types -> new Signature(name, types))
                .filter(method.signature()::equals)
                .isPresent();
    }

    /** Whether it names a method of that signature. */
    public boolean matches(Signature signature) {
        return name.equals(signature.name())
                && (parameters.isEmpty()
                        || (parameters.get().size() == signature.arity()
                                && allMatch(parameters.get(), signature.parameters())));
    }

    private static boolean allMatch(List<String> written, List<String> erased) {
        for (int i = 0; i < written.size(); i++) {
            if (!isNameOf(written.get(i), erased.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code written} is the qualified name of a type, or the end of it. */
    public static boolean isNameOf(String written, String type) {
        return type.equals(written) || type.endsWith("." + written);
    }

    @Override
    public String toString() {
        return parameters
                .map(types -> name + "(" + String.join(", ", types) + ")")
                .orElse(name);
    }
}

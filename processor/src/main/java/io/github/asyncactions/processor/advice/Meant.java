package io.github.asyncactions.processor.advice;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.methods.Signature;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The methods that a text may mean, of which a message proposes one as it can be written.
 *
 * @param names of all
 * @param overloads by name
 */
public record Meant(Collection<String> names, Function<String, List<Signature>> overloads) {

    /** The pattern, or what names the overload that it almost names; without the quotes at both ends. */
    String proposal(MethodPattern pattern) {
        List<Signature> named = overloads.apply(pattern.name());
        List<Signature> meant = named.stream().filter(pattern::matches).toList();
        if (pattern.parameters().isEmpty() || named.isEmpty() || meant.size() == 1) {
            return pattern.toString();
        }
        List<Signature> closest = meant.isEmpty() ? closest(pattern.parameters().get(), named) : meant;
        return closest.isEmpty()
                ? pattern.name()
                : closest.stream()
                        .map(signature -> signature.among(named))
                        .sorted()
                        .collect(joining("\" or \""));
    }

    /** Those with as many parameters, of which most are as written. */
    private static List<Signature> closest(List<String> written, List<Signature> named) {
        List<Signature> all = named.stream()
                .filter(signature -> signature.parameters().size() == written.size())
                .toList();
        long most = all.stream()
                .map(signature -> alike(written, signature))
                .max(Comparator.naturalOrder())
                .orElse(0L);
        return all.stream()
                .filter(signature -> alike(written, signature) == most)
                .toList();
    }

    private static long alike(List<String> written, Signature signature) {
        long alike = 0;
        for (int i = 0; i < written.size(); i++) {
            alike += MethodPattern.isNameOf(
                            written.get(i), signature.parameters().get(i))
                    ? 1
                    : 0;
        }
        return alike;
    }
}

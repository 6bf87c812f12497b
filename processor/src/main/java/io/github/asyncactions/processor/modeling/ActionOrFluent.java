package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.problem.Placed;
import java.util.List;
import java.util.Optional;

/**
 * Decides for overloads of one name which are actions and which are fluent: a signature says more than a name alone, so
 * that a getter can be an action beside a fluent setter.
 */
record ActionOrFluent(List<MethodPattern> actions, List<MethodPattern> fluents) {

    static ActionOrFluent of(Declaration declaration) {
        return new ActionOrFluent(patterns(declaration.methods()), patterns(declaration.fluent()));
    }

    private static List<MethodPattern> patterns(List<Placed<String>> all) {
        return all.stream()
                .map(written -> MethodPattern.parse(written.value()))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean isAction(TargetMethod method) {
        int asAction = precision(actions, method);
        return asAction > 0 && asAction >= precision(fluents, method);
    }

    private static int precision(List<MethodPattern> patterns, TargetMethod method) {
        return patterns.stream()
                .filter(pattern -> pattern.matches(method))
                .mapToInt(pattern -> pattern.parameters().isPresent() ? 2 : 1)
                .max()
                .orElse(0);
    }
}

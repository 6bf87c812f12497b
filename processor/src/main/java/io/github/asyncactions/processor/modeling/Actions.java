package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.advice.BadMethodText;
import io.github.asyncactions.processor.advice.Inaccessible;
import io.github.asyncactions.processor.advice.UnknownMethod;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.MissingTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/** Selects what becomes asynchronous: the target's methods that the user names, and the spec's own. */
final class Actions {

    private final Declaration declaration;
    private final TypeElement target;
    private final TargetMethods methods;
    private final Extensions extensions;
    private final ActionOrFluent choice;
    private final Access access;
    private final MissingTypes missing;
    private final Problems problems;
    /** By signature, in the order in which they were named. */
    private final Map<String, Action> selected = new LinkedHashMap<>();

    /**
     * @param erasedParameters as the wrapper's method will have them
     * @param origin the value that asks for it; empty for an extension action
     */
    record Action(
            String name,
            List<String> erasedParameters,
            Optional<TargetMethod> method,
            Optional<Extensions.Extension> extension,
            Optional<Placed<String>> origin) {

        boolean isNamedBy(MethodPattern pattern) {
            return pattern.matches(name, erasedParameters)
                    || method.filter(pattern::matches).isPresent();
        }

        String signature() {
            return name + erasedParameters;
        }
    }

    Actions(
            Declaration declaration,
            TypeElement target,
            TargetMethods methods,
            Extensions extensions,
            Access access,
            MissingTypes missing,
            Problems problems) {
        this.declaration = declaration;
        this.target = target;
        this.methods = methods;
        this.extensions = extensions;
        this.choice = new ActionOrFluent(declaration);
        this.access = access;
        this.missing = missing;
        this.problems = problems;
        declaration.methods().forEach(this::select);
        extensions
                .actions()
                .forEach(extension -> put(new Action(
                        extension.name(),
                        extension.erasedParameters(),
                        Optional.empty(),
                        Optional.of(extension),
                        Optional.empty())));
    }

    List<Action> selected() {
        return List.copyOf(selected.values());
    }

    private void put(Action action) {
        selected.put(action.signature(), action);
    }

    private void select(Placed<String> written) {
        Optional<MethodPattern> pattern = MethodPattern.parse(written.value());
        if (pattern.isEmpty()) {
            BadMethodText.inMethods(written, methods.names(), problems);
            return;
        }
        find(pattern.get(), written, declaration, methods, target, access, missing, problems).stream()
                .filter(Predicate.not(extensions::replaces))
                .filter(choice::isAction)
                .forEach(method -> {
                    methods.neededBy(method).forEach(type -> missing.check(type, written));
                    put(new Action(
                            method.name(),
                            method.memberParameters(),
                            Optional.of(method),
                            Optional.empty(),
                            Optional.of(written)));
                });
    }

    /** The methods that {@code pattern} names, Scala twins apart; reports why there are none. */
    static List<TargetMethod> find(
            MethodPattern pattern,
            Placed<String> written,
            Declaration declaration,
            TargetMethods methods,
            TypeElement target,
            Access access,
            MissingTypes missing,
            Problems problems) {
        List<TargetMethod> named = methods.named(pattern.name());
        List<TargetMethod> matching = methods.matching(pattern);
        List<TargetMethod> accessible = matching.stream()
                .filter(method -> access.toMethod(method.element(), method.type()))
                .toList();
        List<TargetMethod> callable =
                accessible.stream().filter(Predicate.not(methods::hasTwin)).toList();
        if (named.isEmpty()) {
            new UnknownMethod(declaration, target, methods, access, problems).report(pattern.name(), written);
        } else if (matching.isEmpty()) {
            named.forEach(method -> missing.check(method.type(), written)); // Its name may be all that is wrong.
            problems.on(written, Problem.NO_SUCH_OVERLOAD, target, pattern, signatures(named));
        } else if (accessible.isEmpty()) {
            new Inaccessible(target, access).report(matching.get(0), written, problems);
        } else if (callable.isEmpty()) {
            problems.on(
                    written,
                    Problem.TWIN_METHOD,
                    target,
                    accessible.get(0).signature(),
                    accessible.get(0).owner());
        } else if (pattern.parameters().isPresent()) {
            List<TargetMethod> exact = callable.stream().filter(pattern::names).toList();
            if (exact.size() == 1) {
                return exact;
            }
            if (callable.size() > 1) {
                problems.on(written, Problem.AMBIGUOUS_OVERLOAD, pattern, target, qualifiedSignatures(callable));
                return List.of();
            }
            return callable;
        }
        return methods.withoutScalaTwins(callable, access);
    }

    private static String signatures(List<TargetMethod> methods) {
        return methods.stream()
                .map(method -> '"' + method.signature() + '"')
                .sorted()
                .collect(joining(", "));
    }

    private static String qualifiedSignatures(List<TargetMethod> methods) {
        return methods.stream()
                .map(method ->
                        method.name() + method.memberParameters().stream().collect(joining(", ", "(", ")")))
                .sorted()
                .collect(joining(", "));
    }
}

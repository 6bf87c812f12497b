package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.advice.Inaccessible;
import io.github.asyncactions.processor.advice.UnknownMethod;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.methods.Signature;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Finds the methods that the user names. */
record MethodSearch(Request request) {

    /** The methods that {@code pattern} names, Scala twins apart; reports why there are none. */
    List<TargetMethod> find(MethodPattern pattern, Placed<String> written) {
        TargetMethods methods = request.methods();
        List<TargetMethod> matching = methods.matching(pattern);
        List<TargetMethod> accessible =
                matching.stream().filter(this::isAccessible).toList();
        List<TargetMethod> callable = accessible.stream()
                .filter(method -> request.foreign().hindrance(method).isEmpty())
                .toList();
        if (callable.isEmpty()) {
            report(pattern, written, matching, accessible);
            return List.of();
        }
        return pattern.parameters().isPresent()
                ? one(pattern, written, callable)
                : methods.withoutScalaTwins(callable, request.access());
    }

    private boolean isAccessible(TargetMethod method) {
        return request.access().toMethod(method.element(), method.type());
    }

    private void report(
            MethodPattern pattern, Placed<String> written, List<TargetMethod> matching, List<TargetMethod> accessible) {
        TypeElement target = request.target();
        Problems problems = request.problems();
        List<TargetMethod> named = request.methods().named(pattern.name());
        if (named.isEmpty()) {
            new UnknownMethod(request.declaration(), target, request.methods(), request.access(), problems)
                    .report(pattern.name(), written);
        } else if (matching.isEmpty()) {
            // The name of a missing class may be all that is wrong.
            named.forEach(method -> request.tools().missing().check(method.type(), written));
            List<TargetMethod> callable =
                    named.stream().filter(this::isAccessible).toList();
            problems.on(
                    written,
                    Problem.NO_SUCH_OVERLOAD,
                    target,
                    pattern,
                    signatures(callable.isEmpty() ? named : callable));
        } else if (accessible.isEmpty()) {
            new Inaccessible(target, request.access()).report(matching.get(0), written, problems);
        } else {
            TargetMethod first = accessible.get(0);
            Problem hindrance = request.foreign().hindrance(first).orElseThrow();
            problems.on(written, hindrance, target, first.signature(), first.owner());
        }
    }

    private List<TargetMethod> one(MethodPattern pattern, Placed<String> written, List<TargetMethod> callable) {
        List<TargetMethod> exact = callable.stream().filter(pattern::names).toList();
        if (exact.size() == 1) {
            return exact;
        }
        if (callable.size() > 1) {
            request.problems()
                    .on(written, Problem.AMBIGUOUS_OVERLOAD, pattern, request.target(), qualifiedSignatures(callable));
            return List.of();
        }
        return callable;
    }

    private static String signatures(List<TargetMethod> methods) {
        List<Signature> all = methods.stream().map(TargetMethod::signature).toList();
        return all.stream()
                .map(signature -> "\"" + signature.among(all) + "\"")
                .sorted()
                .collect(joining(", "));
    }

    private static String qualifiedSignatures(List<TargetMethod> methods) {
        return methods.stream()
                .map(method -> method.signature().qualified())
                .sorted()
                .collect(joining(", "));
    }
}

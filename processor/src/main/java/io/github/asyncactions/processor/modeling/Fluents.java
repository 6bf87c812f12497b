package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.github.asyncactions.processor.advice.BadMethodText;
import io.github.asyncactions.processor.advice.KnownSpecs;
import io.github.asyncactions.processor.declaration.Specs.Spec;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.methods.Signature;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Suggestion;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Selects what is delegated at once and wrapped again. */
final class Fluents {

    private final Request request;
    private final Extensions extensions;
    private final List<Spec> specs;
    private final KnownSpecs knownSpecs;
    private final ActionOrFluent choice;
    private final Map<Signature, Fluent> selected = new LinkedHashMap<>();

    /**
     * @param result the wrapper that its result becomes
     * @param returned its result, as a target of that wrapper
     * @param origin the value that asks for it
     */
    record Fluent(TargetMethod method, Spec result, DeclaredType returned, boolean own, Placed<String> origin) {

        boolean isNamedBy(MethodPattern pattern) {
            return pattern.matches(method);
        }
    }

    private record Result(Spec spec, DeclaredType returned) {}

    private Fluents(
            Request request, Extensions extensions, List<Spec> specs, KnownSpecs knownSpecs, ActionOrFluent choice) {
        this.request = request;
        this.extensions = extensions;
        this.specs = specs;
        this.knownSpecs = knownSpecs;
        this.choice = choice;
    }

    /** @param specs whose wrappers a result may become, the declaration's own first */
    static List<Fluent> select(Request request, Extensions extensions, List<Spec> specs, KnownSpecs knownSpecs) {
        Fluents fluents = new Fluents(request, extensions, specs, knownSpecs, ActionOrFluent.of(request.declaration()));
        fluents.select();
        return List.copyOf(fluents.selected.values());
    }

    private void select() {
        List<Placed<String>> excluded = new ArrayList<>();
        Optional<Placed<String>> star = Optional.empty();
        for (Placed<String> written : request.declaration().fluent()) {
            String text = written.value().strip();
            if (text.equals("*")) {
                star = Optional.of(written);
            } else if (text.startsWith("-")) {
                excluded.add(written);
            } else {
                selectNamed(written);
            }
        }
        if (star.isPresent()) {
            selectAll(star.get(), excluded);
        } else {
            excluded.forEach(this::reportWithoutStar);
        }
    }

    private void reportWithoutStar(Placed<String> excluded) {
        if (MethodPattern.parse(excluded.value().strip().substring(1)).isPresent()) {
            request.problems().on(excluded, Problem.EXCLUDES_WITHOUT_STAR, excluded.value());
        } else {
            BadMethodText.inFluent(excluded, request.meant(), request.problems());
        }
    }

    private void selectAll(Placed<String> star, List<Placed<String>> excluded) {
        List<TargetMethod> candidates = candidates();
        Set<TargetMethod> brought =
                candidates.stream().filter(this::isBrought).collect(toCollection(LinkedHashSet::new));
        List<LeftOut> leftOut = leftOut(candidates, brought);
        boolean isAlone = request.declaration().methods().isEmpty()
                && extensions.actions().isEmpty();
        if (brought.isEmpty() && leftOut.isEmpty() && selected.isEmpty() && !isAlone) {
            reportNothing(star);
        }
        excluded.forEach(written -> exclude(written, brought, leftOut));
        LeftOut.report(leftOut, star, request.problems());
        for (TargetMethod method : brought) {
            if (!extensions.replaces(method)) {
                request.checkIsComplete(method, star);
                put(method, star);
            }
        }
    }

    private void reportNothing(Placed<String> star) {
        String actions = request.methods().all().stream()
                .filter(method -> choice.isAction(method) && isBrought(method))
                .map(method -> method.signature().toString())
                .collect(joining(", "));
        if (actions.isEmpty()) {
            request.problems().on(star, Problem.STAR_BRINGS_NOTHING, request.target());
        } else {
            request.problems().on(star, Problem.STAR_BRINGS_ACTIONS, actions);
        }
    }

    private List<LeftOut> leftOut(List<TargetMethod> candidates, Set<TargetMethod> brought) {
        LeftOut.Finder finder = new LeftOut.Finder(
                request.target(), request.access(), request.tools().erasure(), method -> result(method)
                        .isPresent());
        Set<String> names = Stream.of(
                        brought.stream().map(TargetMethod::name),
                        selected.values().stream().map(fluent -> fluent.method().name()),
                        extensions.actions().stream().map(Extensions.Extension::name))
                .flatMap(all -> all)
                .collect(toSet());
        return candidates.stream()
                .map(method -> finder.of(method, names))
                .flatMap(Optional::stream)
                .collect(toCollection(ArrayList::new));
    }

    /** A wrapper has its own of these. */
    private static boolean isOfObject(TargetMethod method) {
        return method.signature().parameters().isEmpty()
                && (method.name().equals("clone") || method.name().equals("toString"));
    }

    private List<TargetMethod> candidates() {
        return request.methods().all().stream()
                .filter(method ->
                        SourceVersion.isName(method.name()) && !method.name().contains("$"))
                .filter(method -> !choice.isAction(method) && !isOfObject(method))
                .filter(method -> request.foreign().hindrance(method).isEmpty())
                .toList();
    }

    /** Whether it is public, returns something that has a wrapper, and speaks Java. */
    private boolean isBrought(TargetMethod method) {
        return method.element().getModifiers().contains(Modifier.PUBLIC)
                && request.access().toMethod(method.element(), method.type())
                && result(method).isPresent()
                && !method.mentionsScala();
    }

    private void exclude(Placed<String> written, Set<TargetMethod> brought, List<LeftOut> leftOut) {
        Optional<MethodPattern> pattern =
                MethodPattern.parse(written.value().strip().substring(1));
        if (pattern.isEmpty()) {
            BadMethodText.inFluent(written, request.meant(), request.problems());
            return;
        }
        Optional<Fluent> named = selected.values().stream()
                .filter(fluent -> contradicts(pattern.get(), fluent))
                .findFirst();
        if (named.isPresent()) {
            Placed<String> origin = named.get().origin();
            request.problems().on(written, Problem.EXCLUDES_NAMED, written.value(), origin.value());
            return;
        }
        List<String> names = brought.stream().map(TargetMethod::name).toList();
        boolean isBrought = brought.removeIf(pattern.get()::matches);
        boolean isLeftOut = leftOut.removeIf(each -> pattern.get().matches(each.method()));
        if (!isBrought && !isLeftOut) {
            String suggestion = Suggestion.ofAlike(pattern.get().name(), names);
            request.problems().on(written, Problem.EXCLUDES_NOTHING, written.value(), suggestion);
        }
    }

    /** A signature that is named is an exception to a name that is excluded. */
    private static boolean contradicts(MethodPattern excluded, Fluent named) {
        boolean isException = excluded.parameters().isEmpty()
                && MethodPattern.parse(named.origin().value())
                        .flatMap(MethodPattern::parameters)
                        .isPresent();
        return !isException && excluded.matches(named.method());
    }

    private void selectNamed(Placed<String> written) {
        Optional<MethodPattern> pattern = MethodPattern.parse(written.value());
        if (pattern.isEmpty()) {
            BadMethodText.inFluent(written, request.meant(), request.problems());
            return;
        }
        List<TargetMethod> found = new MethodSearch(request).find(pattern.get(), written);
        if (!found.isEmpty() && found.stream().allMatch(choice::isAction)) {
            request.problems().on(written, Problem.FLUENT_AND_ACTION, pattern.get());
            return;
        }
        for (TargetMethod method :
                found.stream().filter(Predicate.not(choice::isAction)).toList()) {
            request.checkIsComplete(method, written);
            if (result(method).isPresent()) {
                put(method, written);
            } else {
                reportResult(method, written);
            }
        }
    }

    private void reportResult(TargetMethod method, Placed<String> written) {
        TypeMirror returned = method.type().getReturnType();
        boolean isInUses = request.declaration().uses().stream()
                .anyMatch(use -> types().isSameType(types().erasure(use.value()), types().erasure(returned)));
        if (!isInUses) { // Else that is the mistake, and is reported there.
            String remedy = knownSpecs
                    .literal(returned, request.declaration().element())
                    .map(spec -> "add uses = " + spec)
                    .orElse("name it in methods instead");
            request.problems()
                    .on(
                            written,
                            Problem.NOT_FLUENT,
                            method.owner(),
                            method.signature(),
                            returned,
                            request.target(),
                            remedy);
        }
    }

    private void put(TargetMethod method, Placed<String> origin) {
        Result result = result(method).orElseThrow();
        selected.putIfAbsent(
                method.signature(),
                new Fluent(
                        method, result.spec(), result.returned(), result.spec().equals(specs.get(0)), origin));
    }

    private Optional<Result> result(TargetMethod method) {
        return views(method.type().getReturnType())
                .flatMap(view -> specs.stream()
                        .filter(spec -> types().isSameType(spec.erasedTarget(), types().erasure(view)))
                        .map(spec -> new Result(spec, (DeclaredType) view)))
                .findFirst();
    }

    /**
     * What a returned value is known to be: a type variable is its bounds. A missing class is like any to a compiler.
     */
    private Stream<TypeMirror> views(TypeMirror returned) {
        if (returned instanceof TypeVariable variable) {
            return TypeVariables.bounds(variable).stream().flatMap(this::views);
        }
        return Stream.of(returned)
                .filter(type -> type instanceof DeclaredType
                        && !request.tools().missing().isMissing(type));
    }

    private Types types() {
        return request.tools().types();
    }
}

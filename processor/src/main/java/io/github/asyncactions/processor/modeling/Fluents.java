package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.Specs.Spec;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Selects what is delegated at once and wrapped again. */
final class Fluents {

    private final Declaration declaration;
    private final TypeElement target;
    private final TargetMethods methods;
    private final Extensions extensions;
    private final List<Spec> specs;
    private final Access access;
    private final MissingTypes missing;
    private final Types types;
    private final Problems problems;
    private final Set<String> actionNames;
    private final Map<String, Fluent> selected = new LinkedHashMap<>();

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

    Fluents(
            Declaration declaration,
            TypeElement target,
            TargetMethods methods,
            Extensions extensions,
            List<Spec> specs,
            Access access,
            MissingTypes missing,
            Types types,
            Problems problems) {
        this.declaration = declaration;
        this.target = target;
        this.methods = methods;
        this.extensions = extensions;
        this.specs = specs;
        this.access = access;
        this.missing = missing;
        this.types = types;
        this.problems = problems;
        this.actionNames = declaration.methods().stream()
                .flatMap(written -> MethodPattern.parse(written.value()).stream())
                .map(MethodPattern::name)
                .collect(Collectors.toSet());
        select();
    }

    List<Fluent> selected() {
        return List.copyOf(selected.values());
    }

    private void select() {
        Set<TargetMethod> fromStar = new LinkedHashSet<>();
        Optional<Placed<String>> star = Optional.empty();
        List<Placed<String>> excluded = new ArrayList<>();
        for (Placed<String> written : declaration.fluent()) {
            String text = written.value().strip();
            if (text.equals("*")) {
                star = Optional.of(written);
                fromStar.addAll(everyFluent());
            } else if (text.startsWith("-")) {
                excluded.add(written);
            } else {
                selectNamed(written);
            }
        }
        excluded.forEach(written -> exclude(written, fromStar));
        star.ifPresent(origin -> fromStar.stream()
                .filter(method -> !extensions.replaces(method))
                .forEach(method -> {
                    methods.neededBy(method).forEach(type -> missing.check(type, origin));
                    put(method, origin);
                }));
    }

    /** All public methods that return something which has a wrapper and that speak Java. */
    private List<TargetMethod> everyFluent() {
        return methods.all().stream()
                .filter(method -> method.element().getModifiers().contains(Modifier.PUBLIC))
                .filter(method ->
                        SourceVersion.isName(method.name()) && !method.name().contains("$"))
                .filter(method -> !actionNames.contains(method.name()))
                .filter(method -> access.toMethod(method.element(), method.type()))
                .filter(method -> !methods.hasTwin(method))
                .filter(method -> result(method).isPresent())
                .filter(method -> !method.mentionsScala())
                .toList();
    }

    private void exclude(Placed<String> written, Set<TargetMethod> fromStar) {
        String text = written.value().strip().substring(1);
        Optional<MethodPattern> pattern = MethodPattern.parse(text);
        if (pattern.isEmpty()) {
            problems.on(written, Problem.BAD_METHOD_SYNTAX, text, "");
        } else if (!fromStar.removeIf(pattern.get()::matches)) {
            problems.on(written, Problem.EXCLUDES_NOTHING, written.value());
        }
    }

    private void selectNamed(Placed<String> written) {
        Optional<MethodPattern> pattern = MethodPattern.parse(written.value());
        if (pattern.isEmpty()) {
            problems.on(written, Problem.BAD_METHOD_SYNTAX, written.value(), "");
            return;
        }
        if (actionNames.contains(pattern.get().name())) {
            problems.on(written, Problem.FLUENT_AND_ACTION, pattern.get().name());
            return;
        }
        for (TargetMethod method : Actions.find(pattern.get(), written, methods, target, access, missing, problems)) {
            methods.neededBy(method).forEach(type -> missing.check(type, written));
            if (result(method).isPresent()) {
                put(method, written);
            } else {
                problems.on(
                        written,
                        Problem.NOT_FLUENT,
                        target,
                        method.signature(),
                        method.type().getReturnType(),
                        target);
            }
        }
    }

    private void put(TargetMethod method, Placed<String> origin) {
        Result result = result(method).orElseThrow();
        selected.putIfAbsent(
                method.name() + method.memberParameters(),
                new Fluent(
                        method, result.spec(), result.returned(), result.spec().equals(specs.get(0)), origin));
    }

    private Optional<Result> result(TargetMethod method) {
        return views(method.type().getReturnType())
                .flatMap(view -> specs.stream()
                        .filter(spec -> types.isSameType(spec.erasedTarget(), types.erasure(view)))
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
        return Stream.of(returned).filter(type -> type instanceof DeclaredType && !missing.isMissing(type));
    }
}

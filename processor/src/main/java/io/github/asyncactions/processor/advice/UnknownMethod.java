package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.problem.Suggestion;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Says why a target has no instance method of a name, and which name to write instead. */
public final class UnknownMethod {

    private static final Set<String> OF_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Declaration declaration;
    private final TypeElement target;
    private final TargetMethods methods;
    private final Access access;
    private final Problems problems;

    public UnknownMethod(
            Declaration declaration, TypeElement target, TargetMethods methods, Access access, Problems problems) {
        this.declaration = declaration;
        this.target = target;
        this.methods = methods;
        this.access = access;
        this.problems = problems;
    }

    public void report(String name, Placed<String> written) {
        Optional<ExecutableElement> hidden = methods.hidden(name);
        Optional<ExecutableElement> ofStatic = methods.ofStatic(name);
        Optional<TypeElement> fieldOwner = fieldOwner(name);
        if (OF_OBJECT.contains(name)) {
            problems.on(written, Problem.OBJECT_METHOD, name);
        } else if (ofStatic.isPresent()) {
            reportStatic(ofStatic.get(), written);
        } else if (withoutSuffix(name).isPresent()) {
            problems.on(
                    written,
                    Problem.NAME_WITH_SUFFIX,
                    name,
                    simpleTarget(),
                    withoutSuffix(name).get());
        } else if (isInSpec(name)) {
            problems.on(written, Problem.IS_EXTENSION, name);
        } else if (target.getSimpleName().contentEquals(name)) {
            problems.on(written, Problem.IS_CONSTRUCTOR, name);
        } else if (hidden.isPresent()) {
            new Inaccessible(target, access)
                    .report(
                            hidden.get(),
                            name,
                            Visibility.hindering(hidden.get(), access).orElse(new Visibility("hidden", "public")),
                            written,
                            problems);
        } else if (fieldOwner.isPresent() && getter(name).isEmpty()) {
            problems.on(written, Problem.IS_FIELD, fieldOwner.get(), name);
        } else {
            String suggestion = getter(name)
                    .map(getter -> "; did you mean " + getter + "?")
                    .orElseGet(() -> Suggestion.of(name, callable()));
            problems.on(written, Problem.UNKNOWN_METHOD, target, name, suggestion);
        }
    }

    /** The names of what the wrapper can call; of all, if it can call nothing. */
    private Set<String> callable() {
        Set<String> names = new TreeSet<>(methods.names());
        names.removeIf(name ->
                methods.named(name).stream().noneMatch(method -> access.toMethod(method.element(), method.type())));
        return names.isEmpty() ? methods.names() : names;
    }

    private void reportStatic(ExecutableElement method, Placed<String> written) {
        boolean isOwn = declaration.element().equals(target);
        problems.on(
                written,
                isOwn ? Problem.OWN_STATIC_METHOD : Problem.STATIC_METHOD,
                Classes.around(method),
                method.getSimpleName(),
                isOwn ? SpecGuess.target(method).orElse(simpleTarget()) : simpleTarget());
    }

    private String simpleTarget() {
        return Classes.simpleName(target);
    }

    private Optional<String> withoutSuffix(String name) {
        String suffix = declaration.suffix().value();
        return Optional.of(name)
                .filter(all -> !suffix.isEmpty() && all.endsWith(suffix))
                .map(all -> all.substring(0, all.length() - suffix.length()))
                .filter(methods.names()::contains);
    }

    private boolean isInSpec(String name) {
        return ElementFilter.methodsIn(declaration.element().getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name)
                        && method.getModifiers().contains(Modifier.STATIC));
    }

    /** The class that has a field of that name: the target, or one above it. */
    private Optional<TypeElement> fieldOwner(String name) {
        for (TypeMirror type = target.asType(); type instanceof DeclaredType; ) {
            TypeElement owner = Classes.of(type);
            if (ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                    .anyMatch(field -> field.getSimpleName().contentEquals(name))) {
                return Optional.of(owner);
            }
            type = owner.getSuperclass();
        }
        return Optional.empty();
    }

    private Optional<String> getter(String name) {
        String property = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of("get", "is")
                .map(prefix -> prefix + property)
                .filter(methods.names()::contains)
                .findFirst();
    }
}

package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.advice.HiddenExtension;
import io.github.asyncactions.processor.advice.SpecMethod;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Mark;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.methods.Signature;
import io.github.asyncactions.processor.modeling.Extensions.Extension;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.TypeTools;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds the static methods of a spec that take its target, and explains why others of its methods are left out. */
final class ExtensionReader {

    private final Declaration declaration;
    private final DeclaredType target;
    private final String wrapper;
    private final Access access;
    private final TypeTools tools;
    private final Problems problems;
    private final List<Extension> actions = new ArrayList<>();
    private Optional<ExecutableElement> snapshot = Optional.empty();

    private ExtensionReader(Request request) {
        this.declaration = request.declaration();
        this.target = request.type();
        this.wrapper = request.name().simpleName();
        this.access = request.access();
        this.tools = request.tools();
        this.problems = request.problems();
    }

    static Extensions read(Request request) {
        ExtensionReader reader = new ExtensionReader(request);
        reader.read(!request.isOnTarget());
        return new Extensions(reader.actions, reader.snapshot);
    }

    private void read(boolean isSpec) {
        for (ExecutableElement method :
                ElementFilter.methodsIn(declaration.element().getEnclosedElements())) {
            if (Mark.SNAPSHOT.isOn(method)) {
                addSnapshot(method);
            } else if (isSpec && !method.getParameters().isEmpty()) {
                addOrExplain(method);
            }
        }
    }

    private Types types() {
        return tools.types();
    }

    private static boolean isCallable(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private void addOrExplain(ExecutableElement method) {
        if (isCallable(method)) {
            addAction(method);
        } else if (!method.getModifiers().contains(Modifier.STATIC)
                && declaration.element().getKind().isInterface()
                && specMethod(method).placeOfTarget() == 0) {
            problems.on(method, Problem.EXTENSION_NOT_STATIC, method.getSimpleName(), corrected(method));
        }
    }

    private SpecMethod specMethod(ExecutableElement method) {
        return new SpecMethod(method, target, types());
    }

    private String corrected(ExecutableElement method) {
        return specMethod(method).corrected();
    }

    private void addAction(ExecutableElement method) {
        TypeMirror first = method.getParameters().get(0).asType();
        if (tools.missing().wrapper(first).isPresent()) {
            return; // No target is a wrapper.
        }
        Placed<?> place = new Placed<>(method, declaration.annotation(), null);
        tools.missing().check(first, place);
        Optional<ExtensionBinding> binding = ExtensionBinding.of(method, target, types());
        if (binding.isPresent() && takesAnything(first) && specMethod(method).placeOfTarget() > 0) {
            problems.on(method, Problem.TARGET_NOT_FIRST, method.getSimpleName(), corrected(method));
        } else if (binding.isPresent()) {
            tools.missing().check(method.asType(), place);
            Map<Element, TypeMirror> meanings = binding.get().meanings();
            List<String> parameters = method.getParameters().stream()
                    .skip(1)
                    .map(parameter -> tools.erasure().nameOf(parameter.asType(), meanings))
                    .toList();
            Signature signature = new Signature(method.getSimpleName().toString(), parameters);
            checkIsUnique(method, signature);
            checkAccess(method, meanings.keySet());
            actions.add(new Extension(method, meanings, signature));
        } else {
            explain(method, first);
        }
    }

    /** Such as a key: the target may be meant, but not if it comes later, too. */
    private boolean takesAnything(TypeMirror parameter) {
        return Classes.isObject(types().erasure(parameter)) && !Classes.isObject(target);
    }

    /** To Java they may differ in the type of the target, which the wrapper's methods do not take. */
    private void checkIsUnique(ExecutableElement method, Signature signature) {
        actions.stream()
                .filter(other -> other.signature().equals(signature))
                .findFirst()
                .ifPresent(other -> problems.on(
                        method,
                        Problem.DUPLICATE_EXTENSION,
                        signatureInSpec(other.method()),
                        signatureInSpec(method),
                        wrapper,
                        new Signature(signature.name() + declaration.suffix().value(), signature.parameters())));
    }

    /** The wrapper's method has all types of its signature but the target's, and the variables that have no meaning. */
    private void checkAccess(ExecutableElement method, Set<Element> meant) {
        HiddenExtension hidden = hidden(method);
        hidden.checkSpec();
        hidden.checkTypes(Stream.of(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().skip(1).map(VariableElement::asType),
                        method.getTypeParameters().stream()
                                .filter(variable -> !meant.contains(variable))
                                .flatMap(variable -> variable.getBounds().stream()))
                .<TypeMirror>flatMap(types -> types)
                .toList());
    }

    private HiddenExtension hidden(ExecutableElement method) {
        return new HiddenExtension(method, signatureInSpec(method).toString(), access, problems);
    }

    private Signature signatureInSpec(ExecutableElement method) {
        return new Signature(
                method.getSimpleName().toString(),
                method.getParameters().stream()
                        .map(parameter -> tools.erasure().nameOf(parameter.asType()))
                        .toList());
    }

    private void explain(ExecutableElement method, TypeMirror first) {
        boolean isSpecial = isSpecial(first);
        if ((!isSpecial && specMethod(method).placeOfTarget() < 0)
                || isForSibling(
                        sibling -> ExtensionBinding.of(method, sibling, types()).isPresent())) {
            return;
        }
        if (isSpecial) {
            problems.on(
                    method,
                    Problem.EXTENSION_TAKES_OTHER,
                    method.getSimpleName(),
                    first + bounds(method),
                    target,
                    corrected(method));
        } else {
            problems.on(method, Problem.TARGET_NOT_FIRST, method.getSimpleName(), corrected(method));
        }
    }

    /**
     * A method that takes something else may be there for the spec itself; one that takes a special target is a
     * mistake.
     */
    private boolean isSpecial(TypeMirror parameter) {
        TypeMirror erased = types().erasure(parameter);
        TypeMirror erasedTarget = types().erasure(target);
        return erased.getKind() == TypeKind.DECLARED
                && (types().isAssignable(erasedTarget, erased) || types().isAssignable(erased, erasedTarget));
    }

    /** Such as {@code (E extends Comparable<E>)}. */
    private static String bounds(ExecutableElement method) {
        return method.getTypeParameters().stream()
                .filter(variable -> !Classes.isObject(variable.getBounds().get(0)))
                .map(variable -> variable + " extends "
                        + variable.getBounds().stream()
                                .map(TypeMirror::toString)
                                .collect(joining(" & ")))
                .collect(collectingAndThen(joining(", "), all -> all.isEmpty() ? "" : " (" + all + ")"));
    }

    private boolean isForSibling(Predicate<TypeMirror> fits) {
        return siblings().stream().anyMatch(fits);
    }

    /** The other targets of the same spec. */
    private List<TypeMirror> siblings() {
        return DeclarationReader.read(declaration.element()).stream()
                .map(Specs::target)
                .filter(type -> type.getKind() == TypeKind.DECLARED
                        && !types().asElement(type).equals(target.asElement()))
                .map(type -> types().asElement(type).asType())
                .toList();
    }

    private void addSnapshot(ExecutableElement method) {
        tools.missing().check(method.asType(), new Placed<>(method, declaration.annotation(), null));
        if (isSnapshotOf(method, target)) {
            if (snapshot.isPresent()) {
                problems.on(method, Problem.BAD_SNAPSHOT, target, target, ", and only one");
            }
            hidden(method).checkSpec();
            snapshot = Optional.of(method);
        } else if (!isForSibling(sibling -> isSnapshotOf(method, sibling))) {
            problems.on(method, Problem.BAD_SNAPSHOT, target, target, "");
        }
    }

    private boolean isSnapshotOf(ExecutableElement method, TypeMirror type) {
        return isCallable(method)
                && method.getParameters().size() == 1
                && ExtensionBinding.of(method, type, types())
                        .filter(binding -> binding.givesTarget(method.getReturnType()))
                        .isPresent();
    }
}

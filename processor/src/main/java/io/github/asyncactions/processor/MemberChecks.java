package io.github.asyncactions.processor;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.WrapperModel.Method;
import io.github.asyncactions.processor.WrapperModel.WrapperName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Checks the members of a wrapper against each other, and the docs against the members. */
final class MemberChecks {

    /** A lambda's call site takes 250 slots at run time; one of them is the target. */
    private static final int MOST_SLOTS = 250;

    private final Declaration declaration;
    private final TypeElement target;
    private final WrapperName wrapper;
    private final Types types;
    private final Problems problems;

    MemberChecks(Declaration declaration, TypeElement target, WrapperName wrapper, Types types, Problems problems) {
        this.declaration = declaration;
        this.target = target;
        this.wrapper = wrapper;
        this.types = types;
        this.problems = problems;
    }

    void check(List<Method> methods, List<Actions.Action> actions) {
        Set<String> signatures = ownSignatures();
        for (Method method : methods) {
            String signature = signature(method);
            if (!signatures.add(signature)) {
                at(method, actions, Problem.DUPLICATE_MEMBER, wrapper.simpleName(), signature);
            }
            if (slots(method) >= MOST_SLOTS) {
                at(
                        method,
                        actions,
                        Problem.TOO_MANY_PARAMETERS,
                        target,
                        method.called().getSimpleName(),
                        MOST_SLOTS - 1);
            }
        }
        for (Declaration.Doc doc : declaration.docs()) {
            boolean used = MethodPattern.parse(doc.method().value())
                    .filter(pattern -> actions.stream().anyMatch(action -> action.isNamedBy(pattern)))
                    .isPresent();
            if (!used) {
                problems.on(
                        doc.method(),
                        Problem.DOC_FOR_NOTHING,
                        doc.method().value(),
                        actions.stream().map(Actions.Action::name).distinct().collect(joining(", ")));
            }
        }
    }

    /** The methods that every wrapper has, and those of {@code Object} that can't be hidden. */
    private Set<String> ownSignatures() {
        String erasedTarget = Erasure.nameOf(target.asType(), types);
        return new HashSet<>(Set.of(
                "of(" + erasedTarget + ")",
                "of(" + erasedTarget + ", org.apache.spark.sql.SparkSession)",
                "from(io.github.asyncactions.spark.support.ActionTarget)",
                "withOptions(io.github.asyncactions.spark.ActionOptions)",
                "unwrap()",
                "toString()",
                "hashCode()",
                "equals(java.lang.Object)",
                "getClass()",
                "clone()",
                "finalize()",
                "notify()",
                "notifyAll()",
                "wait()",
                "wait(long)",
                "wait(long, int)"));
    }

    private String signature(Method method) {
        return method.name()
                + method.parameters().stream()
                        .map(parameter -> Erasure.nameOf(meaning(parameter.type(), method), types))
                        .collect(joining(", ", "(", ")"));
    }

    private TypeMirror meaning(TypeMirror type, Method method) {
        Element element = types.asElement(type);
        return element == null ? type : method.substitution().getOrDefault(element, type);
    }

    private static int slots(Method method) {
        return method.parameters().stream()
                .map(parameter -> parameter.type().getKind())
                .mapToInt(kind -> kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1)
                .sum();
    }

    /** On the value that names the method, or on the extension action itself. */
    private void at(Method method, List<Actions.Action> actions, Problem problem, Object... arguments) {
        if (method.extension()) {
            problems.on(method.called(), problem, arguments);
            return;
        }
        Optional<Placed<String>> named = actions.stream()
                .filter(action -> action.method()
                        .filter(m -> m.element().equals(method.called()))
                        .isPresent())
                .flatMap(action -> action.origin().stream())
                .findFirst();
        Placed<String> origin = named.orElseGet(() -> declaration.fluent().isEmpty()
                ? declaration.suffix()
                : declaration.fluent().get(0));
        problems.on(origin, problem, arguments);
    }
}

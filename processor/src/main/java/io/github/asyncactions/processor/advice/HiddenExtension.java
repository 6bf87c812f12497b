package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Says which modifier keeps a wrapper from calling a static method of its spec.
 *
 * @param signature of the method, with the target
 */
public record HiddenExtension(ExecutableElement method, String signature, Access access, Problems problems) {

    /** Checks the spec and the classes around it. */
    public void checkSpec() {
        for (Element each = spec(); each instanceof TypeElement type; each = each.getEnclosingElement()) {
            if (!access.isAccessible(type)) {
                Visibility visibility = Visibility.hindering(type, access).orElseThrow();
                problems.on(
                        type,
                        Problem.SPEC_IS_HIDDEN,
                        Classes.simpleName(type),
                        visibility.is(),
                        access,
                        spec().getSimpleName(),
                        signature,
                        visibility.remedy());
                return;
            }
        }
    }

    /** Checks the types that the wrapper's method has to name. */
    public void checkTypes(List<TypeMirror> named) {
        named.stream().filter(type -> !access.toTypes(type)).findFirst().ifPresent(this::report);
    }

    private void report(TypeMirror named) {
        Optional<TypeElement> hidden = Inaccessible.mentioned(named)
                .filter(type -> Visibility.hindering(type, access).isPresent())
                .findFirst();
        if (hidden.isEmpty()) {
            problems.on(method, Problem.METHOD_NOT_ACCESSIBLE, spec().getSimpleName(), signature, access);
            return;
        }
        Visibility visibility = Visibility.hindering(hidden.get(), access).orElseThrow();
        problems.on(
                method,
                Problem.EXTENSION_TYPE_IS_HIDDEN,
                spec().getSimpleName(),
                signature,
                Classes.simpleName(hidden.get()),
                visibility.is(),
                access,
                visibility.remedy());
    }

    private TypeElement spec() {
        return Classes.around(method);
    }
}

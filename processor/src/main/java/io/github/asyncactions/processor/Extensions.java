package io.github.asyncactions.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The static methods of a spec that take its target: extension actions, and at most one snapshot. */
final class Extensions {

    static final String SNAPSHOT = DeclarationReader.ANNOTATION + ".Snapshot";

    private final List<Extension> actions = new ArrayList<>();
    private Optional<ExecutableElement> snapshot = Optional.empty();

    private Extensions() {}

    /**
     * @param substitution what its type variables mean in the wrapper
     * @param erasedParameters those after the target
     */
    record Extension(ExecutableElement method, Map<Element, TypeMirror> substitution, List<String> erasedParameters) {

        String name() {
            return method.getSimpleName().toString();
        }
    }

    static Extensions of(Declaration declaration, TypeElement target, Types types, Problems problems) {
        Extensions extensions = new Extensions();
        boolean isSpec = declaration.element() instanceof TypeElement
                && !declaration.element().equals(target);
        if (isSpec) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(declaration.element().getEnclosedElements())) {
                if (mayBeAction(method)) {
                    extensions.add(method, declaration, target, types, problems);
                }
            }
        }
        return extensions;
    }

    private static boolean mayBeAction(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private void add(
            ExecutableElement method, Declaration declaration, TypeElement target, Types types, Problems problems) {
        method.getParameters()
                .forEach(parameter -> Unresolved.check(parameter.asType(), declaration.annotation(), null));
        Unresolved.check(method.getReturnType(), declaration.annotation(), null);
        boolean takesSomething = !method.getParameters().isEmpty();
        Optional<Map<Element, TypeMirror>> binding =
                takesSomething ? ExtensionBinding.of(method, target.asType(), types) : Optional.empty();
        if (isSnapshot(method)) {
            addSnapshot(method, binding.isPresent(), target, types, problems);
        } else if (binding.isEmpty()) {
            if (takesSomething && isOfTarget(method.getParameters().get(0).asType(), target, types)) {
                problems.on(
                        method,
                        Problem.EXTENSION_TAKES_OTHER,
                        method.getSimpleName(),
                        method.getParameters().get(0).asType(),
                        target.asType());
            }
        } else {
            List<TypeMirror> parameters =
                    method.getParameters().stream().skip(1).map(Element::asType).toList();
            actions.add(new Extension(method, binding.get(), TargetMethod.erased(parameters, types)));
        }
    }

    /** A method that takes something else is none of our business; one that takes a special target is a mistake. */
    private static boolean isOfTarget(TypeMirror parameter, TypeElement target, Types types) {
        return types.isAssignable(types.erasure(target.asType()), types.erasure(parameter));
    }

    private void addSnapshot(
            ExecutableElement method, boolean takesTarget, TypeElement target, Types types, Problems problems) {
        boolean returnsTarget = method.getReturnType().getKind() == TypeKind.DECLARED
                && types.isSameType(
                        types.erasure(method.getReturnType()), types.erasure((DeclaredType) target.asType()));
        if (!takesTarget || !returnsTarget || method.getParameters().size() != 1) {
            problems.on(method, Problem.BAD_SNAPSHOT, target.asType(), target.asType(), "");
        } else if (snapshot.isPresent()) {
            problems.on(method, Problem.BAD_SNAPSHOT, target.asType(), target.asType(), ", and only one");
        } else {
            snapshot = Optional.of(method);
        }
    }

    private static boolean isSnapshot(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(SNAPSHOT));
    }

    List<Extension> actions() {
        return actions;
    }

    Optional<ExecutableElement> snapshot() {
        return snapshot;
    }

    /** Whether an extension action has the erased signature of this method: it wins over the target's. */
    boolean replaces(TargetMethod method) {
        return actions.stream()
                .anyMatch(extension -> extension.name().equals(method.name())
                        && (extension.erasedParameters().equals(method.memberParameters())
                                || extension.erasedParameters().equals(method.erasedParameters())));
    }
}

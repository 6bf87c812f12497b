package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Classes;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Targets that are no mistake to Java, but surely not what the user wanted to wrap. */
public final class TargetMistakes {

    /** Marks what this processor has written. */
    private static final String WRAPPER = "io.github.asyncactions.spark.support.GeneratedWrapper";

    private final Declaration declaration;
    private final TypeElement target;

    public TargetMistakes(Declaration declaration, TypeElement target) {
        this.declaration = declaration;
        this.target = target;
    }

    /** Whether there is one, which is reported. */
    public boolean report(TargetMethods methods, Problems problems) {
        boolean isOwn = declaration.element().equals(target);
        if (isOwn && target.getKind().isInterface() && methods.isEmpty()) {
            problems.on(
                    declaration.annotation(),
                    null,
                    Problem.TARGET_FORGOTTEN,
                    target,
                    SpecGuess.target(target).orElse("Dataset"));
            return true;
        }
        if (!isOwn && wrapped(target).isPresent()) {
            problems.on(
                    declaration.target(),
                    Problem.TARGET_IS_WRAPPER,
                    target,
                    wrapped(target).get());
            return true;
        }
        if (!isOwn && methods.isEmpty() && specOf(target).isPresent()) {
            problems.on(
                    declaration.target(),
                    Problem.TARGET_IS_SPEC,
                    target,
                    specOf(target).get());
            return true;
        }
        return false;
    }

    /** For a declaration of which nothing comes: what there is to name, or why it is not enough. */
    public void reportNothing(TargetMethods methods, Problems problems) {
        boolean isOwn = declaration.element().equals(target);
        if (isOwn && SpecGuess.statics(target).findAny().isPresent()) {
            String guess = SpecGuess.statics(target)
                    .flatMap(method -> SpecGuess.target(method).stream())
                    .findFirst()
                    .orElse(Classes.simpleName(target));
            problems.on(declaration.annotation(), null, Problem.ONLY_OWN_STATICS, target, guess);
            return;
        }
        String example = methods.names().stream()
                .filter(name -> !name.contains("$"))
                .findFirst()
                .map(name -> ", as in methods = \"" + name + "\"")
                .orElse("");
        String extension = !isOwn && declaration.element() instanceof TypeElement
                ? ", or add a static method whose first parameter takes it"
                : "";
        problems.on(declaration.annotation(), null, Problem.NOTHING_TO_WRAP, target, example + extension);
    }

    /** The target of a wrapper, as source names it; empty for any other type. */
    static Optional<String> wrapped(TypeElement type) {
        return unwrapped(type).map(Classes::simpleName);
    }

    static Optional<TypeElement> unwrapped(TypeElement type) {
        return isWrapper(type)
                ? ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals("unwrap"))
                        .map(ExecutableElement::getReturnType)
                        .filter(DeclaredType.class::isInstance)
                        .map(Classes::of)
                        .findFirst()
                : Optional.empty();
    }

    static boolean isWrapper(Element type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> Classes.isNamed(mirror.getAnnotationType(), WRAPPER));
    }

    private static Optional<String> specOf(TypeElement type) {
        return DeclarationReader.read(type).stream()
                .map(Specs::target)
                .filter(wrapped -> wrapped.getKind() == TypeKind.DECLARED)
                .map(Classes::of)
                .filter(wrapped -> !wrapped.equals(type))
                .map(Classes::simpleName)
                .findFirst();
    }
}

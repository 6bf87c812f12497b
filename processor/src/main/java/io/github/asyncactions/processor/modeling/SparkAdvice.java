package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.model.SparkLocator;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Classes;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** Warns of an accessor that would tell a wrapper its Spark, could the wrapper only call it. */
final class SparkAdvice {

    private final Declaration declaration;
    private final TypeElement target;
    private final SparkLocator.Finder locators;
    private final Elements elements;

    SparkAdvice(Declaration declaration, TypeElement target, SparkLocator.Finder locators, Elements elements) {
        this.declaration = declaration;
        this.target = target;
        this.locators = locators;
        this.elements = elements;
    }

    /** Only a class of the user's own package can be changed, and only an action without such an argument needs it. */
    void check(List<Method> methods, WrapperName wrapper, Problems problems) {
        boolean isOwn = elements.getPackageOf(declaration.element()).equals(elements.getPackageOf(target));
        boolean isNeeded = methods.stream()
                .anyMatch(
                        method -> method.fluent().isEmpty() && method.locator().isEmpty());
        if (isOwn && isNeeded) {
            locators.unusable((DeclaredType) target.asType())
                    .ifPresent(accessor -> report(accessor, wrapper, problems));
        }
    }

    private void report(ExecutableElement accessor, WrapperName wrapper, Problems problems) {
        TypeElement owner = Classes.around(accessor);
        Object[] arguments = {
            owner,
            accessor.getSimpleName(),
            locators.hindrance(accessor),
            locators.remedy(accessor),
            wrapper.simpleName()
        };
        boolean isWritten = owner.getKind() != ElementKind.RECORD; // A record's has no place in its source.
        if (isWritten && declaration.element().equals(owner)) {
            problems.on(accessor, Problem.SPARK_NOT_FOUND, arguments);
        } else {
            problems.on(declaration.target(), Problem.SPARK_NOT_FOUND, arguments);
        }
    }
}

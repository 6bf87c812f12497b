package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Classes;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Says what else has the name of a wrapper. */
public final class TakenName {

    private TakenName() {}

    /** For a name that another declaration has taken. */
    public static void report(Declaration declaration, WrapperName name, Problems problems) {
        if (times(declaration.element(), name) > 1) {
            problems.on(
                    declaration.name(),
                    Problem.TWO_FOR_ONE_TARGET,
                    declaration.element(),
                    Specs.target(declaration),
                    name.simpleName());
            return;
        }
        other(declaration.element(), name)
                .ifPresentOrElse(
                        other -> problems.on(
                                declaration.name(), Problem.TWO_SPECS, name.qualified(), other, name.simpleName()),
                        () -> problems.on(
                                declaration.name(), Problem.DUPLICATE_WRAPPER, name.qualified(), name.simpleName()));
    }

    /** For a name that a class has which is in the sources. */
    public static void report(Element element, WrapperName name, Problems problems) {
        boolean isOwn = ElementFilter.typesIn(Classes.packageOf(element).getEnclosedElements()).stream()
                .anyMatch(type ->
                        type.getSimpleName().contentEquals(name.simpleName()) && TargetMistakes.isWrapper(type));
        if (isOwn) {
            problems.on(element, Problem.OWN_OUTPUT, name.qualified());
        } else {
            problems.on(element, Problem.DUPLICATE_WRAPPER, name.qualified(), name.simpleName());
        }
    }

    private static long times(Element element, WrapperName name) {
        return Specs.names(element).stream().filter(name::equals).count();
    }

    private static Optional<String> other(Element element, WrapperName name) {
        return annotated(Classes.packageOf(element))
                .filter(type -> !type.equals(element) && times(type, name) > 0)
                .map(Classes::simpleName)
                .findFirst();
    }

    private static Stream<TypeElement> annotated(Element parent) {
        return ElementFilter.typesIn(parent.getEnclosedElements()).stream()
                .flatMap(type -> Stream.concat(
                        DeclarationReader.isSpec(type) ? Stream.of(type) : Stream.empty(), annotated(type)));
    }
}

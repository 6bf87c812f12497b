package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Says what to write instead of a {@code name} that no class can have. */
public final class BadName {

    private BadName() {}

    public static void report(Placed<String> name, TypeElement target, Problems problems) {
        String last = name.value().substring(name.value().lastIndexOf('.') + 1);
        if (name.value().contains(".") && SourceVersion.isName(name.value())) {
            problems.on(name, Problem.QUALIFIED_NAME, name.value(), last);
        } else {
            problems.on(name, Problem.BAD_NAME, name.value(), Specs.nestedName(target));
        }
    }
}

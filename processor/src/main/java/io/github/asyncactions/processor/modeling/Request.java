package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.advice.Meant;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.foreign.ForeignTarget;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.TypeTools;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What is known of a declaration before its methods are selected.
 *
 * @param type the target with its own type variables
 * @param name of the wrapper
 * @param access from where the wrapper stands
 * @param foreign what Java makes of the target
 * @param problems what is wrong with the declaration; each step adds to it
 */
record Request(
        Declaration declaration,
        DeclaredType type,
        WrapperName name,
        TargetMethods methods,
        Access access,
        ForeignTarget foreign,
        TypeTools tools,
        Problems problems) {

    TypeElement target() {
        return Classes.of(type);
    }

    /** What texts that name its methods may mean. */
    Meant meant() {
        return new Meant(methods.names(), name -> methods.named(name).stream()
                .map(TargetMethod::signature)
                .toList());
    }

    boolean isOnTarget() {
        return declaration.element().equals(target());
    }

    /** Throws {@link Unresolved} if a type is not there yet that the compiler needs for a call of {@code method}. */
    void checkIsComplete(TargetMethod method, Placed<?> place) {
        methods.neededBy(method).forEach(type -> tools.missing().check(type, place));
    }
}

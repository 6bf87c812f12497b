package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.TypeTools;
import io.github.asyncactions.processor.types.WritableTypes;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What is known of a declaration before its methods are selected.
 *
 * @param type the target with its own type variables, or erased if Java can't declare these
 * @param name of the wrapper
 * @param access from where the wrapper stands
 * @param writable how the target's types are written there
 * @param problems what is wrong with the declaration; each step adds to it
 */
record Request(
        Declaration declaration,
        DeclaredType type,
        WrapperName name,
        TargetMethods methods,
        Access access,
        WritableTypes writable,
        TypeTools tools,
        Problems problems) {

    TypeElement target() {
        return Classes.of(type);
    }

    boolean isOnTarget() {
        return declaration.element().equals(target());
    }

    /** Throws {@link Unresolved} if a type is not there yet that the compiler needs for a call of {@code method}. */
    void checkIsComplete(TargetMethod method, Placed<?> place) {
        methods.neededBy(method).forEach(type -> tools.missing().check(type, place));
    }
}

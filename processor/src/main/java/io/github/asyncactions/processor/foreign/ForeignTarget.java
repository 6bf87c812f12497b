package io.github.asyncactions.processor.foreign;

import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.types.TypeTools;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/**
 * What Java makes of a target, whatever compiler has made its class file. A target whose source is Java has no
 * hindrance, and few of its methods, of which several types declare one, are called on a supertype.
 */
public final class ForeignTarget {

    private final DeclaredType type;
    private final WritableTypes writable;
    private final Twins twins;
    private final Receivers receivers;

    private ForeignTarget(DeclaredType type, WritableTypes writable, Twins twins, Receivers receivers) {
        this.type = type;
        this.writable = writable;
        this.twins = twins;
        this.receivers = receivers;
    }

    public static ForeignTarget of(DeclaredType type, TargetMethods methods, TypeTools tools) {
        return new ForeignTarget(
                type,
                WritableTypes.in(type, tools),
                new Twins(methods, tools.types()),
                Receivers.of(type, methods, tools));
    }

    /** Why there can be no wrapper. */
    public Optional<Problem> hindrance() {
        return writable.canDeclare(type) ? Optional.empty() : Optional.of(Problem.UNWRITABLE_TARGET);
    }

    /** Why the wrapper can't have this method. */
    public Optional<Problem> hindrance(TargetMethod method) {
        TargetMethod called = called(method);
        if (twins.has(called)) {
            return Optional.of(Problem.TWIN_METHOD);
        }
        return writable.canDeclare(called.type()) ? Optional.empty() : Optional.of(Problem.UNWRITABLE_METHOD);
    }

    /**
     * The method that a call has to mean, so that Java finds it: a method as it is, or one that it overrides, as one of
     * the supertype that declares that.
     */
    public TargetMethod called(TargetMethod method) {
        return receivers
                .callable(method)
                .map(other -> (writable.canDeclare(other.type()) ? other : method).calledOn(other.owner()))
                .orElse(method);
    }
}

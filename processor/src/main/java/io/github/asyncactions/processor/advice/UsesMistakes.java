package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.Specs.Spec;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What in {@code uses} is no spec, or one too many. */
public final class UsesMistakes {

    private final KnownSpecs knownSpecs;
    private final Types types;

    public UsesMistakes(KnownSpecs knownSpecs, Types types) {
        this.knownSpecs = knownSpecs;
        this.types = types;
    }

    /** For a type that is no spec. */
    public void reportNoSpec(Placed<TypeMirror> use, Declaration declaration, Problems problems) {
        String remedy = knownSpecs
                .literal(use.value(), declaration.element())
                .map(spec -> "; write " + spec)
                .orElse("");
        problems.on(use, Problem.USES_NO_SPEC, use.value(), remedy);
    }

    /**
     * Of two specs for one target the first wins.
     *
     * @param before what is used already, the wrapper itself first
     */
    public void checkIsNew(List<Spec> used, List<Spec> before, Placed<TypeMirror> use, Problems problems) {
        List<Optional<Spec>> same = used.stream()
                .map(spec -> before.stream()
                        .filter(other -> types.isSameType(spec.erasedTarget(), other.erasedTarget()))
                        .findFirst())
                .toList();
        if (!same.isEmpty() && same.stream().allMatch(Optional::isPresent)) {
            Spec first = same.get(0).orElseThrow();
            problems.on(
                    use,
                    Problem.USES_NOTHING_NEW,
                    use.value(),
                    first.erasedTarget(),
                    first.wrapper().simpleName());
        }
    }
}

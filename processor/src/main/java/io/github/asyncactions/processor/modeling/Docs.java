package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.List;
import java.util.Optional;

/** The user's own texts for actions. */
final class Docs {

    private final List<Declaration.Doc> docs;

    Docs(List<Declaration.Doc> docs) {
        this.docs = docs;
    }

    /** The text for one action: that for its very signature, else that for its name. */
    Optional<String> of(Actions.Action action) {
        return docs.stream()
                .filter(doc -> pattern(doc).filter(action::isNamedBy).isPresent())
                .max((a, b) -> Boolean.compare(isSpecific(a), isSpecific(b)))
                .map(Declaration.Doc::text)
                .filter(text -> !text.isBlank());
    }

    /** Reports the docs that are for none of these actions. */
    void check(List<Actions.Action> actions, Problems problems) {
        for (Declaration.Doc doc : docs) {
            boolean isUsed = pattern(doc).stream()
                    .anyMatch(pattern -> actions.stream().anyMatch(action -> action.isNamedBy(pattern)));
            if (!isUsed) {
                problems.on(
                        doc.method(),
                        Problem.DOC_FOR_NOTHING,
                        doc.method().value(),
                        actions.stream().map(Actions.Action::name).distinct().collect(joining(", ")));
            }
        }
    }

    private static boolean isSpecific(Declaration.Doc doc) {
        return pattern(doc).flatMap(MethodPattern::parameters).isPresent();
    }

    private static Optional<MethodPattern> pattern(Declaration.Doc doc) {
        return MethodPattern.parse(doc.method().value());
    }
}

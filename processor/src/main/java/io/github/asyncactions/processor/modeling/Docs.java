package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The user's own texts for actions. */
final class Docs {

    private final List<Declaration.Doc> docs;

    Docs(List<Declaration.Doc> docs) {
        this.docs = docs;
    }

    /** For one action: the text for its very signature, else that for its name; and every note. */
    WrapperModel.Doc of(Actions.Action action) {
        String text = docs.stream()
                .filter(doc -> !doc.text().isBlank() && patterns(doc).anyMatch(action::isNamedBy))
                .max(Comparator.comparing(doc -> isForSignature(doc, action)))
                .map(Declaration.Doc::text)
                .orElse("");
        String note = docs.stream()
                .filter(doc -> !doc.note().isBlank() && patterns(doc).anyMatch(action::isNamedBy))
                .map(Declaration.Doc::note)
                .collect(joining("\n\n"));
        return new WrapperModel.Doc(text, note);
    }

    private static boolean isForSignature(Declaration.Doc doc, Actions.Action action) {
        return patterns(doc).anyMatch(pattern -> pattern.parameters().isPresent() && action.isNamedBy(pattern));
    }

    private static Stream<MethodPattern> patterns(Declaration.Doc doc) {
        return doc.methods().stream().flatMap(method -> MethodPattern.parse(method.value()).stream());
    }

    /** Reports the methods with docs that are none of these actions. */
    void check(List<Actions.Action> actions, Problems problems) {
        docs.stream().flatMap(doc -> doc.methods().stream()).forEach(method -> check(method, actions, problems));
    }

    private static void check(Placed<String> method, List<Actions.Action> actions, Problems problems) {
        boolean isUsed = MethodPattern.parse(method.value()).stream()
                .anyMatch(pattern -> actions.stream().anyMatch(action -> action.isNamedBy(pattern)));
        if (!isUsed) {
            problems.on(
                    method,
                    Problem.DOC_FOR_NOTHING,
                    method.value(),
                    actions.stream().map(Actions.Action::name).distinct().collect(joining(", ")));
        }
    }
}

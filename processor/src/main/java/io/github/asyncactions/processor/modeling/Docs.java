package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.advice.BadMethodText;
import io.github.asyncactions.processor.advice.Meant;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The user's own texts for methods of the wrapper. */
final class Docs {

    private final List<Declaration.Doc> docs;

    Docs(List<Declaration.Doc> docs) {
        this.docs = docs;
    }

    WrapperModel.Doc of(Actions.Action action) {
        return of(action::isNamedBy);
    }

    WrapperModel.Doc of(Fluents.Fluent fluent) {
        return of(fluent::isNamedBy);
    }

    /** The text for the very signature, else that for the name; and every note. */
    private WrapperModel.Doc of(Predicate<MethodPattern> isNamedBy) {
        String text = docs.stream()
                .filter(doc -> !doc.text().isBlank() && patterns(doc).anyMatch(isNamedBy))
                .max(Comparator.comparing(doc -> isForSignature(doc, isNamedBy)))
                .map(Declaration.Doc::text)
                .orElse("");
        String note = docs.stream()
                .filter(doc -> !doc.note().isBlank() && patterns(doc).anyMatch(isNamedBy))
                .map(Declaration.Doc::note)
                .collect(joining("\n\n"));
        return new WrapperModel.Doc(text, note);
    }

    private static boolean isForSignature(Declaration.Doc doc, Predicate<MethodPattern> isNamedBy) {
        return patterns(doc).filter(pattern -> pattern.parameters().isPresent()).anyMatch(isNamedBy);
    }

    private static Stream<MethodPattern> patterns(Declaration.Doc doc) {
        return doc.methods().stream().flatMap(method -> MethodPattern.parse(method.value()).stream());
    }

    /** Reports the methods with docs that are none of these, and those with two texts. */
    void check(List<Actions.Action> actions, List<Fluents.Fluent> fluents, Problems problems) {
        List<String> names =
                actions.stream().map(Actions.Action::name).distinct().toList();
        Meant meant = new Meant(names, name -> Stream.concat(
                        actions.stream().map(Actions.Action::signature),
                        fluents.stream().map(fluent -> fluent.method().signature()))
                .filter(signature -> signature.name().equals(name))
                .toList());
        Set<MethodPattern> described = new HashSet<>();
        for (Declaration.Doc doc : docs) {
            for (Placed<String> method : doc.methods()) {
                Optional<MethodPattern> pattern = MethodPattern.parse(method.value());
                if (pattern.isEmpty()) {
                    BadMethodText.inMethods(method, meant, problems);
                } else if (actions.stream().noneMatch(action -> action.isNamedBy(pattern.get()))
                        && fluents.stream().noneMatch(fluent -> fluent.isNamedBy(pattern.get()))) {
                    problems.on(method, Problem.DOC_FOR_NOTHING, method.value(), String.join(", ", names));
                } else if (doc.text().isBlank() && doc.note().isBlank()) {
                    problems.on(method, Problem.EMPTY_DOC, method.value());
                } else if (!doc.text().isBlank() && !described.add(pattern.get())) {
                    problems.on(method, Problem.DUPLICATE_DOC, method.value());
                }
            }
        }
    }
}

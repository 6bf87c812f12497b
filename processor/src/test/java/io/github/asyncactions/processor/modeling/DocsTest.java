package io.github.asyncactions.processor.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.processor.declaration.Declaration.Doc;
import io.github.asyncactions.processor.methods.Signature;
import io.github.asyncactions.processor.modeling.Actions.Action;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsTest {

    private static final Action FIT = action("fit", "java.util.List");
    private static final Action COUNT = action("count");

    private final Problems problems = new Problems(null);

    private static Action action(String name, String... parameters) {
        return new Action(Signature.of(name, parameters), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Doc text(String text, String... methods) {
        return new Doc(placed(methods), text, "");
    }

    private static Doc note(String note, String... methods) {
        return new Doc(placed(methods), "", note);
    }

    private static List<Placed<String>> placed(String... methods) {
        return Stream.of(methods)
                .map(method -> new Placed<>(method, null, null))
                .toList();
    }

    private static String textFor(Action action, Doc... docs) {
        return new Docs(List.of(docs)).of(action).text();
    }

    private static String noteFor(Action action, Doc... docs) {
        return new Docs(List.of(docs)).of(action).note();
    }

    private int problemsOf(Doc... docs) {
        new Docs(List.of(docs)).check(List.of(FIT, COUNT), List.of(), problems);
        return problems.count();
    }

    @Test
    void theTextForTheSignatureWins() {
        assertThat(textFor(FIT, text("name", "fit"), text("signature", "fit(List)")))
                .isEqualTo("signature");
        assertThat(textFor(FIT, text("signature", "fit(List)"), text("name", "fit")))
                .isEqualTo("signature");
        assertThat(textFor(FIT, text("other", "fit(int)"), text("name", "fit"))).isEqualTo("name");
        assertThat(textFor(FIT, text("other", "fit(int)", "fit"), text("signature", "fit(List)")))
                .isEqualTo("signature");
    }

    @Test
    void oneTextIsForSeveralMethods() {
        Doc both = text("both", "count", "fit(List)");

        assertThat(textFor(FIT, both)).isEqualTo("both");
        assertThat(textFor(COUNT, both)).isEqualTo("both");
    }

    @Test
    void noTextIsNone() {
        assertThat(textFor(FIT, text(" \n", "fit"))).isEmpty();
        assertThat(textFor(COUNT, text("name", "fit"))).isEmpty();
        assertThat(textFor(COUNT, text("name", "no method"))).isEmpty();
    }

    @Test
    void notesAddUpAndReplaceNoText() {
        assertThat(noteFor(FIT, note("one", "fit"), note(" ", "fit"), note("two", "count", "fit(List)")))
                .isEqualTo("one\n\ntwo");
        assertThat(noteFor(COUNT, note("one", "fit"))).isEmpty();
        assertThat(textFor(FIT, text("name", "fit"), note("note", "fit(List)"))).isEqualTo("name");
    }

    @Test
    void aTextForNothingIsAProblem() {
        assertThat(problemsOf(text("name", "fit", "count()"))).isZero();

        assertThat(problemsOf(text("name", "count", "fit(int)"), note("name", "show")))
                .isEqualTo(2);

        assertThat(problemsOf(text("name", "fit(int)"))).isEqualTo(2); // The same again.
        assertThat(problemsOf(text(" ", "count"))).isEqualTo(3);
    }

    @Test
    void onlyTwoTextsForOneMethodAreAProblem() {
        assertThat(problemsOf(text("name", "fit"), text("signature", "fit(List)"), note("more", "fit")))
                .isZero();
        assertThat(problemsOf(text("one", "fit"), text("other", "count", "fit")))
                .isEqualTo(1);
    }
}

package io.github.asyncactions.processor.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.processor.declaration.Declaration.Doc;
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
        return new Action(name, List.of(parameters), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Docs docs(String... methodsAndTexts) {
        return new Docs(Stream.iterate(0, i -> i < methodsAndTexts.length, i -> i + 2)
                .map(i -> new Doc(new Placed<>(methodsAndTexts[i], null, null), methodsAndTexts[i + 1]))
                .toList());
    }

    @Test
    void theTextForTheSignatureWins() {
        assertThat(docs("fit", "name", "fit(List)", "signature").of(FIT)).contains("signature");
        assertThat(docs("fit(List)", "signature", "fit", "name").of(FIT)).contains("signature");
        assertThat(docs("fit(int)", "other", "fit", "name").of(FIT)).contains("name");
    }

    @Test
    void noTextIsNone() {
        assertThat(docs("fit", " \n").of(FIT)).isEmpty();
        assertThat(docs("fit", "name").of(COUNT)).isEmpty();
        assertThat(docs("no method", "name").of(COUNT)).isEmpty();
    }

    @Test
    void aTextForNothingIsAProblem() {
        docs("fit", "name", "count()", "").check(List.of(FIT, COUNT), problems);
        assertThat(problems.count()).isZero();

        docs("fit(int)", "name", "show", "name").check(List.of(FIT, COUNT), problems);
        assertThat(problems.count()).isEqualTo(2);

        docs("fit(int)", "name").check(List.of(FIT, COUNT), problems);
        assertThat(problems.count()).isEqualTo(2); // The same again.
    }
}

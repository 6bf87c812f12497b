package io.github.asyncactions.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue and its page are one. */
class ProblemTest {

    @ParameterizedTest
    @EnumSource(Problem.class)
    void hasARowInTheDocumentation(Problem problem) throws IOException {
        String text = problem.text("a", "b", "c", "d", "e", "f");
        String id = text.substring(1, text.indexOf(']'));

        assertThat(Files.readString(Path.of("..", "docs", "errors.md"))).containsOnlyOnce("`" + id + "`");
    }
}

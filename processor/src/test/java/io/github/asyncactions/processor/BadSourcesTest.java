package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mistake under {@code bad} gives its one error, on its own line, and no other: what is expected stands behind the
 * line as {@code // error: text}.
 */
class BadSourcesTest {

    private static final String MARK = "// error: ";

    private record Expected(long line, String text) {}

    static Stream<Path> folders() {
        return Sources.children(Sources.folder("bad")).stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void givesExactlyTheErrorsThatAreMarked(Path folder) throws IOException {
        Compilation compilation = Sources.compile(folder);

        List<String> actual = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
            actual.add(error.getLineNumber() + ": " + error.getMessage(Locale.ROOT));
        }
        List<Expected> expected = expected(folder);
        for (Expected each : expected) {
            String[] parts = each.text().split(" ", 2);
            assertThat(actual)
                    .as("line %d, %s", each.line(), each.text())
                    .anyMatch(error -> error.startsWith(each.line() + ": ")
                            && error.contains(parts[0])
                            && error.contains(parts.length > 1 ? parts[1] : ""));
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    private static List<Expected> expected(Path folder) throws IOException {
        List<Expected> all = new ArrayList<>();
        for (Path file : Sources.children(folder)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String[] parts = lines.get(i).split(MARK, -1);
                for (int j = 1; j < parts.length; j++) {
                    all.add(new Expected(i + 1, parts[j].strip()));
                }
            }
        }
        return all;
    }
}

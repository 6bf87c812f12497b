package io.github.asyncactions.processor;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake under {@code bad} gives its one error, on its own line, and no other. */
class BadSourcesTest {

    static Stream<Path> folders() {
        return Sources.children(Sources.folder("bad")).stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void givesExactlyTheErrorsThatAreMarked(Path folder) {
        Expectations.of(folder).check(Sources.compile(folder));
    }
}

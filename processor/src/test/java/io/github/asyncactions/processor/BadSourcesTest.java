package io.github.asyncactions.processor;

import com.google.testing.compile.Compiler;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake under {@code bad} gives its one message, on its own line, and no other. */
class BadSourcesTest {

    static Stream<Path> folders() {
        return Sources.children(Sources.folder("bad")).stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void givesExactlyTheErrorsThatAreMarked(Path folder) {
        Compiler compiler = Sources.compiler().withOptions("-Xlint:all", "-Xmaxerrs", "1000");

        Expectations.of(folder).check(compiler.compile(Sources.withContract(folder)));
    }
}

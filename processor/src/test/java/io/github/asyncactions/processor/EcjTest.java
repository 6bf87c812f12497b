package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same sources on Eclipse's compiler, whose places are coarser. */
class EcjTest {

    private static final Pattern ID =
            Pattern.compile("^(?:\\d+\\. ERROR: )?(\\[AsyncActions-\\w+])", Pattern.MULTILINE);

    @TempDir
    Path output;

    static Stream<Path> good() {
        return Sources.children(Sources.folder("good")).stream();
    }

    @ParameterizedTest
    @MethodSource("good")
    void compiles(Path folder) {
        assertThat(Ecj.compile(output, folder)).isEmpty();
    }

    static Stream<Path> bad() {
        return Stream.concat(
                Sources.children(Sources.folder("bad")).stream(), Stream.of(Sources.folder("rounds/never")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void givesTheSameErrors(Path folder) {
        assertThat(ID.matcher(Ecj.compile(output, folder))
                        .results()
                        .map((MatchResult id) -> id.group(1))
                        .sorted())
                .isEqualTo(Expectations.of(folder).ids());
    }
}

package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same sources on Eclipse's compiler, whose places are coarser. */
class EcjTest {

    private static final Pattern ID =
            Pattern.compile("^(?:\\d+\\. (?:ERROR|WARNING): )?(\\[AsyncActions-\\w+])", Pattern.MULTILINE);

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

    /** As in an Eclipse on a runtime image. */
    @Test
    void needsNoJavac() throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.compiler,java.logging",
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(Ecj.arguments(output, Sources.folder("good/mutual")));

        Path printed = output.resolve("printed");
        Process java = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();

        assertThat(java.waitFor()).as(Files.readString(printed)).isZero();
    }

    static Stream<Path> bad() {
        return Stream.concat(
                Sources.children(Sources.folder("bad")).stream(), Stream.of(Sources.folder("rounds/never")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void givesTheSameErrors(Path folder) {
        assertThat(ids(folder)).isEqualTo(Expectations.of(folder).ids());
    }

    private List<String> ids(Path folder) {
        return ID.matcher(Ecj.compile(output, folder))
                .results()
                .map((MatchResult id) -> id.group(1))
                .sorted()
                .toList();
    }
}

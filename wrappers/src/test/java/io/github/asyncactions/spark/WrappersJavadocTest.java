package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrappersJavadocTest {

    @TempDir
    Path output;

    @Test
    void javadocHasNoComplaintAboutTheReadyMadeWrappers() throws IOException {
        List<String> wrappers;
        try (Stream<Path> files = Files.walk(Path.of("target", "generated-sources", "annotations"))) {
            wrappers = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
        List<String> arguments = new ArrayList<>(List.of("-Xdoclint:all", "-Werror", "-quiet", "-private"));
        arguments.addAll(List.of("-d", output.toString(), "-cp", System.getProperty("java.class.path")));
        arguments.addAll(wrappers);
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);

        int code =
                ToolProvider.findFirst("javadoc").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));

        assertThat(printed.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(wrappers)
                .extracting(file -> Path.of(file).getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(Wrappers.ALL.stream()
                        .map(wrapper -> wrapper.getSimpleName() + ".java")
                        .toList());
    }
}

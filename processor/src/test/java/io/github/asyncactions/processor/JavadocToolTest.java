package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The javadoc tool has no complaint about a wrapper, whatever its original's comments are like. */
class JavadocToolTest {

    @TempDir
    Path output;

    private interface Tools {
        /** Gives what a tool has printed. */
        String run(String tool, List<String> arguments) throws IOException;
    }

    static Stream<Path> folders() {
        return Stream.concat(Sources.children(Sources.folder("good")).stream(), Stream.of(Sources.folder("malformed")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void documentsEveryWrapper(Path folder) throws IOException {
        document(JavadocToolTest::runHere, folder);
    }

    @Test
    void documentsEveryWrapperOnJdk25AndReadsMarkdownThere() throws IOException {
        Optional<Path> jdk = jdk25();
        assumeTrue(jdk.isPresent(), "no JDK 25 beside the one that runs this");

        document(
                (tool, arguments) -> runThere(jdk.get().resolve("bin").resolve(tool), arguments),
                Sources.folder("markdown"),
                Sources.folder("malformed"),
                Sources.folder("good/comments"));

        Path golden = Path.of("src", "test", "resources", "golden", "markdown", "AsyncMarkdown.java");
        Path generated = output.resolve("sources/test/AsyncMarkdown.java");
        if (Boolean.getBoolean("golden.write")) {
            Files.copy(generated, golden, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(generated).hasSameTextualContentAs(golden);
    }

    private void document(Tools tools, Path... folders) throws IOException {
        Path classes = Files.createDirectories(output.resolve("classes"));
        Path sources = Files.createDirectories(output.resolve("sources"));
        String classPath = System.getProperty("java.class.path");
        List<String> compile = new ArrayList<>(List.of("-nowarn", "-d", classes.toString(), "-s", sources.toString()));
        compile.addAll(List.of("-cp", classPath, "-processor", AsyncActionsProcessor.class.getName()));
        Stream.concat(Stream.of(folders), Stream.of(Sources.folder("contract")))
                .flatMap(folder -> Sources.children(folder).stream())
                .forEach(file -> compile.add(file.toString()));
        tools.run("javac", compile);
        List<String> document = new ArrayList<>(List.of("-Xdoclint:all", "-Werror", "-quiet", "-private"));
        document.addAll(List.of("-d", output.resolve("javadoc").toString()));
        document.addAll(List.of("-cp", classes + File.pathSeparator + classPath));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(Files::isRegularFile).forEach(file -> document.add(file.toString()));
        }

        assertThat(tools.run("javadoc", document)).isEmpty();
        assertThat(output.resolve("javadoc/index.html")).exists();
    }

    private static String runHere(String tool, List<String> arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        return printed.toString();
    }

    private String runThere(Path tool, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(arguments);
        Path printed = output.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        process.onExit().join();
        return Files.readString(printed);
    }

    private static Optional<Path> jdk25() throws IOException {
        Path here = Path.of(System.getProperty("java.home"));
        for (Path home : Sources.children(here.getParent())) {
            Path release = home.resolve("release");
            if (Files.exists(release) && Files.readString(release).contains("JAVA_VERSION=\"25")) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }
}

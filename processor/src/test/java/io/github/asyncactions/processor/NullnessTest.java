package io.github.asyncactions.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What class files and modules say of null; what sources say is in {@code good} and {@code golden}. */
class NullnessTest {

    @TempDir
    Path library;

    @Test
    void aClassFileTellsTheAnnotationsOfParameters() throws IOException {
        compileRegistry();

        Compilation compilation = compileRegistryActions(System.getProperty("java.class.path"));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Sources.generated(compilation).get("AsyncRegistry.java"))
                .containsPattern("putAsync\\(@(javax\\.annotation\\.)?Nullable String \\w+\\)");
    }

    /** What may be null in a class file can't be seen before JDK 22: a mark would claim that nothing may. */
    @Test
    void theMarkOfAClassFileHoldsWhereAnnotationsOfTypesAreSeen() throws IOException {
        compileRegistry();

        Compilation compilation = compileRegistryActions(System.getProperty("java.class.path"));

        String wrapper = Sources.generated(compilation).get("AsyncRegistry.java");
        if (Runtime.version().feature() < 22) {
            assertThat(wrapper).doesNotContain("@NullMarked\npublic final class");
        } else {
            assertThat(wrapper).contains("@NullMarked\npublic final class").contains("@Nullable T");
        }
    }

    /** To Eclipse's compiler; javac shows them from 22 on. */
    @Test
    void aClassFileTellsTheAnnotationsOfTypes() throws IOException {
        compileRegistry();

        assertThat(Ecj.compile(library, Sources.folder("classpath/registry"))).isEmpty();

        assertThat(library.resolve("user/AsyncRegistry.java"))
                .content()
                .contains("@NullMarked\npublic final class AsyncRegistry<T extends @Nullable Object>")
                .containsPattern(
                        "ActionFuture<@Nullable T> findAsync\\(String \\w+, @Nullable List<@Nullable T> \\w+\\)");
    }

    @Test
    void nothingOfJSpecifyIsWrittenWhereItIsMissing() throws IOException, URISyntaxException {
        compileRegistry();

        Compilation compilation = compileRegistryActions(classPathWithoutJSpecify());
        String errorsOfEcj = Ecj.compile(library, Sources.folder("classpath/registry"), classPathWithoutJSpecify());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Sources.generated(compilation).get("AsyncRegistry.java"))
                .contains("putAsync(@Nullable String ")
                .doesNotContain("jspecify");
        assertThat(errorsOfEcj).isEmpty();
        assertThat(library.resolve("user/AsyncRegistry.java"))
                .content()
                .contains("putAsync(@Nullable String ")
                .contains("ActionFuture<String> lastAsync()")
                .doesNotContain("jspecify");
    }

    private static String classPathWithoutJSpecify() throws URISyntaxException {
        File jspecify = jspecify();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).equals(jspecify))
                .collect(joining(File.pathSeparator));
    }

    private static File jspecify() throws URISyntaxException {
        return new File(NullMarked.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private void compileRegistry() throws IOException {
        for (JavaFileObject file :
                Sources.compile(Sources.folder("classpath/library")).generatedFiles()) {
            if (file.getKind() == Kind.CLASS && file.getName().endsWith("/library/Registry.class")) {
                Path target =
                        Files.createDirectories(library.resolve("library")).resolve("Registry.class");
                try (InputStream content = file.openInputStream()) {
                    Files.copy(content, target);
                }
            }
        }
    }

    private Compilation compileRegistryActions(String classPath) {
        List<File> entries = new ArrayList<>(List.of(library.toFile()));
        Stream.of(classPath.split(File.pathSeparator)).map(File::new).forEach(entries::add);
        return Sources.compiler()
                .withClasspath(entries)
                .compile(Sources.withContract(Sources.folder("classpath/registry")));
    }

    /** By javac as such: a compilation in memory knows no modules. */
    @Test
    void theMarkOfAModuleHoldsForItsWrappers(@TempDir Path output) throws URISyntaxException {
        assertThat(compileContract()).isEmpty();
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror"));
        arguments.addAll(List.of("--add-reads", "test=ALL-UNNAMED", "-d", output.toString()));
        arguments.addAll(List.of("--module-path", jspecify().getPath()));
        arguments.addAll(List.of("-cp", classPathWithoutJSpecify() + File.pathSeparator + library));
        arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-processor", AsyncActionsProcessor.class.getName()));
        Sources.children(Sources.folder("classpath/nullmarked")).forEach(file -> arguments.add(file.toString()));

        assertThat(javac(arguments)).isEmpty();

        assertThat(output.resolve("test/AsyncMarked.java"))
                .content()
                .contains("ActionFuture<@Nullable String> findAsync()")
                .doesNotContain("NullMarked");
        assertThat(output.resolve("test/AsyncSemaphore.java"))
                .content()
                .contains("@NullUnmarked\npublic final class AsyncSemaphore");
    }

    private String compileContract() {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", library.toString()));
        Sources.children(Sources.folder("contract")).forEach(file -> arguments.add(file.toString()));
        return javac(arguments);
    }

    private static String javac(List<String> arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, printed, printed, arguments.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8);
    }
}

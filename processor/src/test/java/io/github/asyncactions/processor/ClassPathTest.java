package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.asyncactions.AsyncActions;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from class files, and what is missing there. */
class ClassPathTest {

    @TempDir
    Path library;

    @BeforeEach
    void compileLibrary() throws IOException {
        for (JavaFileObject file :
                Sources.compile(Sources.folder("classpath/library")).generatedFiles()) {
            if (file.getKind() == Kind.CLASS && !file.getName().matches(".*/(Gone|Lost)\\.class")) {
                Path target = library.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
                Files.createDirectories(target.getParent());
                try (InputStream content = file.openInputStream()) {
                    Files.copy(content, target);
                }
            }
        }
    }

    @Test
    void aSpecOfAnotherModuleIsReadFromItsClassFile() {
        assertThat(compileWithLibrary("classpath/user").diagnostics()).isEmpty();
    }

    @Test
    void aClassThatAClassFileNeedsIsNamed() {
        Expectations.of(Sources.folder("classpath/incomplete")).check(compileWithLibrary("classpath/incomplete"));
    }

    @Test
    void aClassThatOnlyAFieldNeedsMayBeMissing() {
        assertThat(compileWithLibrary("classpath/kept").diagnostics()).isEmpty();
    }

    /** Which reads no method of a class without its fields. */
    @Test
    void itMayNotOnEclipse() {
        assertThat(Ecj.compile(library, Sources.folder("classpath/kept")))
                .contains(
                        "[AsyncActions-IncompleteClass] library.KeepsGone can't be wrapped",
                        "library.Gone cannot be resolved")
                .doesNotContain("AsyncActions-Internal");
    }

    /** By javac as such: a compilation in memory knows no modules. */
    @Test
    void aModuleMayExportAWrapper(@TempDir Path output) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all,-processing",
                "-Werror",
                "--add-reads",
                "test=ALL-UNNAMED",
                "-d",
                output.toString(),
                "-cp"));
        arguments.add(String.join(File.pathSeparator, library.toString(), System.getProperty("java.class.path")));
        arguments.addAll(List.of("-processor", AsyncActionsProcessor.class.getName()));
        Sources.children(Sources.folder("classpath/module")).forEach(file -> arguments.add(file.toString()));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int status = ToolProvider.getSystemJavaCompiler().run(null, printed, printed, arguments.toArray(String[]::new));

        assertThat(status).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(output.resolve("test/AsyncExported.class")).exists();
    }

    private Compilation compileWithLibrary(String folder) {
        List<File> classPath = new ArrayList<>(List.of(library.toFile()));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(classPath::add);
        return Sources.compiler().withClasspath(classPath).compile(Sources.of(Sources.folder(folder)));
    }

    @Test
    void withoutSparkThereIsNoFactoryThatTakesASession() throws URISyntaxException {
        assertThat(compileWithAnnotationsOnly("classpath/nospark").diagnostics())
                .isEmpty();
    }

    @Test
    void withoutTheRuntimeItIsAskedFor() throws URISyntaxException {
        Expectations.of(Sources.folder("classpath/noruntime")).check(compileWithAnnotationsOnly("classpath/noruntime"));
    }

    private static Compilation compileWithAnnotationsOnly(String folder) throws URISyntaxException {
        File annotations = new File(AsyncActions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Sources.compiler().withClasspath(List.of(annotations)).compile(Sources.of(Sources.folder(folder)));
    }
}

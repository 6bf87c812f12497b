package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be annotated compiles, without a warning, and gives the very wrappers under {@code golden}. */
class GoodSourcesTest {

    static Stream<Path> folders() {
        return Sources.children(Sources.folder("good")).stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void compilesWithoutAWarning(Path folder) throws IOException {
        Compilation compilation = Sources.compile(folder);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(generated(compilation)).isNotEmpty().isEqualTo(golden(folder));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path folder = Sources.folder("good/service");

        assertThat(generated(Sources.compile(folder))).isEqualTo(generated(Sources.compile(folder)));
    }

    /** A target that another processor writes in the same compilation. */
    @Test
    void aTargetMayAppearInALaterRound() throws IOException {
        Compilation compilation = Sources.compile(Sources.folder("later"), new Late());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(generated(compilation)).containsKey("AsyncLateTarget.java");
    }

    private static final class Late extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (processingEnv.getElementUtils().getTypeElement("test.LateTarget") == null) {
                try (Writer source = processingEnv
                        .getFiler()
                        .createSourceFile("test.LateTarget")
                        .openWriter()) {
                    source.write("package test; public class LateTarget { public long count() { return 1; } }");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return false;
        }
    }

    private static Map<String, String> generated(Compilation compilation) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            if (file.getName().contains("Async") || !file.getName().contains("LateTarget")) {
                files.put(
                        Path.of(file.getName()).getFileName().toString(),
                        file.getCharContent(false).toString());
            }
        }
        return files;
    }

    /** {@code -Dgolden.write=true} writes them anew, to be read before they are committed. */
    private static Map<String, String> golden(Path folder) throws IOException {
        Path golden = Path.of(
                "src", "test", "resources", "golden", folder.getFileName().toString());
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden);
            for (Map.Entry<String, String> file :
                    generated(Sources.compile(folder)).entrySet()) {
                Files.writeString(golden.resolve(file.getKey()), file.getValue());
            }
        }
        Map<String, String> files = new TreeMap<>();
        for (Path file : Files.isDirectory(golden) ? Sources.children(golden) : List.<Path>of()) {
            files.put(file.getFileName().toString(), Files.readString(file));
        }
        return files;
    }
}

package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may be annotated compiles without a warning, together with what uses its wrappers; a handful of wrappers are
 * compared with those under {@code golden}.
 */
class GoodSourcesTest {

    static Stream<Path> folders() {
        return Sources.children(Sources.folder("good")).stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void compilesWithoutAWarning(Path folder) throws IOException {
        Compilation compilation = Sources.compile(folder);

        assertThat(compilation.diagnostics()).isEmpty();
        Map<String, String> golden = golden(folder);
        if (!golden.isEmpty()) {
            assertThat(Sources.generated(compilation)).isEqualTo(golden);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"good/inpackage", "good/shapes", "good/extension"})
    void eachFileHasOneOriginatingElement(String folder) {
        List<Integer> counts = new ArrayList<>(); // Gradle's incremental builds ask for one each.

        Sources.compileWith(
                new WatchedProcessor(arguments -> counts.add(((Element[]) arguments[1]).length)),
                Sources.folder(folder));

        assertThat(counts).isNotEmpty().containsOnly(1);
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path folder = Sources.folder("good/service");

        assertThat(Sources.generated(Sources.compile(folder))).isEqualTo(Sources.generated(Sources.compile(folder)));
    }

    /** As long as a string can be in a class file. */
    @Test
    void aTextOfSixtyThousandCharactersIsData() throws IOException {
        String evil = "*/ } /** {@link Nowhere#x} $L $$T \\\\u002a/ <b>&amp; @param x y\\n@see z\\n\\n";
        JavaFileObject source =
                JavaFileObjects.forSourceString("test.Long", """
                package test;
                @io.github.asyncactions.AsyncActions(
                        methods = "count",
                        docs = @io.github.asyncactions.AsyncActions.Doc(method = "count", value = "%s"))
                interface Long { int count(); }
                """.formatted(evil.repeat(60_000 / evil.length())));
        List<JavaFileObject> files = new ArrayList<>(Sources.of(Sources.folder("contract")));
        files.add(source);

        Compilation compilation = Sources.compiler().compile(files);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Sources.generated(compilation).get("AsyncLong.java")).hasSizeGreaterThan(60_000);
    }

    @Test
    void theLocaleDoesNotMatter() throws IOException {
        Path folder = Sources.folder("good/documented");
        Map<String, String> here = Sources.generated(Sources.compile(folder));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Sources.generated(Sources.compile(folder))).isEqualTo(here);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Sources.generated(Sources.compile(folder))).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** {@code -Dgolden.write=true} writes them anew, to be read before they are committed. */
    private static Map<String, String> golden(Path folder) throws IOException {
        Path golden = Path.of(
                "src", "test", "resources", "golden", folder.getFileName().toString());
        if (Boolean.getBoolean("golden.write") && Files.isDirectory(golden)) {
            for (Map.Entry<String, String> file :
                    Sources.generated(Sources.compile(folder)).entrySet()) {
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

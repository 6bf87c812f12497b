package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, whatever compiles it. */
class SameBytesTest {

    @TempDir
    Path output;

    static Stream<Path> folders() {
        return Stream.concat(Sources.children(Sources.folder("good")).stream(), Stream.of(Sources.folder("binary")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void onEveryCompiler(Path folder) throws IOException {
        Map<String, String> ofEcj = generatedByEcj(folder);
        Map<String, String> ofJavac = Sources.generated(Sources.compile(folder));

        assertThat(ofEcj).hasSameSizeAs(ofJavac);
        ofJavac.forEach((file, text) -> assertThat(ofEcj.get(file)).as(file).isEqualTo(text));
    }

    /** The only differences: what Eclipse's compiler does not tell of a class file. */
    @Test
    void butForMarksAndNamesThatEclipseDoesNotSeeInClassFiles() throws IOException {
        Path folder = Sources.folder("unseen");
        Map<String, String> ofEcj = generatedByEcj(folder);
        Map<String, String> ofJavac = Sources.generated(Sources.compile(folder));

        assertThat(ofJavac.get("AsyncThreadPoolExecutor.java")).contains("executeAsync(Runnable command)");
        assertThat(ofJavac.get("AsyncExpressionSet.java")).contains("    @Deprecated\n");
        assertThat(ofEcj.get("AsyncThreadPoolExecutor.java"))
                .isEqualTo(ofJavac.get("AsyncThreadPoolExecutor.java").replaceAll("\\bcommand\\b", "arg0"));
        assertThat(ofEcj.get("AsyncExpressionSet.java"))
                .isEqualTo(ofJavac.get("AsyncExpressionSet.java").replace("    @Deprecated\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"good/mutual", "good/names", "good/service"})
    void inWhateverOrderTheFilesCome(String name) throws IOException {
        List<JavaFileObject> files = new ArrayList<>(Sources.withContract(Sources.folder(name)));
        Collections.reverse(files);

        assertThat(Sources.generated(Sources.compiler().compile(files)))
                .isEqualTo(Sources.generated(Sources.compile(Sources.folder(name))));
    }

    private Map<String, String> generatedByEcj(Path folder) throws IOException {
        assertThat(Ecj.compile(output, folder)).isEmpty();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}

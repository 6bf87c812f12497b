package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.asyncactions.Release;
import io.github.asyncactions.spark.support.ActionFunction;
import io.github.asyncactions.spark.support.ActionProcedure;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedContract;
import io.github.asyncactions.spark.support.ScalaConversion;
import io.github.asyncactions.spark.support.SparkHandle;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations, processor, generated wrappers and runtime of different releases: they work together or say why not. */
class ReleasesTest {

    private static final String CONTRACT = "support/GeneratedContract.java";
    private static final String NUMBER = "(?<=NUMBER = )[^;]+";
    private static final String OLDEST = "(?<=OLDEST = )[^;]+";
    private static final String RELEASE = "(?<=RELEASE = )[^;]+";

    private static final String SOURCE = """
            package test;
            @io.github.asyncactions.AsyncActions(methods = {"count", "sum"}, interruptible = false)
            public class Plain {
                public long count() { return 1; }
                public static String wrapped() { return AsyncPlain.of(new Plain()).toString(); }
                @Override public String toString() { return "plain"; }
                public long sum() { return 1; }
            }
            @io.github.asyncactions.AsyncActions(methods = "length")
            class Other {
                int length() { return AsyncPlain.of(new Plain()).hashCode(); }
            }
            """;

    @TempDir
    Path folder;

    private Path source;
    private Path classes;

    @BeforeEach
    void write() throws IOException {
        source = Files.writeString(folder.resolve("Plain.java"), SOURCE);
        classes = Files.createDirectory(folder.resolve("classes"));
    }

    private OtherRelease older() throws IOException {
        return OtherRelease.ofWrappers(folder).with(CONTRACT, NUMBER, "0").with(CONTRACT, RELEASE, "\"0.0.9\"");
    }

    private OtherRelease newer(int oldest) throws IOException {
        return OtherRelease.ofWrappers(folder)
                .with(CONTRACT, NUMBER, "1000")
                .with(CONTRACT, OLDEST, String.valueOf(oldest))
                .with(CONTRACT, RELEASE, "\"9.0.0\"");
    }

    /** The errors. */
    private List<String> compileOn(String classPath) throws IOException {
        return OtherRelease.compile(
                List.of("-processor", "io.github.asyncactions.processor.AsyncActionsProcessor", "-cp", classPath),
                classes,
                source);
    }

    private String runOn(String classPath) throws Exception {
        List<URL> urls = Stream.of((classes + File.pathSeparator + classPath).split(File.pathSeparator))
                .map(ReleasesTest::url)
                .toList();
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return (String) loader.loadClass("test.Plain").getMethod("wrapped").invoke(null);
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    // ---- at compile time -------------------------------------------------------------------------------------------

    @Test
    void anOlderRuntimeIsToldOnceWithBothVersions() throws IOException {
        assertThat(compileOn(older().classPath()))
                .containsExactly(
                        "[AsyncActions-ReleasesDiffer] asyncactions-wrappers 0.0.9 on the class path is older than"
                                + " asyncactions-processor " + Release.VERSION
                                + ", and does not fit it: give all artifacts of"
                                + " io.github.asyncactions the same version");
    }

    @Test
    void aRuntimeFromBeforeThereWasANumberIsOlder() throws IOException {
        OtherRelease first = OtherRelease.ofWrappers(folder).without("spark/support/GeneratedContract.class");

        assertThat(compileOn(first.classPath()))
                .singleElement()
                .asString()
                .contains("asyncactions-wrappers of an unknown version on the class path is older than");
    }

    @Test
    void aRuntimeThatIsTooNewIsToldOnceWithBothVersions() throws IOException {
        assertThat(compileOn(newer(1000).classPath()))
                .singleElement()
                .asString()
                .contains("asyncactions-wrappers 9.0.0 on the class path is newer than asyncactions-processor "
                        + Release.VERSION);
    }

    @Test
    void olderAnnotationsAreToldThoughTheyLackAnAttribute() throws IOException {
        OtherRelease annotations = OtherRelease.ofAnnotations(folder)
                .with("AsyncActions.java", "boolean recorded\\(\\) default false;", "")
                .with("Release.java", "(?<=CONTRACT = )\\d+", "0")
                .with("Release.java", "(?<=VERSION = )\"[^\"]+\"", "\"0.0.9\"");

        assertThat(compileOn(annotations.classPath()))
                .singleElement()
                .asString()
                .contains("asyncactions-annotations 0.0.9 on the class path is older than asyncactions-processor "
                        + Release.VERSION);
    }

    @Test
    void annotationsFromBeforeThereWasANumberAreOlder() throws IOException {
        assertThat(compileOn(OtherRelease.ofAnnotations(folder)
                        .without("Release.class")
                        .classPath()))
                .singleElement()
                .asString()
                .contains("asyncactions-annotations of an unknown version on the class path is older than");
    }

    @Test
    void newerAnnotationsAreToldSinceWhatIsNewInThemWouldHaveNoEffect() throws IOException {
        OtherRelease annotations = OtherRelease.ofAnnotations(folder)
                .with("Release.java", "(?<=CONTRACT = )\\d+", "1000")
                .with("Release.java", "(?<=VERSION = )\"[^\"]+\"", "\"9.0.0\"");

        assertThat(compileOn(annotations.classPath()))
                .singleElement()
                .asString()
                .contains("asyncactions-annotations 9.0.0 on the class path is newer than asyncactions-processor "
                        + Release.VERSION);
    }

    // ---- at run time -----------------------------------------------------------------------------------------------

    @Test
    void aWrapperRunsOnANewerRuntimeThatKnowsIt() throws Exception {
        String newer = newer(1).classPath();

        assertThat(compileOn(newer)).isEmpty();
        assertThat(runOn(newer)).isEqualTo("AsyncPlain(plain)");
    }

    @Test
    void aWrapperSaysThatTheRuntimeIsOlder() throws Exception {
        assertThat(compileOn(System.getProperty("java.class.path"))).isEmpty();

        assertThatThrownBy(() -> runOn(older().classPath()))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessage("test.AsyncPlain was generated by asyncactions-processor " + Release.VERSION
                        + " and can't run with asyncactions-wrappers 0.0.9, which is older: run it with"
                        + " asyncactions-wrappers " + Release.VERSION + " or later");
    }

    @Test
    void aWrapperSaysThatTheRuntimeIsTooNewForIt() throws Exception {
        assertThat(compileOn(System.getProperty("java.class.path"))).isEmpty();

        assertThatThrownBy(() -> runOn(newer(1000).classPath()))
                .cause()
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessage("test.AsyncPlain was generated by asyncactions-processor " + Release.VERSION
                        + " and can't run with asyncactions-wrappers 9.0.0, which is too new for it: compile it with"
                        + " asyncactions-processor 9.0.0");
    }

    // ---- the contract ----------------------------------------------------------------------------------------------

    /** If it fails: raise {@code Release.CONTRACT}, and write down what there is now under the new number. */
    @Test
    void theContractIsWhatIsWrittenDownUnderItsNumber() throws IOException {
        String file = "src/test/resources/contract-" + GeneratedContract.NUMBER + ".txt";
        List<String> members = Stream.of(
                        GeneratedContract.class,
                        ActionTarget.class,
                        ActionFunction.class,
                        ActionProcedure.class,
                        SparkHandle.class,
                        ScalaConversion.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::toString)
                .sorted()
                .toList();

        assertThat(Files.readAllLines(Path.of(file))).isEqualTo(members);
    }

    @Test
    void theReleaseIsTheOneThatIsBuilt() throws IOException {
        assertThat(Path.of("../pom.xml"))
                .content()
                .containsPattern("<version>" + Release.VERSION.replace(".", "\\.") + "(-SNAPSHOT)?</version>");
    }
}

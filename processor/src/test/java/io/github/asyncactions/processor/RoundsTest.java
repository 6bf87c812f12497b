package io.github.asyncactions.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that another processor writes in the same compilation. */
class RoundsTest {

    @Test
    void whatIsNotThereYetIsWaitedFor() {
        Compilation compilation = Sources.compile(Sources.folder("rounds/given"), new Late());

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void aMistakeKeepsNoOtherTypeFromItsWrapper() {
        Path folder = Sources.folder("rounds/error");

        Expectations.of(folder).check(Sources.compile(folder, new Late()));
    }

    /** As it is where an accessor comes from Lombok. */
    @Test
    void aProblemThatAnotherProcessorRemovesIsNotReported() {
        Compilation compilation = Sources.compile(Sources.folder("rounds/shadowed"), new Late());

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void whatAnotherProcessorsErrorKeepsFromComingIsNotCalledMissing() {
        Path folder = Sources.folder("rounds/stopped");

        Expectations.of(folder).check(Sources.compile(folder, new Stopping()));
    }

    /** javac tells that no processor will see that file, which is compiled all the same. */
    @Test
    void whatIsRightInTheLastRoundOnlyIsWrittenThere() {
        Compilation compilation = javac().withProcessors(new AsyncActionsProcessor())
                .compile(Sources.withContract(Sources.folder("rounds/lombok")));

        assertThat(compilation.diagnostics()).singleElement().satisfies(warning -> assertThat(warning.getMessage(null))
                .contains("test.AsyncMarked", "created in the last round"));
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    /** Those are kept in class files, and bring no methods. */
    @Test
    void someAnnotationsOfLombokAreNotWaitedFor() {
        assertThat(Sources.compile(Sources.folder("rounds/nonnull")).diagnostics())
                .isEmpty();
    }

    /** Here Lombok's methods are there from the start, and what is written in the last round is not compiled. */
    @Test
    void eclipsesCompilerWaitsForNoMethodsOfLombok(@TempDir Path output) {
        assertThat(Ecj.compile(output, Sources.folder("rounds/lombok"))).isEmpty();
    }

    /** javac calls none once all annotations are claimed. */
    @Test
    void processorsThatComeLaterAreCalledAsIfThisOneWereNotThere() {
        Counting counting = new Counting();
        Compilation compilation = javac().withProcessors(new AsyncActionsProcessor(), counting)
                .withOptions("-Xlint:processing")
                .compile(Sources.withContract(Sources.folder("failure")));

        assertThat(counting.rounds).isEqualTo(3);
        assertThat(compilation.warnings()).anySatisfy(warning -> assertThat(warning.getMessage(Locale.ROOT))
                .contains("No processor claimed any of these annotations", "io.github.asyncactions.AsyncActions"));
    }

    @Test
    void whatNeverComesIsNamedOnce() {
        Path folder = Sources.folder("rounds/never");

        Expectations.of(folder).check(Sources.compile(folder));
    }

    /** Its own error says what to write instead. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_17) // Later ones name a missing class with type arguments.
    void whatHasNoNameIsReported() {
        Path folder = Sources.folder("rounds/unnamed");

        Expectations.of(folder).check(Sources.compile(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rounds/beside", "rounds/both"})
    void notEveryNameIsNeeded(String name) {
        assertThat(Sources.compile(Sources.folder(name)).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rounds/unnamed", "rounds/generic"})
    void genericWrappersNameEachOtherOnEclipse(String name, @TempDir Path output) {
        assertThat(Ecj.compile(output, Sources.folder(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rounds/unnamed", "rounds/generic"})
    @EnabledForJreRange(min = JRE.JAVA_18)
    void genericWrappersNameEachOther(String name) {
        assertThat(Sources.compile(Sources.folder(name)).diagnostics()).isEmpty();
    }

    private abstract static class ForAll extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }

    private static final class Counting extends ForAll {

        private int rounds;

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            rounds++;
            return false;
        }
    }

    private static final class Stopping extends ForAll {

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver()) {
                Element place = processingEnv.getElementUtils().getTypeElement("test.Stopped");
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "stopped", place);
            }
            return false;
        }
    }

    /** Writes the classes under {@code rounds/written}. */
    private static final class Late extends ForAll {

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (processingEnv.getElementUtils().getTypeElement("test.LateTarget") == null) {
                Sources.children(Sources.folder("rounds/written")).forEach(this::write);
            }
            return false;
        }

        private void write(Path file) {
            String name = file.getFileName().toString().replace(".java", "");
            try (Writer source =
                    processingEnv.getFiler().createSourceFile("test." + name).openWriter()) {
                source.write(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

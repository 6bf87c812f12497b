package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
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
    void whatWaitsWhenAMistakeEndsTheRoundsIsNotCalledMissing() {
        Path folder = Sources.folder("rounds/error");

        Expectations.of(folder).check(Sources.compile(folder, new Late()));
    }

    @Test
    void whatNeverComesIsNamedOnce() {
        Path folder = Sources.folder("rounds/never");

        Expectations.of(folder).check(Sources.compile(folder));
    }

    /** As build tools do that look at what a processor asks for. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_17) // Later ones need no source.
    void whereTheSourceIsHiddenWhatHasNoNameIsReported() {
        Path folder = Sources.folder("rounds/unnamed");

        Expectations.of(folder).check(Sources.compileWith(new WatchedProcessor(arguments -> {}), folder));
        assertThat(Sources.compile(folder).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rounds/beside", "rounds/both"})
    void whereTheSourceIsHiddenNotEveryNameIsNeeded(String name) {
        Path folder = Sources.folder(name);

        assertThat(Sources.compileWith(new WatchedProcessor(arguments -> {}), folder)
                        .diagnostics())
                .isEmpty();
    }

    /** Writes the classes under {@code rounds/written}. */
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

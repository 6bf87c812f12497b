package io.github.asyncactions.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.processor.AsyncActionsProcessor;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessingResult;
import org.gradle.api.internal.tasks.compile.incremental.processing.IncrementalAnnotationProcessorType;
import org.gradle.api.internal.tasks.compile.processing.AnnotationProcessorDeclaration;
import org.gradle.api.internal.tasks.compile.processing.AnnotationProcessorDetector;
import org.gradle.cache.internal.FileContentCache;
import org.gradle.cache.internal.FileContentCacheFactory;
import org.gradle.internal.serialize.Serializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.helpers.NOPLogger;

/** What decides in Gradle whether a change compiles a few classes again, or all of them. */
@Tag("full")
class GradleTest {

    private static final String NAME = AsyncActionsProcessor.class.getName();

    @TempDir
    private Path target;

    /** In the jar, as Gradle looks for it. */
    @Test
    void theProcessorIsIsolating() throws Exception {
        File jar = new File(AsyncActionsProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(new AnnotationProcessorDetector(new NoCache(), NOPLogger.NOP_LOGGER, true)
                        .detectProcessors(List.of(jar)))
                .isEqualTo(Map.of(
                        NAME, new AnnotationProcessorDeclaration(NAME, IncrementalAnnotationProcessorType.ISOLATING)));
    }

    /** Else the other tests here would find nothing either. */
    @Test
    void aProcessorThatDoesNotSayWhereItsFilesComeFromCompilesAllAgain() throws Exception {
        AnnotationProcessingResult notes =
                Build.of(target, List.of(), new Late()).notes();

        assertThat(notes.getFullRebuildCause()).contains("must have exactly one originating element, but had 0");
    }

    static List<Path> good() {
        return Build.sources("good").stream()
                .filter(folder -> !folder.endsWith("mutual"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("good")
    void nothingThatIsWrittenCompilesAllAgain(Path folder) throws Exception {
        Build build = Build.of(target, Build.sources("good/" + folder.getFileName()), new AsyncActionsProcessor());

        assertThat(build.errors()).isEmpty();
        checkIsIsolated(build.notes());
    }

    private static void checkIsIsolated(AnnotationProcessingResult notes) {
        assertThat(notes.getFullRebuildCause()).isNull();
        assertThat(notes.getGeneratedAggregatingTypes()).isEmpty();
        assertThat(notes.getGeneratedTypesWithIsolatedOrigin()).isNotEmpty();
    }

    @Test
    void eachWrapperComesFromTheElementThatIsAnnotated() throws Exception {
        AnnotationProcessingResult notes = Build.of(
                        target, Build.sources("good/inpackage"), new AsyncActionsProcessor())
                .notes();

        assertThat(notes.getGeneratedTypesWithIsolatedOrigin())
                .isEqualTo(Map.of(
                        "test.packaged.package-info", Set.of("test.packaged.AsyncSemaphore", "test.packaged.Lists")));
    }

    @Test
    void soItDoesWhereTheTargetIsWrittenByAnotherProcessor() throws Exception {
        Build build = Build.of(target, Build.sources("rounds/given"), new AsyncActionsProcessor(), new Late());

        assertThat(build.errors()).isEmpty();
        checkIsIsolated(build.notes());
        assertThat(build.notes().getGeneratedTypesWithIsolatedOrigin())
                .isEqualTo(Map.of(
                        "test.LateMembers", Set.of("test.AsyncLateMembers"),
                        "test.LateTargetSpec", Set.of("test.AsyncLateTarget"),
                        "test.LateUsed", Set.of("test.AsyncLateType")));
    }

    @Test
    void soItDoesWhereWrappersNameOneAnother() throws Exception {
        Build build = Build.of(target, Build.sources("good/mutual"), new AsyncActionsProcessor());

        assertThat(build.errors()).isEmpty();
        checkIsIsolated(build.notes());
        assertThat(build.notes().getGeneratedTypesWithIsolatedOrigin())
                .isEqualTo(Map.of(
                        "test.Chosen", Set.of("test.AsyncChosenLeft", "test.AsyncChosenRight", "test.Named"),
                        "test.Mutual",
                                Set.of("test.AsyncMutualLeft", "test.AsyncMutualRight", "test.AsyncMutualMany")));
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_17) // Later ones need no source.
    void genericWrappersThatNameOneAnotherGetAnErrorThatSaysWhatToWrite() throws Exception {
        List<Path> ties = Build.sources("rounds/generic").stream()
                .filter(file -> file.endsWith("Ties.java"))
                .toList();

        assertThat(Build.of(target, ties, new AsyncActionsProcessor()).errors()).anySatisfy(error -> assertThat(error)
                .contains("[AsyncActions-UnresolvedType]")
                .contains("write its target there instead"));
        assertThat(Build.of(target, Build.sources("rounds/unnamed"), new AsyncActionsProcessor())
                        .errors())
                .anySatisfy(error -> assertThat(error).contains("write its target there instead"));
    }

    private static final class NoCache implements FileContentCacheFactory {
        @Override
        public <V> FileContentCache<V> newCache(
                String name, int size, Calculator<? extends V> calculator, Serializer<V> serializer) {
            return file -> calculator.calculate(file, file.isFile());
        }
    }
}

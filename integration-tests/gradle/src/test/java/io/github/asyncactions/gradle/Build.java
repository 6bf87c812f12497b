package io.github.asyncactions.gradle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessingResult;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessorResult;
import org.gradle.api.internal.tasks.compile.processing.IsolatingProcessor;

/**
 * One compilation, with a processor that Gradle takes for an isolating one.
 *
 * @param errors what the compiler reports
 * @param notes what Gradle writes down for the next build
 */
record Build(List<String> errors, AnnotationProcessingResult notes) {

    private static final Path RESOURCES = Path.of("../../processor/src/test/resources");

    /** Those that the processor's own tests use. */
    static List<Path> sources(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param others processors that stand beside it, without Gradle */
    static Build of(Path target, List<Path> sources, Processor isolating, Processor... others) throws IOException {
        AnnotationProcessingResult notes = new AnnotationProcessingResult();
        List<Processor> processors = new ArrayList<>(List.of(others));
        processors.add(new IsolatingProcessor(
                isolating,
                new AnnotationProcessorResult(notes, isolating.getClass().getName())));
        List<Path> all = new ArrayList<>(sources);
        all.addAll(sources("contract")); // The runtime's signatures.
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    found,
                    List.of("-d", target.toString(), "-implicit:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(all));
            task.setProcessors(processors);
            task.call();
        }
        return new Build(
                found.getDiagnostics().stream()
                        .map(each -> each.getMessage(Locale.ENGLISH))
                        .toList(),
                notes);
    }
}

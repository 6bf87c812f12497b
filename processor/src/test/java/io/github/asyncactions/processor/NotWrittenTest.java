package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full is no fault of the processor's. */
class NotWrittenTest {

    @Test
    void itIsToldWithTheReason(@TempDir Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> files = new ArrayList<>(Sources.withContract(Sources.folder("good/service")));
        try (JavaFileManager full = new FullDisk(compiler.getStandardFileManager(null, null, null))) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, full, diagnostics, List.of("-d", output.toString(), "-Xlint:none"), null, files);
            task.setProcessors(List.of(new AsyncActionsProcessor()));

            assertThat(task.call()).isFalse();
        }
        assertThat(diagnostics.getDiagnostics())
                .extracting(each -> each.getMessage(Locale.ROOT))
                .anyMatch(message -> message.matches("\\[AsyncActions-NotWritten\\] \\w+\\.java could not be written: "
                        + "java.io.IOException: No space left on device"))
                .noneMatch(message -> message.contains("AsyncActions-Internal"));
    }

    private static final class FullDisk extends ForwardingJavaFileManager<JavaFileManager> {

        FullDisk(JavaFileManager disk) {
            super(disk);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind, FileObject sibling)
                throws IOException {
            throw new IOException("No space left on device");
        }
    }
}

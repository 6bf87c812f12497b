package io.github.asyncactions.gradle;

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

/** Writes targets, and tells nobody where they come from. */
final class Late extends AbstractProcessor {

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
            Build.sources("rounds/written").forEach(this::write);
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

package io.github.asyncactions.benchmarks;

import io.github.asyncactions.AsyncActions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that does no work: it hands over, by their names, the sources that another has written before. */
final class FinishedSources extends AbstractProcessor {

    private final Map<String, String> sources;

    FinishedSources(Map<String, String> sources) {
        this.sources = sources;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(AsyncActions.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The annotation is in the first round only. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!annotations.isEmpty()) {
            sources.forEach(this::write);
        }
        return true;
    }

    private void write(String name, String text) {
        try (Writer source = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            source.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

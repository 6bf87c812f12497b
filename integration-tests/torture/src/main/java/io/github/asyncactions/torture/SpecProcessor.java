package io.github.asyncactions.torture;

import io.github.asyncactions.torture.Candidate.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Surveys some classes, and writes a spec for each as the first round's sources: so the compiler reads each class once
 * only, for the survey and for all that follows.
 */
final class SpecProcessor extends AbstractProcessor {

    private final List<String> names;
    private final AtomicInteger numbers;
    private final Report report;
    private final boolean inherited;
    private final List<Spec> specs = new ArrayList<>();
    private final List<Spec> parts = new ArrayList<>();
    private Optional<Survey.Broken> broken = Optional.empty();
    private boolean isFirst = true;

    SpecProcessor(List<String> names, AtomicInteger numbers, Report report, boolean inherited) {
        this.inherited = inherited;
        this.names = names;
        this.numbers = numbers;
        this.report = report;
    }

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
        if (isFirst) {
            isFirst = false;
            Survey survey =
                    new Survey(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), report, inherited);
            List<Candidate> candidates = survey.of(names);
            broken = survey.broken();
            if (broken.isEmpty()) {
                candidates.forEach(this::write);
            }
        }
        return false;
    }

    private void write(Candidate candidate) {
        Spec spec = new Spec(numbers.incrementAndGet(), candidate, candidate.methods());
        specs.add(spec);
        write(spec);
        List<Method> unhindered = candidate.methods().stream()
                .filter(method -> method.hindrance().isEmpty())
                .toList();
        if (!unhindered.isEmpty() && unhindered.size() < candidate.methods().size()) {
            Spec part = new Spec(numbers.incrementAndGet(), candidate, unhindered);
            parts.add(part);
            write(part);
        }
    }

    private void write(Spec spec) {
        try (Writer source =
                processingEnv.getFiler().createSourceFile(spec.className()).openWriter()) {
            source.write(spec.getCharContent(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** If there is one, nothing was written: what else there is has to be tried without it. */
    Optional<Survey.Broken> broken() {
        return broken;
    }

    /** With all methods. */
    List<Spec> specs() {
        return specs;
    }

    /** Of what remains of those in which methods will be refused. */
    List<Spec> parts() {
        return parts;
    }
}

package io.github.asyncactions.processor;

import io.github.asyncactions.processor.advice.TakenName;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.RepeatedAnnotation;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.modeling.MarkChecks;
import io.github.asyncactions.processor.modeling.WrapperModeler;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.writing.WrapperWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * An annotated element on its way through one round. Each step records what goes wrong as a problem; none throws, so
 * that a fault concerns this element only.
 */
final class Draft {

    /**
     * What Eclipse's compiler throws if a class file that it reads for an answer mentions a class that is not there.
     */
    private static final String ABORT = "AbortCompilation";

    private final Element element;
    private final boolean hasWaited;
    private final Problems problems;
    private final List<Unresolved> unresolved = new ArrayList<>();
    private final List<WrapperName> names = new ArrayList<>();
    private final Map<String, WrapperModel> models = new LinkedHashMap<>();
    /** The sources of the models. */
    private final Map<WrapperName, ForkJoinTask<String>> texts = new LinkedHashMap<>();

    private boolean isModelled;
    private boolean isWritten;

    private Draft(Element element, boolean hasWaited, Problems problems) {
        this.element = element;
        this.hasWaited = hasWaited;
        this.problems = problems;
    }

    /** @param hasWaited whether an earlier round has left it to this one */
    static Draft of(Element element, boolean hasWaited) {
        return new Draft(
                element, hasWaited, new Problems(element, annotation -> RepeatedAnnotation.end(element, annotation)));
    }

    Element element() {
        return element;
    }

    /** What its wrappers will be called, as far as this can be told before they are modelled. */
    List<WrapperName> names() {
        return names;
    }

    /** Whether nothing that is known so far keeps its wrappers from being written. */
    boolean isReady() {
        return isModelled && problems.count() == 0;
    }

    /** Whether its files have been begun, so that another round could change nothing. */
    boolean isWritten() {
        return isWritten;
    }

    /** Whether it needs a class of which the compiler does not tell the name. */
    boolean needsUnnamed() {
        return unresolved.stream().anyMatch(Unresolved::isUnnamed);
    }

    /** All types that its wrappers mention. */
    Stream<TypeMirror> types() {
        return models.values().stream()
                .flatMap(model -> model.methods().stream())
                .flatMap(WrapperModel.Method::types);
    }

    /** The wrappers, its own and others, that its wrappers' methods return or take. */
    Stream<WrapperName> wrappers() {
        return models.values().stream()
                .flatMap(model -> Stream.concat(
                        model.methods().stream()
                                .flatMap(method -> method.fluent().stream())
                                .map(WrapperModel.Fluent::wrapper),
                        model.overloads().stream().flatMap(overload -> overload.wrappers().values().stream())));
    }

    /** Whether the annotations or the runtime do not fit this processor, which is a problem of all elements. */
    boolean findsOtherReleases(Releases releases) {
        return hasDeclarations() && releases.areToldToDiffer(element, problems);
    }

    void name() {
        safely(() -> names.addAll(Specs.names(element)));
    }

    /** @param taken the names of wrappers that are not free; those of this one are added if it has no problem */
    void model(WrapperModeler modeler, Lombok lombok, Set<String> taken) {
        safely(() -> {
            boolean isComplete = true;
            for (AnnotationMirror annotation : DeclarationReader.annotations(element)) {
                isComplete &= model(annotation, modeler, lombok, taken);
            }
            if (!hasDeclarations()) {
                MarkChecks.checkOther((TypeElement) element, problems);
            }
            isModelled = isComplete;
        });
        if (isReady()) {
            taken.addAll(models.keySet());
        }
    }

    private boolean model(AnnotationMirror annotation, WrapperModeler modeler, Lombok lombok, Set<String> taken) {
        try {
            Declaration declaration = DeclarationReader.read(element, annotation);
            if (!hasWaited && lombok.mayChange(declaration)) {
                return false;
            }
            model(declaration, modeler, taken);
            return true;
        } catch (Unresolved missing) {
            unresolved.add(missing);
            return false;
        }
    }

    private void model(Declaration declaration, WrapperModeler modeler, Set<String> taken) {
        try {
            modeler.model(declaration, problems).ifPresent(model -> add(model, declaration, taken));
        } catch (RuntimeException failure) {
            if (!failure.getClass().getSimpleName().equals(ABORT)) {
                throw failure;
            }
            problems.on(
                    declaration.target(),
                    Problem.INCOMPLETE_CLASS,
                    declaration.target().value(),
                    String.valueOf(failure.getMessage()));
        }
    }

    private void add(WrapperModel model, Declaration declaration, Set<String> taken) {
        String name = model.name().qualified();
        if (taken.contains(name) || models.putIfAbsent(name, model) != null) {
            TakenName.report(declaration, model.name(), problems);
        }
    }

    private boolean hasDeclarations() {
        return !DeclarationReader.annotations(element).isEmpty();
    }

    void render(WrapperWriter writer) {
        safely(() -> models.values().forEach(model -> texts.put(model.name(), writer.write(model))));
    }

    void write(Filer filer) {
        isWritten = true;
        safely(() -> {
            for (Map.Entry<WrapperName, ForkJoinTask<String>> text : texts.entrySet()) {
                write(text.getKey(), text.getValue().join(), filer);
            }
        });
    }

    private void write(WrapperName name, String text, Filer filer) {
        try (Writer source = filer.createSourceFile(name.qualified(), element).openWriter()) {
            source.write(text);
        } catch (FilerException exists) {
            TakenName.report(element, name, problems);
        } catch (IOException failure) {
            problems.on(element, Problem.NOT_WRITTEN, name.simpleName(), failure);
        }
    }

    /** @param withMissing whether a class that is not there is a problem */
    void report(Messager messager, boolean withMissing) {
        if (withMissing) {
            unresolved.stream()
                    .filter(missing -> !missing.isReportedByCompiler())
                    .forEach(missing ->
                            problems.on(missing.place(), Problem.UNRESOLVED_TYPE, missing.type(), missing.hint()));
        }
        problems.report(messager);
    }

    private void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            problems.on(element, Problem.INTERNAL, element, StackTraces.text(failure));
        }
    }
}

package io.github.asyncactions.processor;

import static java.util.stream.Collectors.joining;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Writes a wrapper for each {@code @AsyncActions}.
 *
 * <p>An element that needs a class which is not there is looked at again in the next round, under its name, since
 * another processor may write that class; in the last round only to tell what is wrong with it. A type that merely
 * mentions its own wrapper is not held up. One element's problems never hide another's.
 */
@AutoService(Processor.class)
public final class AsyncActionsProcessor extends AbstractProcessor {

    /** So many tell where a failure was; that of an endless recursion has a thousand. */
    private static final int MOST_FRAMES = 50;

    /** The elements to look at again, in the order in which they came. */
    private final Set<Name> waiting = new LinkedHashSet<>();
    /** Which element each wrapper of this compilation comes from. */
    private final Map<String, Element> written = new HashMap<>();

    // What they know holds for one round.
    private WrapperModeler modeler;
    private WrapperWriter writer;

    /** Elements do not outlive their round, their names do. */
    private record Name(boolean isPackage, String qualified) {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                DeclarationReader.ANNOTATION,
                DeclarationReader.CONTAINER,
                Extensions.SNAPSHOT,
                WrapperWriter.GENERATED.canonicalName(),
                WrapperWriter.GENERATED_WRAPPER.canonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Claims what it supports: its own annotations, and those it writes itself, which {@code -Xlint:processing} would
     * else hold against the user.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<Element> elements = new LinkedHashSet<>();
        waiting.forEach(name -> elements.add(element(name)));
        waiting.clear();
        for (TypeElement annotation : annotations) {
            if (DeclarationReader.isAnnotation(annotation)) {
                elements.addAll(round.getElementsAnnotatedWith(annotation));
            } else if (annotation.getQualifiedName().contentEquals(Extensions.SNAPSHOT)) {
                round.getElementsAnnotatedWith(annotation).forEach(this::checkIsInSpec);
            }
        }
        if (!elements.isEmpty()) {
            modeler = new WrapperModeler(processingEnv);
            writer = new WrapperWriter(processingEnv.getElementUtils());
            elements.forEach(element -> processSafely(element, round.processingOver()));
        }
        return true;
    }

    private Element element(Name name) {
        return name.isPackage()
                ? processingEnv.getElementUtils().getPackageElement(name.qualified())
                : processingEnv.getElementUtils().getTypeElement(name.qualified());
    }

    private static Name name(Element element) {
        return element.getKind() == ElementKind.PACKAGE
                ? new Name(true, ((PackageElement) element).getQualifiedName().toString())
                : new Name(
                        false, MoreElements.asType(element).getQualifiedName().toString());
    }

    private void checkIsInSpec(Element snapshot) {
        TypeElement type = MoreElements.asType(snapshot.getEnclosingElement());
        if (!DeclarationReader.isSpec(type)) {
            Problems problems = new Problems(snapshot);
            problems.on(
                    snapshot,
                    Problem.BAD_SNAPSHOT,
                    "the target",
                    "the target",
                    ", in a type that is annotated with @AsyncActions");
            problems.report(processingEnv.getMessager());
        }
    }

    private void processSafely(Element element, boolean isLast) {
        Problems problems = new Problems(element);
        try {
            process(element, problems, isLast);
        } catch (Unresolved unresolved) {
            waiting.add(name(element));
            return;
        } catch (RuntimeException | IOException | LinkageError | AssertionError | StackOverflowError failure) {
            problems.on(element, Problem.INTERNAL, element, trace(failure));
        }
        problems.report(processingEnv.getMessager());
    }

    private void process(Element element, Problems problems, boolean isLast) throws IOException {
        Map<String, WrapperModel> models = models(element, problems, isLast);
        if (isLast || problems.count() > 0) {
            return;
        }
        models.keySet().forEach(name -> written.put(name, element));
        for (WrapperModel model : models.values()) {
            String text = writer.write(model);
            try (Writer source = processingEnv
                    .getFiler()
                    .createSourceFile(model.name().qualified(), element)
                    .openWriter()) {
                source.write(text);
            } catch (FilerException exists) {
                String name = model.name().simpleName();
                problems.on(element, Problem.DUPLICATE_WRAPPER, model.name().qualified(), name);
            }
        }
    }

    /** By the qualified names of the wrappers. Throws {@link Unresolved} unless this is the last round. */
    private Map<String, WrapperModel> models(Element element, Problems problems, boolean isLast) {
        Map<String, WrapperModel> models = new LinkedHashMap<>();
        for (AnnotationMirror annotation : DeclarationReader.annotations(element)) {
            try {
                Declaration declaration = DeclarationReader.read(element, annotation);
                modeler.model(declaration, problems).ifPresent(model -> {
                    String name = model.name().qualified();
                    if (written.containsKey(name) || models.putIfAbsent(name, model) != null) {
                        problems.on(
                                declaration.name(),
                                Problem.DUPLICATE_WRAPPER,
                                name,
                                model.name().simpleName());
                    }
                });
            } catch (Unresolved unresolved) {
                if (!isLast) {
                    throw unresolved;
                }
                if (!unresolved.isReportedByCompiler()) {
                    problems.on(unresolved.place(), Problem.UNRESOLVED_TYPE, unresolved.type());
                }
            }
        }
        return models;
    }

    private static String trace(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(joining("", failure.toString(), ""));
    }
}

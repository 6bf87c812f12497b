package io.github.asyncactions.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Writes a wrapper for each {@code @AsyncActions}.
 *
 * <p>An element that needs a class which is not there is looked at again in the next round, under its name, since
 * another processor may write that class. A type that merely mentions its own wrapper is not held up. One element's
 * problems never hide another's.
 */
@AutoService(Processor.class)
public final class AsyncActionsProcessor extends AbstractProcessor {

    /** The elements to look at again: packages and types, by name, and what each is waiting for. */
    private final Map<String, Waiting> waiting = new HashMap<>();
    /** Which element each wrapper of this compilation comes from. */
    private final Map<String, Element> written = new HashMap<>();

    private record Waiting(boolean isPackage, Unresolved reason) {}

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
        if (round.processingOver()) {
            waiting.values().removeIf(wait -> wait.reason().isReportedByCompiler());
            waiting.forEach((name, wait) -> reportUnresolved(element(name, wait.isPackage()), wait.reason()));
            return true;
        }
        Set<Element> elements = new LinkedHashSet<>();
        Map.copyOf(waiting).forEach((name, wait) -> elements.add(element(name, wait.isPackage())));
        waiting.clear();
        annotations.stream()
                .filter(DeclarationReader::isAnnotation)
                .forEach(annotation -> elements.addAll(round.getElementsAnnotatedWith(annotation)));
        elements.forEach(this::processSafely);
        return true;
    }

    private Element element(String name, boolean isPackage) {
        return isPackage
                ? processingEnv.getElementUtils().getPackageElement(name)
                : processingEnv.getElementUtils().getTypeElement(name);
    }

    private void processSafely(Element element) {
        Problems problems = new Problems(processingEnv.getMessager(), element);
        try {
            process(element, problems);
        } catch (Unresolved unresolved) {
            boolean isPackage = element instanceof PackageElement;
            String name = isPackage
                    ? ((PackageElement) element).getQualifiedName().toString()
                    : MoreElements.asType(element).getQualifiedName().toString();
            waiting.put(name, new Waiting(isPackage, unresolved));
        } catch (RuntimeException | IOException failure) {
            problems.on(element, Problem.INTERNAL, element, trace(failure));
        }
    }

    private void process(Element element, Problems problems) throws IOException {
        WrapperModeler modeler = new WrapperModeler(processingEnv);
        WrapperWriter writer = new WrapperWriter(processingEnv.getElementUtils());
        List<Runnable> claims = new ArrayList<>();
        List<JavaFile> files = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Declaration declaration : DeclarationReader.read(element)) {
            modeler.model(declaration, problems).ifPresent(model -> {
                String name = model.name().qualified();
                if (!names.add(name) || written.containsKey(name)) {
                    problems.on(
                            declaration.name(),
                            Problem.DUPLICATE_WRAPPER,
                            name,
                            model.name().simpleName());
                    return;
                }
                claims.add(() -> written.put(name, element));
                files.add(writer.write(model));
            });
        }
        if (problems.any()) {
            return;
        }
        claims.forEach(Runnable::run);
        for (JavaFile file : files) {
            try {
                file.writeTo(processingEnv.getFiler());
            } catch (FilerException exists) {
                String name = file.typeSpec().name();
                problems.on(element, Problem.DUPLICATE_WRAPPER, file.packageName() + "." + name, name);
            }
        }
    }

    private void reportUnresolved(Element element, Unresolved unresolved) {
        new Problems(processingEnv.getMessager(), element)
                .on(unresolved.annotation(), unresolved.place(), Problem.UNRESOLVED_TYPE, unresolved.type());
    }

    private static String trace(Exception failure) {
        StringBuilder text = new StringBuilder(failure.toString());
        for (StackTraceElement frame : failure.getStackTrace()) {
            text.append("\n  at ").append(frame);
        }
        return text.toString();
    }
}

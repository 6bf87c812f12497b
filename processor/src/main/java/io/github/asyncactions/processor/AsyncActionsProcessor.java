package io.github.asyncactions.processor;

import static java.util.stream.Collectors.toSet;

import com.google.auto.service.AutoService;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Mark;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes a wrapper for each {@code @AsyncActions}.
 *
 * <p>An element with a problem, whatever it is, is looked at again in each later round, under its name: another
 * processor may still write the class that is missing, or add the method. Only in the last round the problem is
 * reported. One element's problems never hide another's.
 */
@AutoService(Processor.class)
public final class AsyncActionsProcessor extends AbstractProcessor {

    /** The elements to look at again, in the order in which they came. */
    private final Set<ElementName> waiting = new LinkedHashSet<>();
    /** The wrappers that this compilation has so far. */
    private final Set<String> written = new HashSet<>();
    /** The outermost types that are compiled, as far as they have been seen. */
    private final Set<String> sources = new HashSet<>();

    private boolean releasesDiffer;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(
                        Stream.of(DeclarationReader.ANNOTATION, DeclarationReader.CONTAINER),
                        Stream.of(Mark.values()).map(Mark::annotation))
                .collect(toSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Claims nothing: once all annotations of the sources are claimed, javac calls no processor that comes later, not
     * even one that is for all annotations, such as a checker.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        ElementFilter.typesIn(environment.getRootElements())
                .forEach(type -> sources.add(type.getQualifiedName().toString()));
        Collection<Draft> drafts = drafts(annotations, environment);
        if (!drafts.isEmpty() && releasesFit(drafts)) {
            waiting.clear();
            Round.of(processingEnv, environment, written, sources)
                    .run(drafts)
                    .forEach(draft -> waiting.add(ElementName.of(draft.element())));
        }
        return false;
    }

    /** Where they do not, one error says so, and nothing else is of any use. */
    private boolean releasesFit(Collection<Draft> drafts) {
        if (!releasesDiffer) {
            Releases releases = new Releases(processingEnv.getElementUtils());
            Optional<Draft> told = drafts.stream()
                    .filter(draft -> draft.findsOtherReleases(releases))
                    .findFirst();
            told.ifPresent(draft -> draft.report(processingEnv.getMessager(), false));
            releasesDiffer = told.isPresent();
        }
        return !releasesDiffer;
    }

    private Collection<Draft> drafts(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        Map<Element, Draft> drafts = new LinkedHashMap<>();
        for (ElementName name : waiting) {
            Element element = name.in(processingEnv.getElementUtils());
            drafts.put(element, Draft.of(element, true));
        }
        for (TypeElement annotation : annotations) {
            for (Element annotated : environment.getElementsAnnotatedWith(annotation)) {
                Element element =
                        DeclarationReader.isAnnotation(annotation) ? annotated : annotated.getEnclosingElement();
                drafts.computeIfAbsent(element, each -> Draft.of(each, false));
            }
        }
        return drafts.values();
    }
}

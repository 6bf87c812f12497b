package io.github.asyncactions.processor;

import static java.util.stream.Collectors.joining;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import io.github.asyncactions.processor.advice.TakenName;
import io.github.asyncactions.processor.comments.MethodComments;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Mark;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.modeling.WrapperModeler;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.ClassNames;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.SourceTypes;
import io.github.asyncactions.processor.writing.RuntimeTypes;
import io.github.asyncactions.processor.writing.WrapperWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
 * another processor may write that class; in the last round only to tell what is wrong with it. A wrapper that is
 * written in the same round is not waited for. One element's problems never hide another's.
 */
@AutoService(Processor.class)
public final class AsyncActionsProcessor extends AbstractProcessor {

    /** So many tell where a failure was; that of an endless recursion has a thousand. */
    private static final int MOST_FRAMES = 50;

    /**
     * What Eclipse's compiler throws if a class file that it reads for an answer mentions a class that is not there.
     */
    private static final String ABORT = "AbortCompilation";

    /** The elements to look at again, in the order in which they came. */
    private final Set<Name> waiting = new LinkedHashSet<>();
    /** The wrappers of this compilation that are taken. */
    private final Set<String> written = new HashSet<>();
    /**
     * The wrappers that would be there but for a problem, which is reported: who mentions them has no problem of its
     * own.
     */
    private final Set<WrapperName> refused = new LinkedHashSet<>();

    /** Whether the annotations or the runtime are of a release that does not fit, which has been reported. */
    private boolean releasesDiffer;

    // What they know holds for one round.
    private MissingTypes missing;
    private WrapperModeler modeler;
    private WrapperWriter writer;

    /** Elements do not outlive their round, their names do. */
    private record Name(boolean isPackage, String qualified) {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                DeclarationReader.ANNOTATION,
                DeclarationReader.CONTAINER,
                Mark.SNAPSHOT.annotation(),
                Mark.WRITES.annotation(),
                Mark.QUERIES_ONLY.annotation(),
                RuntimeTypes.GENERATED.canonicalName(),
                RuntimeTypes.GENERATED_WRAPPER.canonicalName());
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
            } else {
                Mark.of(annotation).ifPresent(mark -> round.getElementsAnnotatedWith(annotation)
                        .forEach(method -> checkIsInSpec(method, mark)));
            }
        }
        if (!elements.isEmpty() && !releasesDiffer) {
            process(elements.stream().map(Draft::new).toList(), round.processingOver());
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
                : new Name(false, ClassNames.qualified(MoreElements.asType(element)));
    }

    private void checkIsInSpec(Element method, Mark mark) {
        TypeElement type = MoreElements.asType(method.getEnclosingElement());
        if (!DeclarationReader.isSpec(type)) {
            Problems problems = new Problems(method);
            if (mark == Mark.SNAPSHOT) {
                problems.on(
                        method,
                        Problem.BAD_SNAPSHOT,
                        "the target",
                        "the target",
                        ", in a type that is annotated with @AsyncActions");
            } else {
                problems.on(method, Problem.BAD_MARK, mark, method, type + " is not annotated with @AsyncActions");
            }
            problems.report(processingEnv.getMessager());
        }
    }

    private void process(List<Draft> drafts, boolean isLast) {
        Draft first = drafts.get(0);
        releasesDiffer = new Releases(processingEnv.getElementUtils()).areToldToDiffer(first.element, first.problems);
        if (releasesDiffer) {
            first.problems.report(processingEnv.getMessager());
            return;
        }
        missing = new MissingTypes(processingEnv.getElementUtils(), SourceTypes.of(processingEnv));
        modeler = new WrapperModeler(processingEnv, missing);
        writer = new WrapperWriter(
                getClass(),
                processingEnv.getElementUtils(),
                missing,
                new MethodComments(processingEnv.getElementUtils(), processingEnv.getTypeUtils()));
        refused.forEach(missing::expect);
        drafts.forEach(draft -> safely(draft, () -> draft.names.addAll(Specs.names(draft.element))));
        drafts.forEach(draft -> draft.names.forEach(missing::expect));
        drafts.stream().filter(Draft::isReady).forEach(draft -> safely(draft, () -> model(draft, isLast)));
        if (!isLast) {
            holdBack(drafts);
            drafts.stream().filter(Draft::isReady).forEach(draft -> safely(draft, () -> render(draft)));
            drafts.stream().filter(Draft::isReady).forEach(draft -> safely(draft, () -> write(draft)));
        }
        for (Draft draft : drafts) {
            if (draft.waits) {
                waiting.add(name(draft.element));
                written.removeAll(draft.models.keySet());
            } else {
                if (draft.problems.count() > 0) {
                    refused.addAll(draft.names);
                }
                draft.problems.report(processingEnv.getMessager());
            }
        }
    }

    /**
     * Who mentions a wrapper that is not written in this round waits, too, and so who mentions that one's. If nobody is
     * left, the wrappers that wait for something without a name may wait for these very ones: they are taken as given.
     */
    private void holdBack(List<Draft> drafts) {
        List<Draft> modelled = drafts.stream().filter(Draft::isReady).toList();
        List<Draft> kept = keep(modelled, Set.of());
        if (kept.isEmpty()) {
            Set<WrapperName> unnamed = new HashSet<>();
            drafts.stream().filter(draft -> draft.waitsForUnnamed).forEach(draft -> unnamed.addAll(draft.names));
            kept = keep(modelled, unnamed);
        }
        for (Draft draft : modelled) {
            draft.waits = !kept.contains(draft);
        }
    }

    /** Those that mention no wrappers but {@code given} ones and one another's. */
    private List<Draft> keep(List<Draft> drafts, Set<WrapperName> given) {
        Set<WrapperName> all = new HashSet<>(given);
        drafts.forEach(draft -> all.addAll(draft.names));
        List<Draft> kept = drafts.stream()
                .filter(draft -> draft.types().flatMap(missing::in).allMatch(type -> missing.wrapper(type)
                        .filter(all::contains)
                        .isPresent()))
                .toList();
        return kept.size() == drafts.size() ? kept : keep(kept, given);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void safely(Draft draft, Work work) {
        try {
            work.run();
        } catch (Unresolved unresolved) {
            draft.waits = true;
            draft.waitsForUnnamed = unresolved.isUnnamed();
        } catch (RuntimeException | IOException | LinkageError | AssertionError | StackOverflowError failure) {
            draft.problems.on(draft.element, Problem.INTERNAL, draft.element, trace(failure));
        }
    }

    private void model(Draft draft, boolean isLast) {
        for (AnnotationMirror annotation : DeclarationReader.annotations(draft.element)) {
            try {
                Declaration declaration = DeclarationReader.read(draft.element, annotation);
                model(declaration, draft.problems, isLast).ifPresent(model -> add(model, declaration, draft));
            } catch (Unresolved unresolved) {
                if (!isLast) {
                    throw unresolved;
                }
                if (!unresolved.isReportedByCompiler()) {
                    draft.problems.on(
                            unresolved.place(), Problem.UNRESOLVED_TYPE, unresolved.type(), unresolved.hint());
                }
            }
        }
        if (draft.problems.count() == 0) {
            written.addAll(draft.models.keySet());
        }
    }

    /** What the compiler misses without telling its name may come yet, too. */
    private Optional<WrapperModel> model(Declaration declaration, Problems problems, boolean isLast) {
        try {
            return modeler.model(declaration, problems);
        } catch (RuntimeException failure) {
            if (!failure.getClass().getSimpleName().equals(ABORT)) {
                throw failure;
            }
            if (!isLast) {
                throw new Unresolved(failure.getMessage(), declaration.target());
            }
            problems.on(
                    declaration.target(),
                    Problem.INCOMPLETE_CLASS,
                    declaration.target().value(),
                    failure.getMessage());
            return Optional.empty();
        }
    }

    private void add(WrapperModel model, Declaration declaration, Draft draft) {
        String name = model.name().qualified();
        if (written.contains(name) || draft.models.putIfAbsent(name, model) != null) {
            TakenName.report(declaration, model.name(), draft.problems);
        }
    }

    private void render(Draft draft) {
        draft.models.forEach((name, model) -> draft.texts.put(name, writer.write(model)));
    }

    private void write(Draft draft) throws IOException {
        for (WrapperModel model : draft.models.values()) {
            String name = model.name().qualified();
            String text = draft.texts.get(name).join();
            try (Writer source = processingEnv
                    .getFiler()
                    .createSourceFile(name, draft.element)
                    .openWriter()) {
                source.write(text);
            } catch (FilerException exists) {
                TakenName.report(draft.element, model.name(), draft.problems);
            }
        }
    }

    private static String trace(Throwable failure) {
        String trace = Stream.of(failure.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(joining("", failure.toString(), ""));
        return failure.getCause() == null ? trace : trace + "\ncaused by " + trace(failure.getCause());
    }
}

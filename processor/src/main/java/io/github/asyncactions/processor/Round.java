package io.github.asyncactions.processor;

import static java.util.stream.Collectors.toSet;

import io.github.asyncactions.processor.comments.MethodComments;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.modeling.WrapperModeler;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeAnnotations;
import io.github.asyncactions.processor.writing.WrapperWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.util.Elements;

/** One round. What its parts know of the compiler's types holds as long as it lasts. */
final class Round {

    private final ProcessingEnvironment environment;
    private final boolean isLast;
    private final boolean isCutShort;
    private final Set<String> written;
    private final Parts parts;

    private record Parts(MissingTypes missing, WrapperModeler modeler, WrapperWriter writer, Lombok lombok) {

        static Parts of(ProcessingEnvironment environment, Set<String> sources) {
            Elements elements = environment.getElementUtils();
            TypeAnnotations typeAnnotations = TypeAnnotations.of(elements, sources);
            MissingTypes missing = new MissingTypes(elements);
            MethodComments comments = new MethodComments(elements, environment.getTypeUtils());
            return new Parts(
                    missing,
                    WrapperModeler.of(environment, missing),
                    WrapperWriter.of(AsyncActionsProcessor.class, elements, missing, comments, typeAnnotations),
                    Lombok.in(elements));
        }
    }

    private Round(
            ProcessingEnvironment environment, boolean isLast, boolean isCutShort, Set<String> written, Parts parts) {
        this.environment = environment;
        this.isLast = isLast;
        this.isCutShort = isCutShort;
        this.written = written;
        this.parts = parts;
    }

    /**
     * @param written the wrappers that the compilation has, which this round adds to
     * @param sources the outermost types that are compiled
     */
    static Round of(
            ProcessingEnvironment environment, RoundEnvironment round, Set<String> written, Set<String> sources) {
        boolean isLast = round.processingOver();
        boolean isCutShort = isLast && round.errorRaised(); // Asked now: this round may raise errors itself.
        return new Round(environment, isLast, isCutShort, written, Parts.of(environment, sources));
    }

    /** Gives those that have to be looked at again in the next round. */
    List<Draft> run(Collection<Draft> drafts) {
        drafts.forEach(Draft::name);
        drafts.forEach(draft -> draft.names().forEach(parts.missing::expect));
        Set<String> taken = new HashSet<>(written);
        drafts.forEach(draft -> draft.model(parts.modeler, parts.lombok, taken));
        if (!isCutShort) {
            write(writable(drafts));
        }
        return report(drafts);
    }

    /** First all are rendered, which other threads do, then all are written. */
    private void write(List<Draft> drafts) {
        drafts.forEach(draft -> draft.render(parts.writer));
        List<Draft> rendered = drafts.stream().filter(Draft::isReady).toList();
        rendered.forEach(draft -> draft.write(environment.getFiler()));
        rendered.forEach(draft -> draft.names().forEach(name -> written.add(name.qualified())));
    }

    /**
     * Those that mention no wrapper but such as are written, too. If there are none, the wrappers that need something
     * without a name may need these very ones: they are taken as given.
     */
    private List<Draft> writable(Collection<Draft> drafts) {
        List<Draft> ready = drafts.stream().filter(Draft::isReady).toList();
        Set<WrapperName> asked = names(drafts);
        List<Draft> kept = keep(ready, asked, Set.of());
        if (!kept.isEmpty()) {
            return kept;
        }
        List<Draft> unnamed = drafts.stream().filter(Draft::needsUnnamed).toList();
        return keep(ready, asked, names(unnamed));
    }

    private static Set<WrapperName> names(Collection<Draft> drafts) {
        return drafts.stream().flatMap(draft -> draft.names().stream()).collect(toSet());
    }

    /**
     * Those that mention no missing wrappers but {@code given} ones and one another's.
     *
     * @param asked the wrappers that this round is asked for; any other that a spec names is there already
     */
    private List<Draft> keep(List<Draft> drafts, Set<WrapperName> asked, Set<WrapperName> given) {
        Set<WrapperName> coming = new HashSet<>(given);
        coming.addAll(names(drafts));
        List<Draft> kept = drafts.stream()
                .filter(draft -> draft.wrappers().allMatch(name -> coming.contains(name) || !asked.contains(name)))
                .filter(draft -> draft.types().flatMap(parts.missing::in).allMatch(type -> parts.missing
                        .wrapper(type)
                        .filter(coming::contains)
                        .isPresent()))
                .toList();
        return kept.size() == drafts.size() ? kept : keep(kept, asked, given);
    }

    /**
     * What has not been written waits, but in the last round. If that comes early, after an error, no class is called
     * missing that might have come.
     */
    private List<Draft> report(Collection<Draft> drafts) {
        List<Draft> waiting = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.isWritten() || isLast) {
                draft.report(environment.getMessager(), !isCutShort);
            } else {
                waiting.add(draft);
            }
        }
        return waiting;
    }
}

package io.github.asyncactions.processor;

import io.github.asyncactions.processor.comments.MethodComments;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.modeling.WrapperModeler;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.writing.WrapperWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;

/** One round. What its parts know of the compiler's types holds as long as it lasts. */
final class Round {

    private final ProcessingEnvironment environment;
    private final boolean isLast;
    private final boolean isCutShort;
    private final Set<String> written;
    private final MissingTypes missing;
    private final WrapperModeler modeler;
    private final WrapperWriter writer;
    private final Lombok lombok;

    /** @param written the wrappers that the compilation has, which this round adds to */
    Round(ProcessingEnvironment environment, RoundEnvironment round, Set<String> written) {
        this.environment = environment;
        this.isLast = round.processingOver();
        this.isCutShort = isLast && round.errorRaised();
        this.written = written;
        this.missing = new MissingTypes(environment.getElementUtils());
        this.modeler = new WrapperModeler(environment, missing);
        this.writer = new WrapperWriter(
                AsyncActionsProcessor.class,
                environment.getElementUtils(),
                missing,
                new MethodComments(environment.getElementUtils(), environment.getTypeUtils()));
        this.lombok = new Lombok(environment.getElementUtils());
    }

    /** Gives those that have to be looked at again in the next round. */
    List<Draft> run(Collection<Draft> drafts) {
        drafts.forEach(Draft::name);
        drafts.forEach(draft -> draft.names().forEach(missing::expect));
        Set<String> taken = new HashSet<>(written);
        drafts.forEach(draft -> draft.model(modeler, lombok, taken));
        if (!isCutShort) {
            write(writable(drafts));
        }
        return report(drafts);
    }

    /** First all are rendered, which other threads do, then all are written. */
    private void write(List<Draft> drafts) {
        drafts.forEach(draft -> draft.render(writer));
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
        List<Draft> kept = keep(ready, Set.of());
        if (!kept.isEmpty()) {
            return kept;
        }
        Set<WrapperName> unnamed = new HashSet<>();
        drafts.stream().filter(Draft::needsUnnamed).forEach(draft -> unnamed.addAll(draft.names()));
        return keep(ready, unnamed);
    }

    /** Those that mention no wrappers but {@code given} ones and one another's. */
    private List<Draft> keep(List<Draft> drafts, Set<WrapperName> given) {
        Set<WrapperName> all = new HashSet<>(given);
        drafts.forEach(draft -> all.addAll(draft.names()));
        List<Draft> kept = drafts.stream()
                .filter(draft -> draft.types().flatMap(missing::in).allMatch(type -> missing.wrapper(type)
                        .filter(all::contains)
                        .isPresent()))
                .toList();
        return kept.size() == drafts.size() ? kept : keep(kept, given);
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

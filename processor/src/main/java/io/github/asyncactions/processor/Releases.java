package io.github.asyncactions.processor;

import io.github.asyncactions.Release;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Whether the annotations and the runtime on the class path fit this processor, which may be older or newer. */
final class Releases {

    private static final String RUNTIME = "io.github.asyncactions.spark.support.ActionTarget";
    private static final String RUNTIMES_CONTRACT = "io.github.asyncactions.spark.support.GeneratedContract";
    private static final String ANNOTATIONS_RELEASE = "io.github.asyncactions.Release";

    private final Elements elements;

    Releases(Elements elements) {
        this.elements = elements;
    }

    /** Reports it at {@code element} if one of them does not fit; nothing else is of any use then. */
    boolean areToldToDiffer(Element element, Problems problems) {
        Optional<Misfit> misfit = runtime().or(this::annotations);
        misfit.ifPresent(each -> problems.on(
                DeclarationReader.annotations(element).get(0),
                null,
                Problem.RELEASES_DIFFER,
                each.artifact(),
                each.release(),
                each.isOlder() ? "older" : "newer",
                Release.VERSION));
        return misfit.isPresent();
    }

    private record Misfit(String artifact, String release, boolean isOlder) {}

    /** A newer runtime tells which older processors it knows. That there may be no runtime is told elsewhere. */
    private Optional<Misfit> runtime() {
        if (elements.getTypeElement(RUNTIME) == null) {
            return Optional.empty();
        }
        int contract = number(RUNTIMES_CONTRACT, "NUMBER");
        boolean isOlder = contract < Release.CONTRACT;
        boolean isTooNew = number(RUNTIMES_CONTRACT, "OLDEST") > Release.CONTRACT;
        return isOlder || isTooNew
                ? Optional.of(new Misfit("asyncactions-wrappers", release(RUNTIMES_CONTRACT, "RELEASE"), isOlder))
                : Optional.empty();
    }

    /** What is new in newer annotations this processor would pass over in silence. */
    private Optional<Misfit> annotations() {
        int contract = number(ANNOTATIONS_RELEASE, "CONTRACT");
        return contract == Release.CONTRACT
                ? Optional.empty()
                : Optional.of(new Misfit(
                        "asyncactions-annotations",
                        release(ANNOTATIONS_RELEASE, "VERSION"),
                        contract < Release.CONTRACT));
    }

    /** Zero if there is none, as in releases before the first that had one. */
    private int number(String type, String constant) {
        return constant(type, constant).map(Integer.class::cast).orElse(0);
    }

    private String release(String type, String constant) {
        return constant(type, constant).map(String.class::cast).orElse("of an unknown version");
    }

    private Optional<Object> constant(String type, String name) {
        TypeElement found = elements.getTypeElement(type);
        return found == null
                ? Optional.empty()
                : ElementFilter.fieldsIn(found.getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().contentEquals(name))
                        .map(VariableElement::getConstantValue)
                        .findFirst();
    }
}

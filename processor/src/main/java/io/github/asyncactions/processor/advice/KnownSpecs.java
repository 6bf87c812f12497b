package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Classes;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The specs that a message may name: the ready-made ones, and those of the user's package. */
public final class KnownSpecs {

    private static final String READY_MADE = "io.github.asyncactions.spark";

    private final Elements elements;

    public KnownSpecs(Elements elements) {
        this.elements = elements;
    }

    /** What names the spec of a type or of its wrapper in source, such as {@code DatasetActions.class}. */
    public Optional<String> literal(TypeMirror type, Element annotated) {
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        TypeElement named = Classes.of(declared);
        TypeElement wanted = TargetMistakes.unwrapped(named).orElse(named);
        return Stream.of(elements.getPackageOf(annotated), elements.getPackageElement(READY_MADE))
                .filter(Objects::nonNull)
                .flatMap(KnownSpecs::types)
                .filter(spec -> !spec.equals(annotated) && wraps(spec, wanted))
                .map(spec -> Classes.simpleName(spec) + ".class")
                .findFirst();
    }

    private static Stream<TypeElement> types(Element parent) {
        return ElementFilter.typesIn(parent.getEnclosedElements()).stream()
                .flatMap(type -> Stream.concat(Stream.of(type), types(type)));
    }

    private static boolean wraps(TypeElement spec, TypeElement wanted) {
        try {
            return DeclarationReader.read(spec).stream()
                    .map(Specs::target)
                    .anyMatch(target -> target instanceof DeclaredType declared
                            && declared.asElement().equals(wanted));
        } catch (Unresolved unresolved) {
            return false; // Told where it stands.
        }
    }
}

package io.github.asyncactions.processor.declaration;

import io.github.asyncactions.processor.types.Classes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** An annotation on a method that says what kind of action it becomes, or that it becomes none. */
public enum Mark {
    SNAPSHOT("Snapshot"),
    WRITES("Writes"),
    QUERIES_ONLY("QueriesOnly");

    private final String annotation;

    Mark(String simpleName) {
        this.annotation = DeclarationReader.ANNOTATION + "." + simpleName;
    }

    /** The one whose annotation this is. */
    public static Optional<Mark> of(TypeElement annotation) {
        return Stream.of(values()).filter(mark -> mark.is(annotation)).findFirst();
    }

    /** What stands on {@code method} and says how its action runs. */
    public static List<Mark> ofAction(ExecutableElement method) {
        return Stream.of(WRITES, QUERIES_ONLY).filter(mark -> mark.isOn(method)).toList();
    }

    private boolean is(TypeElement type) {
        return type.getQualifiedName().contentEquals(annotation);
    }

    public boolean isOn(Element method) {
        return method.getAnnotationMirrors().stream().anyMatch(mirror -> is(Classes.of(mirror.getAnnotationType())));
    }

    /** Its qualified name. */
    public String annotation() {
        return annotation;
    }

    /** As it is written, such as {@code @AsyncActions.Writes}. */
    @Override
    public String toString() {
        return "@" + annotation.substring(annotation.lastIndexOf('.', annotation.lastIndexOf('.') - 1) + 1);
    }
}

package io.github.asyncactions.processor.types;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What the source says of missing classes with type arguments, where the compiler's own types have forgotten it. */
public interface SourceTypes {

    /**
     * A class with type arguments, as the source has it.
     *
     * @param type the class, which has a name
     */
    record Use(DeclaredType type, List<TypeMirror> arguments) {}

    /** Tells of a class in whose source they may be. */
    void add(Element element);

    /** What {@code type} stands for. */
    Optional<Use> find(TypeMirror type);

    /** Knows nothing where there is no javac, or where a build tool hides it from its processors. */
    static SourceTypes of(ProcessingEnvironment environment) {
        try {
            return JavacTypes.of(environment);
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return new SourceTypes() {
                @Override
                public void add(Element element) {}

                @Override
                public Optional<Use> find(TypeMirror type) {
                    return Optional.empty();
                }
            };
        }
    }
}

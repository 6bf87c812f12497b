package io.github.asyncactions.processor;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.types.Classes;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Lombok adds methods to classes of the sources. Where it is named after this processor, a target in its first round
 * lacks them: most would give a problem, which waits anyway, but an accessor that tells a Spark, or what {@code "*"}
 * means, would be left out silently. So a target waits for one round that has an annotation of Lombok, or inherits from
 * a class that does. With javac only: Eclipse's compiler adds the methods before any processor runs.
 */
record Lombok(boolean isThere) {

    /** Those that class files keep. They bring no method. */
    private static final Set<String> IN_CLASS_FILES = Set.of("lombok.Generated", "lombok.NonNull");

    static Lombok in(Elements elements) {
        return new Lombok(elements.getClass().getName().startsWith("com.sun.tools.javac.")
                && elements.getTypeElement("lombok.Getter") != null);
    }

    boolean mayChange(Declaration declaration) {
        return isThere && mayChange(Specs.target(declaration));
    }

    private static boolean mayChange(TypeMirror type) {
        if (!(type instanceof DeclaredType) || type.getKind() == TypeKind.ERROR) {
            return false;
        }
        TypeElement element = Classes.of(type);
        return Stream.concat(around(element), element.getEnclosedElements().stream())
                        .anyMatch(Lombok::isMarked)
                || Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
                        .anyMatch(Lombok::mayChange);
    }

    /** The class and those around it, of which one may have it as its builder. */
    private static Stream<Element> around(Element type) {
        return Stream.iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement);
    }

    private static boolean isMarked(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(mirror -> Classes.of(mirror.getAnnotationType())
                        .getQualifiedName()
                        .toString())
                .anyMatch(name -> name.startsWith("lombok.") && !IN_CLASS_FILES.contains(name));
    }
}

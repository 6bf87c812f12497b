package io.github.asyncactions.processor.types;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Whether the compiler shows the annotations of types.
 *
 * @param inClassFiles whether it shows those of class files, too
 * @param sources the qualified names of the outermost types that are compiled
 */
public record TypeAnnotations(boolean inClassFiles, Set<String> sources) {

    /** The first javac that shows processors those of class files. */
    private static final int FIRST = 22;

    public static TypeAnnotations of(Elements elements, Set<String> sources) {
        boolean isJavac = elements.getClass().getName().startsWith("com.sun.tools.javac.");
        return new TypeAnnotations(!isJavac || Runtime.version().feature() >= FIRST, sources);
    }

    /** Whether it shows those in a type or a method. */
    public boolean areShownIn(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return inClassFiles
                || !(outermost instanceof TypeElement type)
                || sources.contains(type.getQualifiedName().toString());
    }
}

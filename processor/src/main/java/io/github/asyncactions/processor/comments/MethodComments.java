package io.github.asyncactions.processor.comments;

import io.github.asyncactions.processor.types.Classes;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the doc comments of methods, and completes each by those of the methods that it overrides, as javadoc does. */
public final class MethodComments {

    /** What tells Markdown comments, from JDK 23 on. */
    private static final Optional<Method> KIND = Stream.of(Elements.class.getMethods())
            .filter(method -> method.getName().equals("getDocCommentKind"))
            .findFirst();

    private static final String MARKDOWN = "END_OF_LINE";

    private final Elements elements;
    private final Types types;
    /**
     * The methods with comments that a type inherits, in the order in which javadoc searches: a superclass, and what
     * that inherits, before interfaces. Class files have no comments, so most types inherit none.
     */
    private final Map<TypeElement, List<ExecutableElement>> inherited = new HashMap<>();

    public MethodComments(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    public DocComment of(ExecutableElement method) {
        DocComment comment = read(method);
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return comment;
        }
        TypeElement type = Classes.around(method);
        for (ExecutableElement other : inherited(type)) {
            if (method.getSimpleName().equals(other.getSimpleName()) && elements.overrides(method, other, type)) {
                comment = comment.inherit(read(other), names(method, other));
            }
        }
        return comment;
    }

    private DocComment read(ExecutableElement method) {
        String comment = elements.getDocComment(method);
        if (comment == null) {
            return DocComment.NONE;
        }
        return DocComment.parse(isMarkdown(method) ? Markdown.toHtml(comment) : comment);
    }

    private boolean isMarkdown(ExecutableElement method) {
        try {
            return KIND.isPresent() && MARKDOWN.equals(String.valueOf(KIND.get().invoke(elements, method)));
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    private List<ExecutableElement> inherited(TypeElement type) {
        List<ExecutableElement> methods = inherited.get(type);
        if (methods == null) {
            methods = types.directSupertypes(type.asType()).stream()
                    .filter(DeclaredType.class::isInstance)
                    .map(Classes::of)
                    .flatMap(parent -> Stream.concat(commented(parent), inherited(parent).stream()))
                    .distinct()
                    .toList();
            inherited.put(type, methods);
        }
        return methods;
    }

    private Stream<ExecutableElement> commented(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> elements.getDocComment(method) != null);
    }

    private static Map<String, String> names(ExecutableElement method, ExecutableElement above) {
        Map<String, String> names = new LinkedHashMap<>();
        zip(method.getParameters(), above.getParameters(), "%s", names);
        zip(method.getTypeParameters(), above.getTypeParameters(), "<%s>", names);
        return names;
    }

    private static void zip(
            List<? extends Element> own, List<? extends Element> above, String format, Map<String, String> names) {
        for (int i = 0; i < Math.min(own.size(), above.size()); i++) {
            names.put(
                    format.formatted(own.get(i).getSimpleName()),
                    format.formatted(above.get(i).getSimpleName()));
        }
    }
}

package io.github.asyncactions.processor.declaration;

import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Classes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the declarations on an element. Judges nothing. */
public final class DeclarationReader {

    public static final String ANNOTATION = "io.github.asyncactions.AsyncActions";
    public static final String CONTAINER = "io.github.asyncactions.AsyncActions.List";

    private DeclarationReader() {}

    /** All declarations of {@code element}, repeated ones too. Throws {@link Unresolved} for a class not yet there. */
    public static List<Declaration> read(Element element) {
        return annotations(element).stream()
                .map(annotation -> read(element, annotation))
                .toList();
    }

    /** Each {@code @AsyncActions} on {@code element}. */
    public static List<AnnotationMirror> annotations(Element element) {
        List<AnnotationMirror> annotations = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String type =
                    Classes.of(mirror.getAnnotationType()).getQualifiedName().toString();
            if (type.equals(ANNOTATION)) {
                annotations.add(mirror);
            } else if (type.equals(CONTAINER)) {
                list(value(mirror, "value")).forEach(each -> annotations.add((AnnotationMirror) each.getValue()));
            }
        }
        return annotations;
    }

    /** One of them. */
    public static Declaration read(Element element, AnnotationMirror mirror) {
        return new Declaration(
                element,
                mirror,
                one(mirror, "target", value -> typeOf(value, mirror)),
                many(mirror, "methods", DeclarationReader::text),
                many(mirror, "fluent", DeclarationReader::text),
                many(mirror, "uses", value -> typeOf(value, mirror)),
                one(mirror, "recorded", DeclarationReader::flag),
                one(mirror, "interruptible", DeclarationReader::flag),
                one(mirror, "suffix", DeclarationReader::text),
                one(mirror, "name", DeclarationReader::text),
                many(mirror, "docs", AnnotationValue::getValue).stream()
                        .map(doc -> doc((AnnotationMirror) doc.value(), mirror))
                        .toList());
    }

    private static Declaration.Doc doc(AnnotationMirror doc, AnnotationMirror mirror) {
        return new Declaration.Doc(
                many(mirror, value(doc, "method"), DeclarationReader::text),
                text(value(doc, "value")),
                text(value(doc, "note")));
    }

    private static <T> Placed<T> one(AnnotationMirror mirror, String member, Function<AnnotationValue, T> read) {
        return new Placed<>(
                read.apply(value(mirror, member)),
                mirror,
                written(mirror, member).orElse(null));
    }

    private static <T> List<Placed<T>> many(AnnotationMirror mirror, String member, Function<AnnotationValue, T> read) {
        return many(mirror, value(mirror, member), read);
    }

    private static <T> List<Placed<T>> many(
            AnnotationMirror mirror, AnnotationValue array, Function<AnnotationValue, T> read) {
        return list(array).stream()
                .map(value -> new Placed<>(read.apply(value), mirror, value))
                .toList();
    }

    private static String text(AnnotationValue value) {
        return (String) value.getValue();
    }

    private static Boolean flag(AnnotationValue value) {
        return (Boolean) value.getValue();
    }

    private static List<? extends AnnotationValue> list(AnnotationValue value) {
        return ((List<?>) value.getValue())
                .stream().map(AnnotationValue.class::cast).toList();
    }

    /** As written, or the default. */
    private static AnnotationValue value(AnnotationMirror mirror, String member) {
        return written(mirror, member)
                .orElseGet(() ->
                        ElementFilter.methodsIn(
                                        mirror.getAnnotationType().asElement().getEnclosedElements())
                                .stream()
                                .filter(method -> method.getSimpleName().contentEquals(member))
                                .findFirst()
                                .orElseThrow()
                                .getDefaultValue());
    }

    /** The value as it stands in the source; empty for a default. */
    private static Optional<AnnotationValue> written(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    /** A class that another processor has yet to write arrives as the string {@code "<error>"}, or as an error type. */
    private static TypeMirror typeOf(AnnotationValue value, AnnotationMirror mirror) {
        Placed<?> place = new Placed<>(value.getValue(), mirror, value);
        if (value.getValue() instanceof TypeMirror type && isThere(type)) {
            return type;
        }
        throw Unresolved.literal(place);
    }

    private static boolean isThere(TypeMirror type) {
        return type instanceof ArrayType array ? isThere(array.getComponentType()) : type.getKind() != TypeKind.ERROR;
    }

    /** Whether {@code element} carries the annotation, alone or repeated. */
    public static boolean isSpec(TypeElement element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> isAnnotation(Classes.of(mirror.getAnnotationType())));
    }

    /** Whether {@code type} is the annotation, or the one that holds several. */
    public static boolean isAnnotation(TypeElement type) {
        return type.getQualifiedName().contentEquals(ANNOTATION)
                || type.getQualifiedName().contentEquals(CONTAINER);
    }
}

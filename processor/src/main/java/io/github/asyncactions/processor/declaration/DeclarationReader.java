package io.github.asyncactions.processor.declaration;

import static com.google.auto.common.MoreStreams.toImmutableList;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
            String type = MoreTypes.asTypeElement(mirror.getAnnotationType())
                    .getQualifiedName()
                    .toString();
            if (type.equals(ANNOTATION)) {
                annotations.add(mirror);
            } else if (type.equals(CONTAINER)) {
                AnnotationValue all = AnnotationMirrors.getAnnotationValue(mirror, "value");
                annotations.addAll(AnnotationValues.getAnnotationMirrors(all));
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
                many(mirror, "methods", AnnotationValues::getString),
                many(mirror, "fluent", AnnotationValues::getString),
                many(mirror, "uses", value -> typeOf(value, mirror)),
                one(mirror, "recorded", AnnotationValues::getBoolean),
                one(mirror, "interruptible", AnnotationValues::getBoolean),
                one(mirror, "suffix", AnnotationValues::getString),
                one(mirror, "name", AnnotationValues::getString),
                docs(mirror));
    }

    private static List<Declaration.Doc> docs(AnnotationMirror mirror) {
        return AnnotationValues.getAnnotationMirrors(AnnotationMirrors.getAnnotationValue(mirror, "docs")).stream()
                .map(doc -> new Declaration.Doc(
                        many(mirror, AnnotationMirrors.getAnnotationValue(doc, "method"), AnnotationValues::getString),
                        AnnotationValues.getString(AnnotationMirrors.getAnnotationValue(doc, "value")),
                        AnnotationValues.getString(AnnotationMirrors.getAnnotationValue(doc, "note"))))
                .collect(toImmutableList());
    }

    private static <T> Placed<T> one(AnnotationMirror mirror, String member, Function<AnnotationValue, T> read) {
        AnnotationValue written = written(mirror, member).orElse(null);
        AnnotationValue value = AnnotationMirrors.getAnnotationValue(mirror, member);
        return new Placed<>(read.apply(value), mirror, written);
    }

    private static <T> Placed<T> one(
            AnnotationMirror mirror, AnnotationValue value, Function<AnnotationValue, T> read) {
        return new Placed<>(read.apply(value), mirror, value);
    }

    private static <T> ImmutableList<Placed<T>> many(
            AnnotationMirror mirror, String member, Function<AnnotationValue, T> read) {
        return many(mirror, AnnotationMirrors.getAnnotationValue(mirror, member), read);
    }

    private static <T> ImmutableList<Placed<T>> many(
            AnnotationMirror mirror, AnnotationValue array, Function<AnnotationValue, T> read) {
        return AnnotationValues.getAnnotationValues(array).stream()
                .map(value -> one(mirror, value, read))
                .collect(toImmutableList());
    }

    /** The value as it stands in the source; empty for a default. */
    private static Optional<AnnotationValue> written(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
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
                .anyMatch(mirror -> isAnnotation(MoreTypes.asTypeElement(mirror.getAnnotationType())));
    }

    /** Whether {@code type} is the annotation, or the one that holds several. */
    public static boolean isAnnotation(TypeElement type) {
        return type.getQualifiedName().contentEquals(ANNOTATION)
                || type.getQualifiedName().contentEquals(CONTAINER);
    }
}

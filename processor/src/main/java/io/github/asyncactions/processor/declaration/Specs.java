package io.github.asyncactions.processor.declaration;

import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Classes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What a declaration says of its wrapper as a whole: read alike for the one being written and for those in
 * {@code uses}.
 */
public final class Specs {

    private final Types types;

    public Specs(Types types) {
        this.types = types;
    }

    /** A wrapper that a fluent method may result in. */
    public record Spec(TypeMirror erasedTarget, WrapperName wrapper, boolean recorded) {}

    /** The wrappers that the annotations on {@code element} ask for; whatever is wrong with one is reported there. */
    public List<Spec> of(TypeElement element) {
        return DeclarationReader.read(element).stream()
                .filter(declaration -> target(declaration).getKind() == TypeKind.DECLARED)
                .map(declaration -> {
                    TypeElement target = Classes.of(target(declaration));
                    return new Spec(
                            types.erasure(target.asType()),
                            name(declaration, target),
                            declaration.recorded().value());
                })
                .toList();
    }

    /** The wrappers that {@code element} asks for, but for those whose target is not there. */
    public static List<WrapperName> names(Element element) {
        List<WrapperName> names = new ArrayList<>();
        for (AnnotationMirror annotation : DeclarationReader.annotations(element)) {
            try {
                Declaration declaration = DeclarationReader.read(element, annotation);
                if (target(declaration) instanceof DeclaredType target) {
                    names.add(name(declaration, Classes.of(target)));
                }
            } catch (Unresolved unresolved) {
                // Told when it is modelled.
            }
        }
        return names;
    }

    /** The target as declared, by default the annotated type; {@code void} on a package that names none. */
    public static TypeMirror target(Declaration declaration) {
        TypeMirror written = declaration.target().value();
        boolean none = written.getKind() == TypeKind.VOID && !(declaration.element() instanceof PackageElement);
        return none ? declaration.element().asType() : written;
    }

    public static WrapperName name(Declaration declaration, TypeElement target) {
        String written = declaration.name().value();
        String simpleName = written.isEmpty() ? "Async" + nestedName(target) : written;
        return new WrapperName(
                Classes.packageOf(declaration.element()).getQualifiedName().toString(), simpleName);
    }

    /** {@code Outer.Inner} becomes {@code OuterInner}. */
    public static String nestedName(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            names.addFirst(each.getSimpleName().toString());
        }
        return String.join("", names);
    }
}

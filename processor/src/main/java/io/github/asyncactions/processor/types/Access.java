package io.github.asyncactions.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** What a class in one package may use. */
public final class Access {

    private final PackageElement from;
    private final MissingTypes missing;
    private final Elements elements;
    private final Map<Element, Boolean> known = new HashMap<>();

    public Access(PackageElement from, MissingTypes missing, Elements elements) {
        this.from = from;
        this.missing = missing;
        this.elements = elements;
    }

    /** Whether the type, and every type around it, is accessible. */
    public boolean toType(Element type) {
        return known.computeIfAbsent(type, this::isNameable);
    }

    private boolean isNameable(Element type) {
        if (!SourceVersion.isName(Classes.qualifiedName((TypeElement) type))) {
            return false; // Other languages know other keywords.
        }
        for (Element each = type; each.getKind() != ElementKind.PACKAGE; ) {
            if (!isAccessible(each)) {
                return false;
            }
            each = each.getEnclosingElement();
            if (each == null || each instanceof ExecutableElement) {
                return false;
            }
        }
        return true;
    }

    /** Whether the method can be called, and every type of its signature be named. */
    public boolean toMethod(ExecutableElement method, ExecutableType type) {
        return isAccessible(method)
                && toTypes(type.getReturnType())
                && type.getParameterTypes().stream().allMatch(this::toTypes)
                && type.getTypeVariables().stream()
                        .flatMap(variable -> TypeVariables.bounds(variable).stream())
                        .allMatch(this::toTypes)
                && type.getThrownTypes().stream().allMatch(this::toTypes);
    }

    /** Whether its modifiers allow it, apart from what stands around it. */
    public boolean isAccessible(Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && elements.getPackageOf(element).equals(from));
    }

    /** Whether every type in {@code type} can be named. */
    public boolean toTypes(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return toTypes(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return (wildcard.getExtendsBound() == null || toTypes(wildcard.getExtendsBound()))
                    && (wildcard.getSuperBound() == null || toTypes(wildcard.getSuperBound()));
        }
        if (type instanceof DeclaredType declared) {
            return (missing.isMissing(type) || toType(declared.asElement())) // Whether it comes is asked elsewhere.
                    && declared.getTypeArguments().stream().allMatch(this::toTypes);
        }
        return true;
    }

    /** The package that is asked from. */
    @Override
    public String toString() {
        return from.isUnnamed() ? "without a name" : from.getQualifiedName().toString();
    }
}

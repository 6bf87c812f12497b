package io.github.asyncactions.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.asyncactions.processor.model.WrapperModel.Call;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeAnnotations;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What a target says about null, as far as a wrapper in one package can say it, too. */
final class Nullness {

    /**
     * Annotations are known by their simple names, as NullAway, AutoValue and Dagger know them: there are dozens, many
     * of them in a company's own package.
     */
    private static final Set<String> NULLABLE =
            Set.of("CheckForNull", "Nullable", "NullableDecl", "NullableType", "PossiblyNull", "RecentlyNullable");

    private static final Set<String> OTHERS = Set.of(
            "NonNull",
            "NonNullDecl",
            "NonNullType",
            "Nonnull",
            "NotNull",
            "ParametricNullness",
            "PolyNull",
            "RecentlyNonNull");

    /** These ask for a check at run time. The target makes it already, and its failure belongs into the future. */
    private static final Set<String> CHECKS =
            Set.of("lombok.NonNull", "javax.validation.constraints.NotNull", "jakarta.validation.constraints.NotNull");

    private final Optional<PackageElement> home;
    private final Access access;
    private final Elements elements;
    private final TypeAnnotations typeAnnotations;
    private final Map<Element, Boolean> marked = new HashMap<>();

    private Nullness(Optional<PackageElement> home, Access access, Elements elements, TypeAnnotations typeAnnotations) {
        this.home = home;
        this.access = access;
        this.elements = elements;
        this.typeAnnotations = typeAnnotations;
    }

    /** @param home the package of the wrapper */
    static Nullness in(String home, MissingTypes missing, Elements elements, TypeAnnotations typeAnnotations) {
        Optional<PackageElement> found = Optional.ofNullable(elements.getPackageElement(home));
        return new Nullness(
                found,
                new Access(found.orElseGet(() -> elements.getPackageElement("")), missing, elements),
                elements,
                typeAnnotations);
    }

    /** Of a type as it is used, or of the same in its declaration, which counts more. */
    List<AnnotationSpec> of(TypeMirror type, TypeMirror declared) {
        List<AnnotationSpec> annotations = annotations(declared);
        return annotations.isEmpty() ? annotations(type) : annotations;
    }

    /** Those that stand before a parameter, and not already in its type: many annotations may stand at both places. */
    List<AnnotationSpec> of(VariableElement parameter, TypeName type) {
        List<AnnotationSpec> inType = innermost(type).annotations();
        return annotations(parameter).stream()
                .filter(annotation ->
                        inType.stream().noneMatch(other -> other.type().equals(annotation.type())))
                .toList();
    }

    private static TypeName innermost(TypeName type) {
        return type instanceof ArrayTypeName array ? innermost(array.componentType()) : type;
    }

    /**
     * {@code result}, where only a declaration annotation of the method says that it may be null: before a method that
     * returns a future it would speak of the future. Before one that returns a stage it speaks of the stage.
     */
    TypeName result(Call call, TypeName result) {
        boolean isNullable = result.annotations().isEmpty()
                && call.staged().isEmpty()
                && call.method().getAnnotationMirrors().stream().anyMatch(Nullness::isNullableDeclaration)
                && hasJSpecify();
        return isNullable
                ? result.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build())
                : result;
    }

    private static boolean isNullableDeclaration(AnnotationMirror annotation) {
        TypeElement type = type(annotation);
        Target target = type.getAnnotation(Target.class);
        return NULLABLE.contains(type.getSimpleName().toString())
                && (target == null || !List.of(target.value()).contains(ElementType.TYPE_USE));
    }

    /** Each once: a compiler may give those of a replaced variable twice. */
    private List<AnnotationSpec> annotations(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .filter(this::isWritten)
                .map(AnnotationSpec::get)
                .distinct()
                .toList();
    }

    private boolean isWritten(AnnotationMirror annotation) {
        TypeElement type = type(annotation);
        String simpleName = type.getSimpleName().toString();
        String name = type.getQualifiedName().toString();
        return (NULLABLE.contains(simpleName) || OTHERS.contains(simpleName))
                && !CHECKS.contains(name)
                && isVisible(name)
                && access.toType(type);
    }

    private static TypeElement type(AnnotationMirror annotation) {
        return Classes.of(annotation.getAnnotationType());
    }

    /** From the wrapper's module: another one may be there, and not be read. */
    private boolean isVisible(String type) {
        Element module = home.map(Element::getEnclosingElement).orElse(null);
        try {
            TypeElement found = module == null
                    ? elements.getTypeElement(type)
                    : elements.getTypeElement((ModuleElement) module, type);
            return found != null;
        } catch (RuntimeException missing) {
            return false; // Eclipse's compiler throws if a class file has mentioned a type that nobody has.
        }
    }

    private boolean hasJSpecify() {
        return isVisible(RuntimeTypes.NULL_MARKED.canonicalName());
    }

    /** The mark that {@code element} needs in the wrapper's package, if any. */
    Optional<AnnotationSpec> mark(Element element) {
        return mark(element, home.orElse(null));
    }

    /** JSpecify's mark that {@code element} needs in what is as {@code around} is, if any. */
    Optional<AnnotationSpec> mark(Element element, @Nullable Element around) {
        return isMarked(element) != isMarked(around) && hasJSpecify()
                ? Optional.of(AnnotationSpec.builder(
                                isMarked(element) ? RuntimeTypes.NULL_MARKED : RuntimeTypes.NULL_UNMARKED)
                        .build())
                : Optional.empty();
    }

    /**
     * The nearest mark counts: of a method, a class, the classes around it, the package, the module. Where it can't be
     * seen what may be null, a mark would claim that nothing may.
     */
    private boolean isMarked(@Nullable Element element) {
        if (element == null) {
            return false;
        }
        Boolean known = marked.get(element);
        if (known == null) {
            known = typeAnnotations.areShownIn(element)
                    && (has(element, RuntimeTypes.NULL_MARKED)
                            || (!has(element, RuntimeTypes.NULL_UNMARKED) && isMarked(element.getEnclosingElement())));
            marked.put(element, known);
        }
        return known;
    }

    private static boolean has(Element element, ClassName mark) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(annotation -> type(annotation).getQualifiedName().contentEquals(mark.canonicalName()));
    }
}

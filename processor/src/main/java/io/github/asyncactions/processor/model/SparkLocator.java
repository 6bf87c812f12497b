package io.github.asyncactions.processor.model;

import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.Hierarchy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * How an object tells the Spark that it belongs to.
 *
 * @param accessor the method to ask; empty if the object is a session or context itself
 */
public record SparkLocator(Optional<String> accessor) {

    /** The names an accessor may have, in the order in which they are tried. */
    private static final List<String> ACCESSORS = List.of(
            "sparkSession", "getSparkSession", "spark", "getSpark", "sparkContext", "getSparkContext", "context");

    /** The only classes of Spark that the processor knows. */
    private static final List<String> SPARK = List.of(
            "org.apache.spark.sql.SparkSession",
            "org.apache.spark.SparkContext",
            "org.apache.spark.api.java.JavaSparkContext");

    private static final List<String> UNCHECKED = List.of("java.lang.RuntimeException", "java.lang.Error");

    /** Source that asks the object in {@code variable}. */
    public String ask(String variable) {
        return accessor.map(name -> variable + "." + name + "()").orElse(variable);
    }

    /** Finds locators. */
    public static final class Finder {

        private final Elements elements;
        private final Types types;
        private final List<TypeMirror> sparkTypes;
        private final Map<TypeElement, Optional<SparkLocator>> locators = new HashMap<>();
        private final Map<TypeElement, Set<String>> accessors = new HashMap<>();

        private Finder(List<TypeMirror> sparkTypes, Elements elements, Types types) {
            this.sparkTypes = sparkTypes;
            this.elements = elements;
            this.types = types;
        }

        public static Finder of(Elements elements, Types types) {
            List<TypeMirror> sparkTypes = SPARK.stream()
                    .map(elements::getTypeElement)
                    .filter(Objects::nonNull)
                    .map(element -> types.erasure(element.asType()))
                    .toList();
            return new Finder(sparkTypes, elements, types);
        }

        public boolean hasSession() {
            return elements.getTypeElement(SPARK.get(0)) != null;
        }

        public Optional<SparkLocator> find(TypeMirror type) {
            TypeMirror erased = types.erasure(type);
            return erased.getKind() == TypeKind.DECLARED
                    ? locators.computeIfAbsent(Classes.of(erased), this::findIn)
                    : Optional.empty();
        }

        private Optional<SparkLocator> findIn(TypeElement type) {
            if (isSpark(type.asType())) {
                return Optional.of(new SparkLocator(Optional.empty()));
            }
            Set<String> names = accessors(type);
            return ACCESSORS.stream()
                    .filter(names::contains)
                    .findFirst()
                    .map(name -> new SparkLocator(Optional.of(name)));
        }

        /** Those of its supertypes, too. Most types share these, and have none. */
        private Set<String> accessors(TypeElement type) {
            Set<String> found = accessors.get(type);
            if (found == null) {
                found = new HashSet<>();
                for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                    if (isAccessor(method)) {
                        found.add(method.getSimpleName().toString());
                    }
                }
                for (TypeMirror parent : types.directSupertypes(type.asType())) {
                    found.addAll(accessors(Classes.of(parent)));
                }
                accessors.put(type, found);
            }
            return found;
        }

        private boolean isAccessor(ExecutableElement method) {
            return givesSpark(method) && hindrance(method).isEmpty();
        }

        private boolean givesSpark(ExecutableElement method) {
            return method.getParameters().isEmpty() && isSpark(method.getReturnType());
        }

        private static boolean isNamed(ExecutableElement method) {
            return ACCESSORS.contains(method.getSimpleName().toString());
        }

        /** One of {@code type} or of a type above it that a locator does not call; best one with such a name. */
        public Optional<ExecutableElement> unusable(DeclaredType type) {
            return Hierarchy.of(type, types).types().stream()
                    .flatMap(each -> ElementFilter.methodsIn(each.asElement().getEnclosedElements()).stream())
                    .filter(method -> givesSpark(method)
                            && (isNamed(method) || method.getModifiers().contains(Modifier.PUBLIC)))
                    .min(Comparator.comparing(method -> !isNamed(method)));
        }

        /** What to do about {@link #hindrance}. */
        public String remedy(ExecutableElement method) {
            return isNamed(method)
                    ? "make it public, without static and without checked exceptions"
                    : "call it " + ACCESSORS.get(0);
        }

        /** Why a locator does not call it, as the end of a sentence; empty if it does. */
        public String hindrance(ExecutableElement method) {
            if (!isNamed(method)) {
                return "has none of the names " + String.join(", ", ACCESSORS);
            }
            if (method.getModifiers().contains(Modifier.STATIC)) {
                return "is static";
            }
            if (!method.getModifiers().contains(Modifier.PUBLIC)) {
                return "is not public";
            }
            return method.getThrownTypes().stream()
                    .filter(this::isChecked)
                    .findFirst()
                    .map(thrown -> "throws " + thrown)
                    .orElse("");
        }

        /** A locator can't throw it. */
        private boolean isChecked(TypeMirror thrown) {
            return UNCHECKED.stream()
                    .map(name -> elements.getTypeElement(name).asType())
                    .noneMatch(unchecked -> types.isSubtype(thrown, unchecked));
        }

        private boolean isSpark(TypeMirror type) {
            TypeMirror erased = types.erasure(type);
            return erased.getKind() == TypeKind.DECLARED // A missing class is a subtype of any to a compiler.
                    && sparkTypes.stream().anyMatch(spark -> types.isSubtype(erased, spark));
        }
    }
}

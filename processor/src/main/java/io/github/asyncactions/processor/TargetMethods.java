package io.github.asyncactions.processor;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The instance methods of a target, its own and inherited ones, each signature once, {@code Object}'s apart. */
final class TargetMethods {

    private final DeclaredType target;
    private final Types types;
    private final Overloads overloads;
    private final Map<String, List<ExecutableElement>> elements = new LinkedHashMap<>();
    private final Map<String, List<TargetMethod>> methods = new HashMap<>();
    private final Set<String> staticNames = new HashSet<>();

    private TargetMethods(TypeElement type, Elements elements, Types types) {
        this.target = MoreTypes.asDeclared(type.asType());
        this.types = types;
        this.overloads = new Overloads(type, elements, types);
        for (ExecutableElement element : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            String name = element.getSimpleName().toString();
            if (element.getModifiers().contains(Modifier.STATIC)) {
                staticNames.add(name);
            } else if (!isOfObject(element)) {
                this.elements.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
            }
        }
    }

    static TargetMethods of(TypeElement target, Elements elements, Types types) {
        return new TargetMethods(target, elements, types);
    }

    private static boolean isOfObject(ExecutableElement element) {
        return ((TypeElement) element.getEnclosingElement()).getQualifiedName().contentEquals("java.lang.Object");
    }

    List<TargetMethod> all() {
        return elements.keySet().stream().flatMap(name -> named(name).stream()).toList();
    }

    List<TargetMethod> matching(MethodPattern pattern) {
        return named(pattern.name()).stream().filter(pattern::matches).toList();
    }

    List<TargetMethod> named(String name) {
        return methods.computeIfAbsent(
                name,
                key -> overloads.distinct(elements.getOrDefault(key, List.of()).stream()
                        .map(element -> TargetMethod.of(
                                element, MoreTypes.asExecutable(types.asMemberOf(target, element)), types))
                        .toList()));
    }

    boolean hasStatic(String name) {
        return staticNames.contains(name);
    }

    Set<String> names() {
        return elements.keySet();
    }

    /** Leaves out those with Scala types for which an overload of the same arity without remains: the Java twin. */
    List<TargetMethod> withoutScalaTwins(List<TargetMethod> methods, Access access) {
        return methods.stream()
                .filter(method -> !method.hasScalaTypes(types)
                        || named(method.name()).stream()
                                .noneMatch(twin -> !twin.hasScalaTypes(types)
                                        && access.toMethod(twin.element(), twin.type())
                                        && twin.memberParameters().size()
                                                == method.memberParameters().size()))
                .toList();
    }
}

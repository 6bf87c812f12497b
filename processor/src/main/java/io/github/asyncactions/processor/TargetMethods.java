package io.github.asyncactions.processor;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The instance methods of a target, its own and inherited ones, each signature once, {@code Object}'s apart. */
final class TargetMethods {

    private final Types types;
    private final List<TargetMethod> all;
    private final List<String> staticNames;

    private TargetMethods(Types types, List<TargetMethod> all, List<String> staticNames) {
        this.types = types;
        this.all = all;
        this.staticNames = staticNames;
    }

    static TargetMethods of(TypeElement target, Elements elements, Types types) {
        DeclaredType type = MoreTypes.asDeclared(target.asType());
        Map<String, TargetMethod> bySignature = new LinkedHashMap<>();
        List<String> staticNames = new ArrayList<>();
        for (ExecutableElement element : ElementFilter.methodsIn(elements.getAllMembers(target))) {
            if (element.getModifiers().contains(Modifier.STATIC)) {
                staticNames.add(element.getSimpleName().toString());
            } else if (!isOfObject(element)) {
                TargetMethod method =
                        TargetMethod.of(element, MoreTypes.asExecutable(types.asMemberOf(type, element)), types);
                bySignature.merge(
                        method.name() + method.memberParameters(), method, (a, b) -> moreSpecific(a, b, target, types));
            }
        }
        return new TargetMethods(types, List.copyOf(bySignature.values()), staticNames);
    }

    private static boolean isOfObject(ExecutableElement element) {
        return ((TypeElement) element.getEnclosingElement()).getQualifiedName().contentEquals("java.lang.Object");
    }

    /** A class may inherit one signature from several interfaces: the one that returns most wins. */
    private static TargetMethod moreSpecific(TargetMethod a, TargetMethod b, TypeElement target, Types types) {
        boolean abstractA = a.element().getModifiers().contains(Modifier.ABSTRACT);
        boolean abstractB = b.element().getModifiers().contains(Modifier.ABSTRACT);
        boolean narrower = types.isSubtype(
                types.erasure(b.type().getReturnType()), types.erasure(a.type().getReturnType()));
        boolean same = types.isSameType(
                types.erasure(b.type().getReturnType()), types.erasure(a.type().getReturnType()));
        return narrower && (!same || (abstractA && !abstractB)) ? b : a;
    }

    List<TargetMethod> all() {
        return all;
    }

    List<TargetMethod> matching(MethodPattern pattern) {
        return all.stream().filter(pattern::matches).toList();
    }

    List<TargetMethod> named(String name) {
        return all.stream().filter(method -> method.name().equals(name)).toList();
    }

    boolean hasStatic(String name) {
        return staticNames.contains(name);
    }

    List<String> names() {
        return all.stream().map(TargetMethod::name).distinct().toList();
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

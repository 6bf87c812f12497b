package io.github.asyncactions.processor.methods;

import static java.util.stream.Collectors.toCollection;

import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.Erasure;
import io.github.asyncactions.processor.types.Hierarchy;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeTools;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The instance methods of a target, its own and inherited ones, each signature once, {@code Object}'s apart. In an
 * order that does not depend on the compiler.
 *
 * <p>Collected by hand, since compilers differ in what they give as all members of a type: Eclipse's takes the method
 * of a class for the one of a trait that has the same erasure.
 */
public final class TargetMethods {

    private final PackageElement home;
    private final MissingTypes missing;
    private final Types types;
    private final Erasure erasure;
    private final Map<String, List<Member>> members = new TreeMap<>();
    private final Map<String, List<Member>> statics = new HashMap<>();
    /** Declared above the target, and not inherited. */
    private final Map<String, ExecutableElement> hidden = new HashMap<>();
    /** Overridden ones, too. */
    private final Map<String, List<TargetMethod>> declared = new HashMap<>();

    private final Map<String, List<TargetMethod>> distinct = new HashMap<>();
    private final Map<String, ComparedTypes> compared = new HashMap<>();

    /** @param owner the type that declares it, with the arguments that it has in the target */
    private record Member(ExecutableElement method, DeclaredType owner) {}

    private TargetMethods(PackageElement home, TypeTools tools) {
        this.home = home;
        this.missing = tools.missing();
        this.types = tools.types();
        this.erasure = tools.erasure();
    }

    /** Those of {@code target} and of its supertypes. */
    public static TargetMethods of(TypeElement target, TypeTools tools) {
        TargetMethods methods = new TargetMethods(Classes.packageOf(target), tools);
        Hierarchy.of((DeclaredType) target.asType(), tools.types()).types().stream()
                .filter(owner -> !Classes.isObject(owner))
                .forEach(owner -> methods.addAll(owner, owner.asElement().equals(target)));
        return methods;
    }

    private void addAll(DeclaredType owner, boolean isTarget) {
        for (ExecutableElement method :
                ElementFilter.methodsIn(owner.asElement().getEnclosedElements())) {
            if (isTarget || isInherited(method)) {
                add(new Member(method, owner));
            } else if (!method.getModifiers().contains(Modifier.STATIC)) {
                hidden.putIfAbsent(method.getSimpleName().toString(), method);
            }
        }
    }

    private boolean isInherited(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean isVisible = modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && Classes.packageOf(method).equals(home));
        return isVisible
                && !(modifiers.contains(Modifier.STATIC)
                        && Classes.around(method).getKind().isInterface());
    }

    private void add(Member member) {
        boolean isStatic = member.method.getModifiers().contains(Modifier.STATIC);
        (isStatic ? statics : members)
                .computeIfAbsent(member.method.getSimpleName().toString(), key -> new ArrayList<>())
                .add(member);
    }

    public List<TargetMethod> all() {
        return members.keySet().stream().flatMap(name -> named(name).stream()).toList();
    }

    public List<TargetMethod> matching(MethodPattern pattern) {
        return named(pattern.name()).stream().filter(pattern::matches).toList();
    }

    public List<TargetMethod> named(String name) {
        return distinct.computeIfAbsent(name, key -> new Overloads(erasure).distinct(declared(key)));
    }

    /** Those that the target or a supertype declares, overridden ones, too. */
    public List<TargetMethod> declared(String name) {
        return declared.computeIfAbsent(name, key -> methods(members, key));
    }

    private List<TargetMethod> methods(Map<String, List<Member>> from, String name) {
        return from.getOrDefault(name, List.of()).stream()
                .peek(member -> missing.lookFor(member.method.asType()))
                .map(member -> TargetMethod.of(member.method, member.owner, types, erasure))
                .toList();
    }

    /** The first static one of that name. */
    public Optional<ExecutableElement> ofStatic(String name) {
        return statics.getOrDefault(name, List.of()).stream()
                .map(Member::method)
                .findFirst();
    }

    /** One that a supertype has for itself. */
    public Optional<ExecutableElement> hidden(String name) {
        return Optional.ofNullable(hidden.get(name));
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Of those that are not private. */
    public Set<String> names() {
        return members.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(member -> !member.method.getModifiers().contains(Modifier.PRIVATE)))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    /** What a compiler has to know for a call of {@code method}: its own types, and what its overloads might take. */
    public Stream<TypeMirror> neededBy(TargetMethod method) {
        return Stream.concat(
                Stream.of(method.type()),
                compared.computeIfAbsent(method.name(), this::comparedTypes).with(method));
    }

    private ComparedTypes comparedTypes(String name) {
        List<TargetMethod> overloads = new ArrayList<>(declared(name));
        overloads.addAll(methods(statics, name));
        return ComparedTypes.of(overloads, missing, types);
    }

    /** Leaves out those with Scala types for which an overload of the same arity without remains: the Java twin. */
    public List<TargetMethod> withoutScalaTwins(List<TargetMethod> methods, Access access) {
        return methods.stream()
                .filter(method -> !method.hasScalaTypes(erasure)
                        || named(method.name()).stream()
                                .noneMatch(twin -> !twin.hasScalaTypes(erasure)
                                        && access.toMethod(twin.element(), twin.type())
                                        && twin.signature().arity()
                                                == method.signature().arity()))
                .toList();
    }
}

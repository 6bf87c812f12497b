package io.github.asyncactions.torture;

import io.github.asyncactions.torture.Candidate.Hindrance;
import io.github.asyncactions.torture.Candidate.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What there is to wrap, and what of it nobody could wrap. Judged without the processor's code, by what the language
 * asks for.
 */
final class Survey {

    private static final int MOST_SLOTS = 250;

    private final Elements elements;
    private final Types types;
    private final Report report;
    private final boolean inherited;
    private final Map<Element, Set<String>> twins = new HashMap<>();
    private Optional<Broken> broken = Optional.empty();

    private record Overload(ExecutableElement method, ExecutableType signature) {}

    /** @param reason what the compiler says */
    record Broken(String name, String reason) {}

    /** The first class that the compiler can't read. Some compilers can't read any more then. */
    Optional<Broken> broken() {
        return broken;
    }

    /** @param inherited whether methods that come unchanged from another public class are tried in each class */
    Survey(Elements elements, Types types, Report report, boolean inherited) {
        this.inherited = inherited;
        this.elements = elements;
        this.types = types;
        this.report = report;
    }

    /**
     * The accessible public classes among these, and their public member classes, up to the first that the compiler
     * itself can't read, with which nobody could compile anything.
     */
    List<Candidate> of(Collection<String> names) {
        List<Candidate> all = new ArrayList<>();
        ModuleElement unnamed = elements.getModuleElement(""); // Eclipse's compiler would search each module's view.
        for (String name : names) {
            if (!SourceVersion.isName(name)) {
                continue; // Such as Scala's "package".
            }
            try {
                TypeElement type = elements.getTypeElement(unnamed, name);
                if (type == null) {
                    broken = Optional.of(new Broken(name, "it was not found"));
                    break;
                }
                add(type, all);
            } catch (RuntimeException unreadable) {
                broken = Optional.of(new Broken(name, unreadable.toString()));
                break;
            }
        }
        return all;
    }

    private void add(TypeElement type, List<Candidate> all) {
        if (!type.getModifiers().contains(Modifier.PUBLIC) || !isNameable(type)) {
            return;
        }
        List<Method> methods = methods(type);
        if (isIncomplete(type) || bounds(type).anyMatch(Survey::isMissing)) {
            report.unreadable(name(type) + ": a supertype or a bound is missing");
        } else if (!methods.isEmpty() && bounds(type).allMatch(this::isAccessible)) {
            all.add(new Candidate(name(type), methods));
        }
        ElementFilter.typesIn(type.getEnclosedElements()).stream()
                .filter(this::isReadable)
                .forEach(member -> add(member, all));
    }

    /** Scala's class files list members of members by names that no file has. */
    private boolean isReadable(TypeElement member) {
        try {
            return !member.getModifiers().isEmpty();
        } catch (RuntimeException missing) {
            report.unreadable(name(member) + ": " + missing);
            return false;
        }
    }

    private static boolean isNameable(TypeElement type) {
        return type.asType().getKind() == TypeKind.DECLARED
                && SourceVersion.isName(name(type))
                && !type.getQualifiedName().contentEquals("java.lang.Object");
    }

    /** Also where a {@code $} in it is a dot to the compiler. */
    private static String name(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                ? name((TypeElement) type.getEnclosingElement()) + "." + type.getSimpleName()
                : type.getQualifiedName().toString();
    }

    /** One of its supertypes is missing. */
    private boolean isIncomplete(TypeElement type) {
        return types.directSupertypes(type.asType()).stream()
                .anyMatch(parent -> parent.getKind() == TypeKind.ERROR
                        || isIncomplete((TypeElement) ((DeclaredType) parent).asElement()));
    }

    private static Stream<? extends TypeMirror> bounds(TypeElement type) {
        return type.getTypeParameters().stream().flatMap(parameter -> parameter.getBounds().stream());
    }

    /** As they are declared: Eclipse's compiler takes a variable with several for its own upper bound. */
    private static Stream<? extends TypeMirror> bounds(ExecutableType signature) {
        return signature.getTypeVariables().stream()
                .flatMap(variable -> ((TypeParameterElement) variable.asElement()).getBounds().stream());
    }

    /** javac throws once for each member class that has no file, and then does without. */
    private List<Method> methods(TypeElement type) {
        try {
            return publicMethods(type);
        } catch (RuntimeException missing) {
            if (missing.toString().contains("bad class file")) {
                throw missing; // It finds no other class then.
            }
            type.getEnclosedElements().forEach(Element::getKind);
            return publicMethods(type);
        }
    }

    private List<Method> publicMethods(TypeElement type) {
        Map<String, Method> bySignature = new LinkedHashMap<>();
        DeclaredType self = (DeclaredType) type.asType();
        List<Overload> members = ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .map(member -> new Overload(member, (ExecutableType) types.asMemberOf(self, member)))
                .toList();
        Map<Name, List<Overload>> incomplete = members.stream()
                .filter(overload -> mentionsMissing(overload.signature))
                .collect(Collectors.groupingBy(overload -> overload.method.getSimpleName()));
        for (Overload member : members) {
            ExecutableElement method = member.method;
            if (method.getModifiers().contains(Modifier.PUBLIC)
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && !((TypeElement) method.getEnclosingElement())
                            .getQualifiedName()
                            .contentEquals("java.lang.Object")
                    && (inherited || !isTriedElsewhere(member, type))) {
                Stream<ExecutableType> overloads = incomplete.getOrDefault(method.getSimpleName(), List.of()).stream()
                        .filter(other -> !other.method.equals(method))
                        .map(Overload::signature);
                String pattern = pattern(method, member.signature);
                bySignature.putIfAbsent(pattern, new Method(pattern, hindrance(method, member.signature, overloads)));
            }
        }
        return List.copyOf(bySignature.values());
    }

    private String pattern(ExecutableElement method) {
        return pattern(method, (ExecutableType) method.asType());
    }

    private String pattern(ExecutableElement method, ExecutableType signature) {
        return method.getSimpleName()
                + signature.getParameterTypes().stream().map(this::erased).collect(Collectors.joining(", ", "(", ")"));
    }

    private boolean isTriedElsewhere(Overload member, TypeElement type) {
        ExecutableElement method = member.method;
        TypeElement declaring = (TypeElement) method.getEnclosingElement();
        return !declaring.equals(type)
                && declaring.getModifiers().contains(Modifier.PUBLIC)
                && type.getEnclosedElements().stream()
                        .noneMatch(other -> other.getSimpleName().equals(method.getSimpleName()))
                && types.isSameType(member.signature.getReturnType(), method.getReturnType())
                && types.isSubsignature(member.signature, (ExecutableType) method.asType());
    }

    private String erased(TypeMirror type) {
        TypeMirror erasure = types.erasure(type);
        if (erasure instanceof ArrayType array) {
            return erased(array.getComponentType()) + "[]";
        }
        return erasure instanceof DeclaredType declared
                ? name((TypeElement) declared.asElement())
                : erasure.getKind().name().toLowerCase(Locale.ROOT);
    }

    private Optional<Hindrance> hindrance(
            ExecutableElement method, ExecutableType signature, Stream<ExecutableType> overloads) {
        if (!SourceVersion.isName(method.getSimpleName())) {
            return Optional.of(Hindrance.NO_IDENTIFIER);
        }
        if (!parts(signature).allMatch(this::isAccessible)) {
            return Optional.of(Hindrance.INACCESSIBLE_TYPE);
        }
        if (hasTwin(method)) {
            return Optional.of(Hindrance.TWIN);
        }
        if (sharesName(signature.getTypeVariables())
                || parts(signature).anyMatch(type -> isUnknown(type, method) || isUnwritable(type))
                || bounds(signature).anyMatch(bound -> isTorn(bound, new HashMap<>()))) {
            return Optional.of(Hindrance.UNWRITABLE_TYPE);
        }
        if (parts(signature).anyMatch(Survey::isMissing)
                || overloads.anyMatch(other -> isUnlikeMissing(signature.getParameterTypes(), other))) {
            return Optional.of(Hindrance.MISSING_TYPE);
        }
        int slots = signature.getParameterTypes().stream()
                .mapToInt(type -> type.getKind() == TypeKind.LONG || type.getKind() == TypeKind.DOUBLE ? 2 : 1)
                .sum();
        return slots > MOST_SLOTS ? Optional.of(Hindrance.TOO_MANY_PARAMETERS) : Optional.empty();
    }

    /** One with a class in a generic trait, or with an argument that breaks its bound. */
    private boolean isUnwritable(TypeMirror type) {
        return leaves(type).anyMatch(leaf -> isInTrait(leaf) || breaksBounds(leaf));
    }

    private static boolean isInTrait(DeclaredType type) {
        return type.getEnclosingType() instanceof DeclaredType outer
                && outer.asElement().getKind().isInterface()
                && !outer.getTypeArguments().isEmpty()
                && !type.asElement().getModifiers().contains(Modifier.STATIC);
    }

    private boolean breaksBounds(DeclaredType type) {
        List<? extends TypeParameterElement> parameters = ((TypeElement) type.asElement()).getTypeParameters();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return IntStream.range(0, Math.min(arguments.size(), parameters.size()))
                .filter(i -> arguments.get(i).getKind() != TypeKind.WILDCARD)
                .anyMatch(i -> parameters.get(i).getBounds().stream()
                        .anyMatch(bound -> !types.isSubtype(arguments.get(i), types.erasure(bound))
                                || (isGeneric(bound) && isRaw(arguments.get(i)))));
    }

    private static boolean isGeneric(TypeMirror type) {
        return type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
    }

    private static boolean isRaw(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty();
    }

    /** Whether it inherits one class with different arguments. */
    private boolean isTorn(TypeMirror type, Map<Element, TypeMirror> seen) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        TypeMirror before = seen.putIfAbsent(declared.asElement(), type);
        return before == null
                ? types.directSupertypes(type).stream().anyMatch(parent -> isTorn(parent, seen))
                : !types.isSameType(before, type);
    }

    /** A type in a trait knows the variables of the trait; taken for a static one, it takes nothing as such. */
    private static boolean isUnknown(TypeMirror part, ExecutableElement method) {
        if (!(part instanceof TypeVariable variable)) {
            return part instanceof ArrayType array && isUnknown(array.getComponentType(), method);
        }
        Element declaring = variable.asElement().getEnclosingElement();
        Element owner = method.getEnclosingElement();
        return owner.getModifiers().contains(Modifier.STATIC)
                && !declaring.equals(owner)
                && Stream.iterate(owner, each -> each != null, Element::getEnclosingElement)
                        .anyMatch(declaring::equals);
    }

    /** Another method of its class that differs by the result only: nobody can call either. */
    private boolean hasTwin(ExecutableElement method) {
        Set<String> declaredTwice = twins.computeIfAbsent(method.getEnclosingElement(), this::twins);
        return !declaredTwice.isEmpty() && declaredTwice.contains(pattern(method));
    }

    private Set<String> twins(Element type) {
        Map<String, List<ExecutableElement>> byPattern = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .collect(Collectors.groupingBy(this::pattern));
        byPattern.values().removeIf(alike -> alike.stream()
                .noneMatch(one -> alike.stream().anyMatch(other -> other != one && takeTheSame(one, other))));
        return byPattern.keySet();
    }

    private boolean takeTheSame(ExecutableElement a, ExecutableElement b) {
        return IntStream.range(0, a.getParameters().size())
                .allMatch(i -> types.isSameType(
                        a.getParameters().get(i).asType(),
                        b.getParameters().get(i).asType()));
    }

    /** Java can't declare two variables of one name. */
    private static boolean sharesName(List<? extends TypeVariable> variables) {
        return variables.stream().map(Object::toString).distinct().count() < variables.size();
    }

    /** In what a compiler might look at, to see if it takes the arguments of a call. */
    private boolean mentionsMissing(ExecutableType overload) {
        return bounds(overload).anyMatch(Survey::isMissing)
                || overload.getParameterTypes().stream().anyMatch(parameter -> isMissing(types.erasure(parameter)));
    }

    /** Whether a compiler asks of a missing class if an overload takes these arguments. */
    private boolean isUnlikeMissing(List<? extends TypeMirror> arguments, ExecutableType overload) {
        if (bounds(overload).anyMatch(Survey::isMissing)) {
            return true;
        }
        List<? extends TypeMirror> parameters = overload.getParameterTypes();
        for (int i = 0; parameters.size() == arguments.size() && i < parameters.size(); i++) {
            TypeMirror parameter = types.erasure(parameters.get(i));
            if (isMissing(parameter)) {
                return true;
            }
            if (!types.isSubtype(types.erasure(arguments.get(i)), parameter)) {
                return false;
            }
        }
        return false;
    }

    private static Stream<? extends TypeMirror> parts(ExecutableType signature) {
        return Stream.of(
                        Stream.of(signature.getReturnType()),
                        signature.getParameterTypes().stream(),
                        signature.getThrownTypes().stream(),
                        bounds(signature))
                .flatMap(part -> part);
    }

    private boolean isAccessible(TypeMirror type) {
        return leaves(type).allMatch(leaf -> {
            if (!SourceVersion.isName(name((TypeElement) leaf.asElement()))) {
                return false;
            }
            for (Element each = leaf.asElement(); each.getKind() != ElementKind.PACKAGE; ) {
                if (!each.getModifiers().contains(Modifier.PUBLIC) && leaf.getKind() != TypeKind.ERROR) {
                    return false;
                }
                each = each.getEnclosingElement();
            }
            return true;
        });
    }

    private static boolean isMissing(TypeMirror type) {
        return leaves(type).anyMatch(leaf -> leaf.getKind() == TypeKind.ERROR);
    }

    /** Every class that a type names. */
    private static Stream<DeclaredType> leaves(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return leaves(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(bound -> bound != null)
                    .flatMap(Survey::leaves);
        }
        if (type instanceof DeclaredType declared) {
            return Stream.concat(
                    Stream.of(declared), declared.getTypeArguments().stream().flatMap(Survey::leaves));
        }
        return Stream.empty();
    }
}

package io.github.asyncactions.processor.types;

import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Unresolved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * The classes that are not there. A wrapper that this compilation is about to write needs not be waited for, since its
 * name says all that another wrapper wants of it: two may mention each other. Any other class is waited for.
 */
public final class MissingTypes {

    private final Elements elements;
    private final Finder finder = new Finder();
    private final Map<String, Set<WrapperName>> wrappers = new HashMap<>();

    public MissingTypes(Elements elements) {
        this.elements = elements;
    }

    /** Tells of a wrapper that is about to be written. */
    public void expect(WrapperName wrapper) {
        wrappers.computeIfAbsent(wrapper.simpleName(), key -> new HashSet<>()).add(wrapper);
    }

    /**
     * The wrapper that a missing class will be. The source may have imported it, so that its simple name is all there
     * is; where that fits two, it is better to wait.
     */
    public Optional<WrapperName> wrapper(TypeMirror type) {
        if (!isMissing(type)) {
            return Optional.empty();
        }
        String name = name((DeclaredType) type);
        Set<WrapperName> all = wrappers.getOrDefault(name.substring(name.lastIndexOf('.') + 1), Set.of());
        return all.stream()
                .filter(wrapper ->
                        name.equals(wrapper.qualified()) || (all.size() == 1 && name.equals(wrapper.simpleName())))
                .findFirst();
    }

    /** To some compilers a type is in error if one of its arguments is. */
    public boolean isMissing(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR && elements.getTypeElement(name((DeclaredType) type)) == null;
    }

    /** Without type arguments. To javac 17 a missing class that has some has no name. */
    public String name(DeclaredType type) {
        return Classes.of(type).getQualifiedName().toString();
    }

    /** The name of the wrapper that it will be, if it is one. */
    String fullName(DeclaredType type) {
        return wrapper(type).map(WrapperName::qualified).orElseGet(() -> name(type));
    }

    /** Has the compiler see what is missing in {@code type}. Some throw if they see it while they do something else. */
    public void lookFor(TypeMirror type) {
        in(type);
    }

    /** The missing classes in {@code type}, which may be a signature. */
    public Stream<TypeMirror> in(TypeMirror type) {
        List<TypeMirror> found = new ArrayList<>();
        type.accept(finder, found);
        return found.stream();
    }

    /** Throws if {@code type} has a class in it that has to be waited for. */
    public void check(TypeMirror type, Placed<?> place) {
        in(type).filter(missing -> wrapper(missing).isEmpty()).findFirst().ifPresent(missing -> {
            throw new Unresolved(name((DeclaredType) missing), place);
        });
    }

    private final class Finder extends SimpleTypeVisitor14<Void, List<TypeMirror>> {

        private void visitAll(List<? extends TypeMirror> types, List<TypeMirror> found) {
            types.forEach(type -> type.accept(this, found));
        }

        @Override
        public Void visitExecutable(ExecutableType type, List<TypeMirror> found) {
            type.getReturnType().accept(this, found);
            visitAll(type.getParameterTypes(), found);
            visitAll(type.getThrownTypes(), found);
            type.getTypeVariables().forEach(variable -> visitAll(TypeVariables.bounds(variable), found));
            return null;
        }

        @Override
        public Void visitIntersection(IntersectionType type, List<TypeMirror> found) {
            visitAll(type.getBounds(), found);
            return null;
        }

        @Override
        public Void visitArray(ArrayType type, List<TypeMirror> found) {
            return type.getComponentType().accept(this, found);
        }

        @Override
        public Void visitError(ErrorType type, List<TypeMirror> found) {
            return visitDeclared(type, found);
        }

        /** A class that another class file mentions looks declared until its kind is asked for. */
        @Override
        public Void visitDeclared(DeclaredType type, List<TypeMirror> found) {
            if (isMissing(type)) {
                found.add(type);
            }
            visitAll(type.getTypeArguments(), found);
            return null;
        }

        @Override
        public Void visitWildcard(WildcardType type, List<TypeMirror> found) {
            TypeMirror bound = type.getExtendsBound() != null ? type.getExtendsBound() : type.getSuperBound();
            return bound == null ? null : bound.accept(this, found);
        }
    }
}

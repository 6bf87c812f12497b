package io.github.asyncactions.processor.methods;

import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.Erasure;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;

/**
 * An instance method of a target.
 *
 * @param element as it is declared
 * @param type as a member of the target
 * @param declared its signature where it is declared
 * @param signature as a member of the target: a subclass may have bound a type variable
 * @param meanings what the type variables of the type that declares it mean in the target
 * @param receiver the type, erased, as which the target has this very method; empty if the target itself will do
 */
public record TargetMethod(
        ExecutableElement element,
        ExecutableType type,
        Signature declared,
        Signature signature,
        Map<Element, TypeMirror> meanings,
        Optional<TypeElement> receiver) {

    /** @param owner the type that declares it, with the arguments that it has in the target */
    static TargetMethod of(ExecutableElement element, DeclaredType owner, Types types, Erasure erasure) {
        ExecutableType type = (ExecutableType) types.asMemberOf(owner, element);
        String name = element.getSimpleName().toString();
        ExecutableType declared = (ExecutableType) element.asType();
        return new TargetMethod(
                element,
                type,
                new Signature(name, erasure.namesOf(declared.getParameterTypes())),
                new Signature(name, erasure.namesOf(type.getParameterTypes())),
                TypeVariables.meanings(owner),
                Optional.empty());
    }

    public String name() {
        return signature.name();
    }

    /** What declares it. */
    public TypeElement owner() {
        return Classes.around(element);
    }

    /** Whether it is declared further down than {@code upper}, which it overrides if they are alike. */
    public boolean isBelow(TargetMethod upper, Erasure erasure) {
        return !owner().equals(upper.owner())
                && erasure.isSubtype(owner().asType(), upper.owner().asType());
    }

    /** Whether its result is one that {@code other} might have, too. */
    public boolean returnsLess(TargetMethod other, Erasure erasure) {
        return erasure.isSubtype(type.getReturnType(), other.type.getReturnType());
    }

    /** The same, called on the target as an instance of {@code type}, erased. */
    public TargetMethod calledOn(TypeElement type) {
        return new TargetMethod(element, this.type, declared, signature, meanings, Optional.of(type));
    }

    /** Whether it has a Scala type anywhere in its signature, as a type argument, too. */
    public boolean mentionsScala() {
        return Stream.concat(Stream.of(type.getReturnType()), type.getParameterTypes().stream())
                .anyMatch(part -> part.accept(new ScalaFinder(), null));
    }

    private static final class ScalaFinder extends SimpleTypeVisitor14<Boolean, Void> {

        ScalaFinder() {
            super(false);
        }

        @Override
        public Boolean visitDeclared(DeclaredType type, Void none) {
            return type.asElement().toString().startsWith("scala.")
                    || type.getTypeArguments().stream().anyMatch(argument -> argument.accept(this, null));
        }

        @Override
        public Boolean visitArray(ArrayType type, Void none) {
            return type.getComponentType().accept(this, null);
        }

        @Override
        public Boolean visitWildcard(WildcardType type, Void none) {
            return (type.getExtendsBound() != null && type.getExtendsBound().accept(this, null))
                    || (type.getSuperBound() != null && type.getSuperBound().accept(this, null));
        }
    }

    /** Whether a Java caller would rather not see it. */
    boolean hasScalaTypes(Erasure erasure) {
        return signature.parameters().stream().anyMatch(type -> type.startsWith("scala."))
                || erasure.nameOf(type.getReturnType()).startsWith("scala.");
    }
}

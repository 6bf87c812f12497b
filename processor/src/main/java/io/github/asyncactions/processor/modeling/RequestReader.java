package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.advice.BadName;
import io.github.asyncactions.processor.advice.Inaccessible;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.foreign.ForeignTarget;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.TypeTools;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Checks what a declaration says of its wrapper as a whole. */
record RequestReader(TypeTools tools) {

    /** Identifiers that no class may have as its name. */
    private static final Set<String> RESTRICTED = Set.of("permits", "record", "sealed", "var", "yield");

    /** Empty if there can be no wrapper. Throws {@link Unresolved} for a class that is not there yet. */
    Optional<Request> read(Declaration declaration, Problems problems) {
        checkSuffix(declaration, problems);
        Access access = new Access(Classes.packageOf(declaration.element()), tools.missing(), tools.elements());
        return target(declaration, access, problems).flatMap(target -> request(declaration, target, access, problems));
    }

    private Optional<Request> request(Declaration declaration, TypeElement target, Access access, Problems problems) {
        checkIsWhole(target, declaration);
        checkBounds(target, declaration);
        WrapperName name = name(declaration, target, problems);
        DeclaredType type = (DeclaredType) target.asType();
        TargetMethods methods = TargetMethods.of(target, tools);
        ForeignTarget foreign = ForeignTarget.of(type, methods, tools);
        if (foreign.hindrance().isPresent()) {
            problems.on(declaration.target(), foreign.hindrance().get(), type);
            return Optional.empty();
        }
        return Optional.of(new Request(declaration, type, name, methods, access, foreign, tools, problems));
    }

    private Optional<TypeElement> target(Declaration declaration, Access access, Problems problems) {
        TypeMirror type = Specs.target(declaration);
        if (declaration.element().getKind() == ElementKind.PACKAGE && type.getKind() == TypeKind.VOID) {
            problems.on(declaration.annotation(), null, Problem.NO_TARGET_ON_PACKAGE);
            return Optional.empty();
        }
        if (type.getKind() != TypeKind.DECLARED || Classes.isObject(type)) {
            problems.on(declaration.target(), Problem.BAD_TARGET, type);
            return Optional.empty();
        }
        TypeElement target = Classes.of(type);
        boolean isAccessible = access.toType(target)
                && target.getTypeParameters().stream()
                        .flatMap(parameter -> parameter.getBounds().stream())
                        .allMatch(access::toTypes);
        if (!isAccessible) {
            new Inaccessible(target, access).reportTarget(declaration.target(), problems);
            return Optional.empty();
        }
        return Optional.of(target);
    }

    private WrapperName name(Declaration declaration, TypeElement target, Problems problems) {
        WrapperName name = Specs.name(declaration, target);
        if (!SourceVersion.isIdentifier(name.simpleName())
                || SourceVersion.isKeyword(name.simpleName())
                || RESTRICTED.contains(name.simpleName())) {
            BadName.report(declaration.name(), target, problems);
        } else if (tools.elements().getTypeElement("java.lang." + name.simpleName()) != null) {
            problems.on(declaration.name(), Problem.HIDING_NAME, name.simpleName(), Specs.nestedName(target));
        }
        return name;
    }

    private static void checkSuffix(Declaration declaration, Problems problems) {
        String suffix = declaration.suffix().value();
        if (suffix.isEmpty() || !SourceVersion.isIdentifier("x" + suffix)) {
            problems.on(declaration.suffix(), Problem.BAD_SUFFIX, suffix);
        }
    }

    /** A target whose supertypes are not all there lacks methods. What these mention in type arguments can wait. */
    private void checkIsWhole(TypeElement type, Declaration declaration) {
        for (TypeMirror parent : supertypes(type)) {
            if (tools.missing().isMissing(parent)) {
                throw new Unresolved(tools.missing().name((DeclaredType) parent), place(parent, declaration));
            }
            checkIsWhole(Classes.of(parent), declaration);
        }
    }

    /** Its wrapper declares its type variables, too. */
    private void checkBounds(TypeElement target, Declaration declaration) {
        for (TypeMirror variable : TypeVariables.arguments((DeclaredType) target.asType())) {
            for (TypeMirror bound : TypeVariables.bounds((TypeVariable) variable)) {
                tools.missing().check(bound, place(bound, declaration));
            }
        }
    }

    private static Placed<TypeMirror> place(TypeMirror type, Declaration declaration) {
        return new Placed<>(type, declaration.annotation(), declaration.target().place());
    }

    private static List<TypeMirror> supertypes(TypeElement type) {
        List<TypeMirror> all = new ArrayList<>(type.getInterfaces());
        if (type.getSuperclass().getKind() != TypeKind.NONE) {
            all.add(type.getSuperclass());
        }
        return all;
    }
}

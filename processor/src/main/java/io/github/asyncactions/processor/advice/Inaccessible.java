package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Says which modifier keeps a wrapper from what it needs. */
public final class Inaccessible {

    private final TypeElement target;
    private final Access access;

    public Inaccessible(TypeElement target, Access access) {
        this.target = target;
        this.access = access;
    }

    /** For a target that its wrapper could not name. */
    public void reportTarget(Placed<?> place, Problems problems) {
        String remedy =
                Visibility.hindering(target, access).map(Visibility::remedy).orElse("public");
        problems.on(place, Problem.TARGET_NOT_ACCESSIBLE, target, access, remedy);
    }

    /** For a method that its wrapper can't call. */
    public void report(TargetMethod method, Placed<String> written, Problems problems) {
        Optional<Visibility> own = Visibility.hinderingMember(method.element(), access);
        if (own.isPresent()) {
            report(method.element(), method.signature().toString(), own.get(), written, problems);
            return;
        }
        mentioned(method.type())
                .filter(type -> Visibility.hindering(type, access).isPresent())
                .findFirst()
                .ifPresentOrElse(
                        type -> report(method, type, written, problems),
                        () -> problems.on(
                                written, Problem.METHOD_NOT_ACCESSIBLE, method.owner(), method.signature(), access));
    }

    /** For a method that is private where it is declared. */
    void report(Element method, String signature, Visibility visibility, Placed<String> written, Problems problems) {
        problems.on(
                written,
                Problem.METHOD_IS_HIDDEN,
                Classes.around(method),
                signature,
                visibility.is(),
                access,
                visibility.remedy());
    }

    private void report(TargetMethod method, TypeElement type, Placed<String> written, Problems problems) {
        Visibility visibility = Visibility.hindering(type, access).orElseThrow();
        problems.on(
                written,
                Problem.TYPE_IS_HIDDEN,
                method.owner(),
                method.signature(),
                Classes.simpleName(type),
                visibility.is(),
                access,
                visibility.remedy());
    }

    private static Stream<TypeElement> mentioned(ExecutableType type) {
        return Stream.of(
                        Stream.of(type.getReturnType()),
                        type.getParameterTypes().stream(),
                        type.getThrownTypes().stream(),
                        type.getTypeVariables().stream().flatMap(each -> TypeVariables.bounds(each).stream()))
                .flatMap(all -> all.flatMap(Inaccessible::mentioned));
    }

    /** The classes that a type consists of. */
    static Stream<TypeElement> mentioned(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return mentioned(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(
                            Optional.ofNullable(wildcard.getExtendsBound()),
                            Optional.ofNullable(wildcard.getSuperBound()))
                    .flatMap(Optional::stream)
                    .flatMap(Inaccessible::mentioned);
        }
        return type.getKind() == TypeKind.DECLARED && type instanceof DeclaredType declared
                ? Stream.concat(
                        Stream.of(Classes.of(declared)),
                        declared.getTypeArguments().stream().flatMap(Inaccessible::mentioned))
                : Stream.empty();
    }
}

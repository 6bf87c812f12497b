package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.types.Classes;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Tells what completes an action whose method returns a stage. */
final class Stages {

    private static final String STAGE = "java.util.concurrent.CompletionStage";

    private final Types types;

    Stages(Types types) {
        this.types = types;
    }

    /** What a stage of this type completes with; empty for what is no stage, or a raw one. */
    Optional<TypeMirror> result(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED || !(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        TypeElement element = Classes.of(type);
        if (element.getQualifiedName().contentEquals(STAGE)) {
            return declared.getTypeArguments().stream()
                    .<TypeMirror>map(argument -> upper(argument, element))
                    .findFirst();
        }
        return types.directSupertypes(type).stream()
                .map(this::result)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static TypeMirror upper(TypeMirror argument, TypeElement stage) {
        if (!(argument instanceof WildcardType wildcard)) {
            return argument;
        }
        return wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : stage.getTypeParameters().get(0).getBounds().get(0);
    }
}

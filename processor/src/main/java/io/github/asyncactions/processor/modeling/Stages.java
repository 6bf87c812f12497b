package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.types.Classes;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Tells what completes an action whose method returns a stage. */
final class Stages {

    /** The last two as well as the first, since javac loses annotations on the way to a supertype. */
    private static final Set<String> STAGES = Set.of(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "io.github.asyncactions.spark.ActionFuture");

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
        if (STAGES.contains(element.getQualifiedName().toString())) {
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

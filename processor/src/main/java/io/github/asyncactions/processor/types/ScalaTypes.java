package io.github.asyncactions.processor.types;

import io.github.asyncactions.processor.model.WrapperModel.Conversion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The Scala types that a wrapper does not show, and what it shows instead. */
public final class ScalaTypes {

    /** The runtime's name of a conversion, and the Java type. */
    private record Counterpart(String conversion, String type) {}

    private static final Counterpart SEQ = new Counterpart("seq", "java.util.List");
    private static final Counterpart SET = new Counterpart("set", "java.util.Set");
    private static final Counterpart MAP = new Counterpart("map", "java.util.Map");
    private static final Map<String, Counterpart> COUNTERPARTS = Map.ofEntries(
            Map.entry("scala.collection.Seq", SEQ),
            Map.entry("scala.collection.immutable.Seq", SEQ),
            Map.entry("scala.collection.immutable.List", SEQ),
            Map.entry("scala.collection.Set", SET),
            Map.entry("scala.collection.immutable.Set", SET),
            Map.entry("scala.collection.Map", MAP),
            Map.entry("scala.collection.immutable.Map", MAP),
            Map.entry("scala.Option", new Counterpart("option", "java.util.Optional")),
            Map.entry("scala.collection.Iterator", new Counterpart("iterator", "java.util.Iterator")),
            Map.entry("scala.Function0", new Counterpart("function0", "java.util.function.Supplier")),
            Map.entry("scala.Function1", new Counterpart("function1", "java.util.function.Function")),
            Map.entry("scala.Function2", new Counterpart("function2", "java.util.function.BiFunction")));

    private final Elements elements;
    private final Types types;
    private final Map<String, TypeElement> counterparts = new HashMap<>();

    public ScalaTypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** A type as the wrapper shows it. */
    public TypeMirror java(TypeMirror type) {
        if (type instanceof WildcardType wildcard) {
            return types.getWildcardType(orNull(wildcard.getExtendsBound()), orNull(wildcard.getSuperBound()));
        }
        return counterpart(type)
                .<TypeMirror>map(counterpart -> types.getDeclaredType(
                        counterparts.computeIfAbsent(counterpart.type(), elements::getTypeElement),
                        ((DeclaredType) type)
                                .getTypeArguments().stream().map(this::java).toArray(TypeMirror[]::new)))
                .orElse(type);
    }

    private @Nullable TypeMirror orNull(@Nullable TypeMirror bound) {
        return bound == null ? null : java(bound);
    }

    /** Between the type and what the wrapper shows; empty if that is the same. */
    public Optional<Conversion> conversion(TypeMirror type) {
        return counterpart(type).map(counterpart -> {
            DeclaredType declared = (DeclaredType) type;
            List<Conversion> parts = declared.getTypeArguments().isEmpty()
                    ? Classes.of(declared).getTypeParameters().stream()
                            .map(parameter -> Conversion.SAME)
                            .toList()
                    : declared.getTypeArguments().stream().map(this::part).toList();
            return new Conversion(counterpart.conversion(), parts);
        });
    }

    private Conversion part(TypeMirror argument) {
        TypeMirror type = argument;
        if (argument instanceof WildcardType wildcard) {
            type = wildcard.getExtendsBound() != null ? wildcard.getExtendsBound() : wildcard.getSuperBound();
        }
        return type == null ? Conversion.SAME : conversion(type).orElse(Conversion.SAME);
    }

    private static Optional<Counterpart> counterpart(TypeMirror type) {
        return type instanceof DeclaredType
                ? Optional.ofNullable(
                        COUNTERPARTS.get(Classes.of(type).getQualifiedName().toString()))
                : Optional.empty();
    }
}

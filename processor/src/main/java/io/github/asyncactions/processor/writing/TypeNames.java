package io.github.asyncactions.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Variable;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** JavaPoet's names of types, in which each type variable is called, or means, what it does in the wrapper. */
final class TypeNames {

    private final MissingTypes missing;
    private final Nullness nullness;
    private final Map<Element, TypeName> variables;
    /** Of the other variables. Java can't name every type that they mean, and needs not if nothing mentions it. */
    private final Map<Element, TypeMirror> meanings;

    private TypeNames(
            MissingTypes missing,
            Nullness nullness,
            Map<Element, TypeName> variables,
            Map<Element, TypeMirror> meanings) {
        this.missing = missing;
        this.nullness = nullness;
        this.variables = variables;
        this.meanings = meanings;
    }

    /** In the wrapper itself. */
    static TypeNames in(List<Variable> variables, MissingTypes missing, Nullness nullness) {
        return new TypeNames(missing, nullness, Map.of(), Map.of()).with(variables, Map.of());
    }

    /** In one of its methods. */
    TypeNames in(Method method) {
        return with(method.variables(), method.meanings());
    }

    private TypeNames with(List<Variable> more, Map<Element, TypeMirror> meanings) {
        Map<Element, TypeName> all = new HashMap<>(variables);
        more.forEach(variable -> all.put(variable.type().asElement(), TypeVariableName.get(variable.name())));
        return new TypeNames(missing, nullness, all, meanings);
    }

    Nullness nullness() {
        return nullness;
    }

    TypeName of(TypeMirror type) {
        return of(type, type);
    }

    /**
     * With what is said of null. Compilers lose some of that where they replace type variables: so the declaration
     * counts more.
     *
     * @param declared the same in the declaration, with type variables that {@code type} may have replaced
     */
    TypeName of(TypeMirror type, TypeMirror declared) {
        TypeName name = type.accept(new Visitor(), declared);
        List<AnnotationSpec> annotations = type.getKind().isPrimitive() ? List.of() : nullness.of(type, declared);
        return annotations.isEmpty() ? name : name.withoutAnnotations().annotated(annotations);
    }

    /** The names of the arguments of a type, after those of a generic type around it. */
    List<TypeName> arguments(DeclaredType type, TypeMirror declared) {
        return all(
                TypeVariables.arguments(type),
                declared instanceof DeclaredType same ? TypeVariables.arguments(same) : List.of());
    }

    /** A type variable as it is declared, with its bounds. */
    TypeVariableName declared(Variable variable) {
        TypeParameterElement declared = (TypeParameterElement) variable.type().asElement();
        return TypeVariableName.get(
                variable.name(), all(variable.bounds(), declared.getBounds()).toArray(TypeName[]::new));
    }

    /** An erased type, as a {@code @see} reference takes it. */
    TypeName erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(erased(array.getComponentType()));
        }
        if (type instanceof TypeVariable variable) {
            return erased(TypeVariables.bounds(variable).get(0));
        }
        if (type instanceof DeclaredType declared) {
            return raw(declared);
        }
        return TypeName.get(type).withoutAnnotations();
    }

    private List<TypeName> all(List<? extends TypeMirror> types, List<? extends TypeMirror> declared) {
        List<? extends TypeMirror> same = declared.size() == types.size() ? declared : types;
        return IntStream.range(0, types.size())
                .mapToObj(i -> of(types.get(i), same.get(i)))
                .toList();
    }

    /** Each visit is given the type as it is declared, too. */
    private final class Visitor extends SimpleTypeVisitor14<TypeName, TypeMirror> {

        @Override
        protected TypeName defaultAction(TypeMirror type, TypeMirror declared) {
            return TypeName.get(type);
        }

        @Override
        public TypeName visitArray(ArrayType type, TypeMirror declared) {
            TypeMirror component = type.getComponentType();
            return ArrayTypeName.of(
                    of(component, declared instanceof ArrayType same ? same.getComponentType() : component));
        }

        @Override
        public TypeName visitDeclared(DeclaredType type, TypeMirror declared) {
            ClassName raw = raw(type);
            List<TypeName> arguments = all(
                    type.getTypeArguments(),
                    declared instanceof DeclaredType same ? same.getTypeArguments() : List.of());
            return TypeVariables.around(type)
                    .map(TypeNames.this::of)
                    .filter(ParameterizedTypeName.class::isInstance)
                    .<TypeName>map(outer -> ((ParameterizedTypeName) outer).nestedClass(raw.simpleName(), arguments))
                    .orElseGet(() -> parameterized(raw, arguments));
        }

        @Override
        public TypeName visitError(ErrorType type, TypeMirror declared) {
            return visitDeclared(type, declared);
        }

        @Override
        public TypeName visitTypeVariable(TypeVariable type, TypeMirror declared) {
            Element variable = type.asElement();
            if (variables.containsKey(variable)) {
                return variables.get(variable);
            }
            return meanings.containsKey(variable)
                    ? new TypeNames(missing, nullness, variables, Map.of()).of(meanings.get(variable))
                    : TypeVariableName.get(variable.getSimpleName().toString());
        }

        @Override
        public TypeName visitWildcard(WildcardType type, TypeMirror declared) {
            WildcardType same = declared instanceof WildcardType wildcard ? wildcard : type;
            if (type.getSuperBound() != null) {
                return WildcardTypeName.supertypeOf(bound(type.getSuperBound(), same.getSuperBound()));
            }
            return WildcardTypeName.subtypeOf(
                    type.getExtendsBound() == null
                            ? ClassName.OBJECT
                            : bound(type.getExtendsBound(), same.getExtendsBound()));
        }

        private TypeName bound(TypeMirror bound, @Nullable TypeMirror declared) {
            return of(bound, declared == null ? bound : declared);
        }
    }

    private ClassName raw(DeclaredType type) {
        return missing.wrapper(type).map(TypeNames::raw).orElseGet(() -> raw(Classes.of(type)));
    }

    /** The class itself, without type arguments. */
    static ClassName raw(TypeElement type) {
        return ClassName.get(type);
    }

    static ClassName raw(WrapperName wrapper) {
        return ClassName.get(wrapper.packageName(), wrapper.simpleName());
    }

    static TypeName parameterized(ClassName raw, List<? extends TypeName> arguments) {
        return arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
    }
}

package io.github.asyncactions.processor.writing;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Variable;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** JavaPoet's names of types, in which each type variable is called, or means, what it does in the wrapper. */
final class TypeNames {

    private final MissingTypes missing;
    private final Map<Element, TypeName> variables;
    /** Of the other variables. Java can't name every type that they mean, and needs not if nothing mentions it. */
    private final Map<Element, TypeMirror> meanings;

    private TypeNames(MissingTypes missing, Map<Element, TypeName> variables, Map<Element, TypeMirror> meanings) {
        this.missing = missing;
        this.variables = variables;
        this.meanings = meanings;
    }

    /** In the wrapper itself. */
    static TypeNames in(List<Variable> variables, MissingTypes missing) {
        return new TypeNames(missing, Map.of(), Map.of()).with(variables, Map.of());
    }

    /** In one of its methods. */
    TypeNames in(Method method) {
        return with(method.variables(), method.meanings());
    }

    private TypeNames with(List<Variable> more, Map<Element, TypeMirror> meanings) {
        Map<Element, TypeName> all = new HashMap<>(variables);
        more.forEach(variable -> all.put(variable.type().asElement(), TypeVariableName.get(variable.name())));
        return new TypeNames(missing, all, meanings);
    }

    TypeName of(TypeMirror type) {
        return type.accept(new Visitor(), null);
    }

    /** A type variable as it is declared, with its bounds. */
    TypeVariableName declared(Variable variable) {
        return TypeVariableName.get(variable.name(), all(variable.bounds()));
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

    private TypeName[] all(List<? extends TypeMirror> types) {
        return types.stream().map(this::of).toArray(TypeName[]::new);
    }

    private final class Visitor extends SimpleTypeVisitor14<TypeName, Void> {

        @Override
        protected TypeName defaultAction(TypeMirror type, Void none) {
            return TypeName.get(type);
        }

        @Override
        public TypeName visitArray(ArrayType type, Void none) {
            return ArrayTypeName.of(of(type.getComponentType()));
        }

        @Override
        public TypeName visitDeclared(DeclaredType type, Void none) {
            ClassName raw = raw(type);
            TypeName[] arguments = all(missing.arguments(type));
            return TypeVariables.around(type)
                    .map(TypeNames.this::of)
                    .filter(ParameterizedTypeName.class::isInstance)
                    .<TypeName>map(
                            outer -> ((ParameterizedTypeName) outer).nestedClass(raw.simpleName(), List.of(arguments)))
                    .orElseGet(() -> arguments.length == 0 ? raw : ParameterizedTypeName.get(raw, arguments));
        }

        @Override
        public TypeName visitError(ErrorType type, Void none) {
            return visitDeclared(type, none);
        }

        @Override
        public TypeName visitTypeVariable(TypeVariable type, Void none) {
            Element variable = type.asElement();
            if (variables.containsKey(variable)) {
                return variables.get(variable);
            }
            return meanings.containsKey(variable)
                    ? new TypeNames(missing, variables, Map.of()).of(meanings.get(variable))
                    : TypeVariableName.get(variable.getSimpleName().toString());
        }

        @Override
        public TypeName visitWildcard(WildcardType type, Void none) {
            if (type.getSuperBound() != null) {
                return WildcardTypeName.supertypeOf(of(type.getSuperBound()));
            }
            return WildcardTypeName.subtypeOf(
                    type.getExtendsBound() == null ? ClassName.OBJECT : of(type.getExtendsBound()));
        }
    }

    private ClassName raw(DeclaredType type) {
        return missing.wrapper(type).map(TypeNames::raw).orElseGet(() -> raw(type.asElement()));
    }

    /** The class itself, without type arguments. */
    static ClassName raw(Element type) {
        return ClassName.get(MoreElements.asType(type));
    }

    static ClassName raw(WrapperName wrapper) {
        return ClassName.get(wrapper.packageName(), wrapper.simpleName());
    }

    static TypeName parameterized(ClassName raw, List<? extends TypeName> arguments) {
        return arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
    }
}

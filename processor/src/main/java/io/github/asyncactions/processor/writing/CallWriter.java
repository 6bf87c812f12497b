package io.github.asyncactions.processor.writing;

import com.palantir.javapoet.TypeName;
import io.github.asyncactions.processor.model.ParameterNames;
import io.github.asyncactions.processor.model.WrapperModel.Conversion;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Parameter;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.HashSet;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * Writes the call that a method of a wrapper is about, as a lambda.
 *
 * @param target what the lambda calls the target
 * @param names in the method
 */
record CallWriter(Method method, String target, TypeNames names) {

    static CallWriter of(Method method, TypeNames names) {
        return new CallWriter(method, ParameterNames.unused("target", new HashSet<>(method.parameterNames())), names);
    }

    /** @param result as which the value is given on, where Java can't tell by itself what it is */
    void write(Snippet code, TypeName result) {
        code.text(target + " -> ");
        if (method.conversion().isPresent()) {
            code.text("(").type(result).text(") ");
            addConversion(code, method.conversion().get());
            code.text(".toJava(");
            addPlainCall(code);
            code.text(")");
        } else {
            boolean isCast = method.call().receiver().isPresent() || isErased();
            if (isCast && method.result().getKind() != TypeKind.VOID) {
                code.text("(").type(result).text(isErased() ? ") (Object) " : ") ");
            }
            addPlainCall(code);
        }
    }

    private void addPlainCall(Snippet code) {
        if (method.call().extension()) {
            code.type(TypeNames.raw(Classes.around(method.called())));
        } else if (method.call().receiver().isPresent()) {
            code.text("((").type(TypeNames.raw(method.call().receiver().get())).text(") " + target + ")");
        } else {
            code.text(target);
        }
        code.text("." + method.called().getSimpleName() + "(");
        String separator = "";
        if (method.call().extension()) {
            addTarget(code);
            separator = ", ";
        }
        for (Parameter parameter : method.parameters()) {
            code.text(separator);
            addArgument(code, parameter);
            separator = ", ";
        }
        code.text(")");
    }

    /** An overload that takes the target as something else might be meant as well, but for a cast. */
    private void addTarget(Snippet code) {
        if (isErased()) {
            code.text("(").type(names.erased(first())).text(") ");
        } else if (isOverloaded()) {
            code.text("(").type(names.of(first())).text(") ");
        }
        code.text(target);
    }

    private boolean isOverloaded() {
        return method.call().extension()
                && ElementFilter.methodsIn(Classes.around(method.called()).getEnclosedElements()).stream()
                        .filter(other ->
                                other.getSimpleName().equals(method.called().getSimpleName()))
                        .flatMap(other -> other.getParameters().stream().limit(1))
                        .anyMatch(other -> !names.erased(other.asType()).equals(names.erased(first())));
    }

    /** Whether only an erased call can't mean an overload: a type variable may stand for what that takes, too. */
    private boolean isErased() {
        return isOverloaded()
                && first() instanceof TypeVariable variable
                && TypeVariables.bounds(variable).size() == 1;
    }

    private TypeMirror first() {
        return method.called().getParameters().get(0).asType();
    }

    private void addArgument(Snippet code, Parameter parameter) {
        if (isErased()) {
            code.text("(").type(names.erased(parameter.type())).text(") " + parameter.name());
        } else if (parameter.conversion().isPresent()) {
            code.text("(").type(names.of(parameter.cast())).text(") ");
            addConversion(code, parameter.conversion().get());
            code.text(".toScala(" + parameter.name() + ")");
        } else {
            code.text(parameter.name());
        }
    }

    private static void addConversion(Snippet code, Conversion conversion) {
        code.type(RuntimeTypes.SCALA_CONVERSION).text("." + conversion.name() + "(");
        String separator = "";
        for (Conversion part : conversion.parts()) {
            code.text(separator);
            addConversion(code, part);
            separator = ", ";
        }
        code.text(")");
    }
}

package io.github.asyncactions.processor.writing;

import com.palantir.javapoet.TypeName;
import io.github.asyncactions.processor.model.ParameterNames;
import io.github.asyncactions.processor.model.WrapperModel.Conversion;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Parameter;
import io.github.asyncactions.processor.types.Classes;
import java.util.HashSet;
import javax.lang.model.type.TypeKind;

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
            if (method.call().receiver().isPresent() && method.result().getKind() != TypeKind.VOID) {
                code.text("(").type(result).text(") ");
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
            code.text(target);
            separator = ", ";
        }
        for (Parameter parameter : method.parameters()) {
            code.text(separator);
            addArgument(code, parameter);
            separator = ", ";
        }
        code.text(")");
    }

    private void addArgument(Snippet code, Parameter parameter) {
        if (parameter.conversion().isPresent()) {
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

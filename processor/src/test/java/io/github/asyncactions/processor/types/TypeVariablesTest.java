package io.github.asyncactions.processor.types;

import static io.github.asyncactions.processor.types.SampleSource.SOURCE;
import static io.github.asyncactions.processor.types.SampleSource.erasure;
import static io.github.asyncactions.processor.types.SampleSource.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.junit.jupiter.api.Test;

class TypeVariablesTest {

    @Test
    void argumentsAreThoseOfTheTypesAround() {
        assertThat(TypeVariables.arguments((DeclaredType) result("plain")))
                .extracting(TypeMirror::toString)
                .containsExactly("T", "java.lang.String");
        assertThat(TypeVariables.around((DeclaredType) result("nested"))).isEmpty();
        assertThat(TypeVariables.around((DeclaredType) result("member"))).isEmpty();
        assertThat(TypeVariables.bounds((TypeVariable) result("ofMethod"))).hasSize(1);
        assertThat(TypeVariables.bounds((TypeVariable) result("both"))).hasSize(2);
    }

    @Test
    void variablesThatMeanSomethingAreErasedAsThat() {
        TypeVariable variable = (TypeVariable) result("variable");
        Map<Element, TypeMirror> meanings =
                Map.of(variable.asElement(), SOURCE.types().getArrayType(result("inner")));

        assertThat(erasure().nameOf(variable, meanings)).isEqualTo("test.Sample.Inner[]");
        assertThat(erasure().nameOf(result("variables"), meanings)).isEqualTo("test.Sample.Inner[][][]");
    }
}

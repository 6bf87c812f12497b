package io.github.asyncactions.processor.writing;

import static io.github.asyncactions.processor.types.SampleSource.SOURCE;
import static io.github.asyncactions.processor.types.SampleSource.erasure;
import static io.github.asyncactions.processor.types.SampleSource.method;
import static io.github.asyncactions.processor.types.SampleSource.missing;
import static io.github.asyncactions.processor.types.SampleSource.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.Call;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Variable;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeAnnotations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeVariable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number          | int                                           | int
            nothing         | void                                          | void
            variable        | T                                             | java.lang.Comparable
            variables       | T[][]                                         | java.lang.Comparable[][]
            wildcards       | java.util.List<? super T>[]                   | java.util.List[]
            bounded         | java.util.Map<?, ? extends java.lang.Number>  | java.util.Map
            inner           | test.Sample<T>.Inner<java.lang.String>        | test.Sample.Inner
            plain           | test.Sample<T>.Inner<java.lang.String>.Plain  | test.Sample.Inner.Plain
            nested          | test.Sample.Nested<T>                         | test.Sample.Nested
            member          | test.Sample.Face.Member<T>                    | test.Sample.Face.Member
            entry           | java.util.Map.Entry<java.lang.String, int[]>  | java.util.Map.Entry
            raw             | java.util.Map.Entry                           | java.util.Map.Entry
            annotated       | java.lang.String                              | java.lang.String
            annotatedNumber | int                                           | int
            ofMethod        | S                                             | java.lang.Comparable
            both            | X                                             | java.lang.Exception
            """)
    void areWritten(String method, String written, String erased) {
        TypeNames names = in(missing());

        assertThat(names.of(result(method))).hasToString(written);
        assertThat(names.erased(result(method))).hasToString(erased);
        assertThat(erasure().nameOf(result(method))).isEqualTo(erased);
    }

    @Test
    void variablesAreCalledWhatTheyAreInTheWrapper() {
        TypeVariable variable = (TypeVariable) result("variable");
        Variable renamed = new Variable("T2", variable);
        TypeNames names = in(missing(), renamed);

        assertThat(names.of(result("wildcards"))).hasToString("java.util.List<? super T2>[]");
        assertThat(names.declared(renamed).bounds())
                .extracting(Object::toString)
                .containsExactly("java.lang.Comparable<T2>", "java.io.Serializable");
    }

    @Test
    void variablesOfAnExtensionActionMeanWhatTheyDoInTheWrapper() {
        TypeVariable variable = (TypeVariable) result("ofMethod");
        Method extension = new Method(
                "x",
                new Call(method("ofMethod"), true, Optional.empty(), Optional.empty(), Optional.empty()),
                true,
                List.of(),
                Map.of(variable.asElement(), result("entry")),
                List.of(),
                variable,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new WrapperModel.Doc("", ""));

        assertThat(in(missing()).in(extension).of(variable))
                .hasToString("java.util.Map.Entry<java.lang.String, int[]>");
    }

    @Test
    void aMissingClassIsCalledWhatItsWrapperWillBe() {
        assertThat(in(missing("other")).of(result("missingBound")))
                .hasToString("java.util.List<? extends other.AsyncNew>");
    }

    private static TypeNames in(MissingTypes missing, Variable... variables) {
        return TypeNames.in(
                List.of(variables),
                missing,
                Nullness.in("test", missing, SOURCE.elements(), new TypeAnnotations(true, Set.of())));
    }
}

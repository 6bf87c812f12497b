package io.github.asyncactions.processor.methods;

import static io.github.asyncactions.processor.types.SampleSource.SOURCE;
import static io.github.asyncactions.processor.types.SampleSource.erasure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "*", "-x", "1x", "class", "x(", "x)", "x(a b)", "x(,)", "x(a,)", "x(.a)", "x(a..b)", "x()y",
                "x(<T>)"
            })
    void refusesWhatIsNoMethod(String text) {
        assertThat(MethodPattern.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count              | count
            ' count '          | count
            $plus              | $plus
            x()                | x()
            ' x ( ) '          | x()
            x(int)             | x(int)
            x( a.B , C... )    | x(a.B, C[])
            x(int[][])         | x(int[][])
            x(a.class)         | x(a.class)
            """)
    void readsNamesAndSignatures(String text, String read) {
        assertThat(MethodPattern.parse(text)).map(MethodPattern::toString).contains(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x                           | true
            y                           | false
            x()                         | false
            x(List)                     | false
            x(List, int)                | true
            x(java.util.List, int)      | true
            x(util.List, int)           | true
            x(awt.List, int)            | false
            x(ist, int)                 | false
            x(List, long)               | false
            x(List, int, int)           | false
            """)
    void matchesByTheEndOfQualifiedNames(String text, boolean expected) {
        assertThat(MethodPattern.parse(text).orElseThrow().matches(Signature.of("x", "java.util.List", "int")))
                .isEqualTo(expected);
    }

    @Test
    void matchesNoParametersOnlyWhereThereAreNone() {
        assertThat(MethodPattern.parse("x()").orElseThrow().matches(Signature.of("x")))
                .isTrue();
    }

    @Test
    void aPatternNamesAMethodAsDeclaredAndAsAMember() {
        DeclaredType owner = (DeclaredType) SOURCE.type("java.lang.String").getInterfaces().stream()
                .filter(type -> type.toString().startsWith("java.lang.Comparable"))
                .findFirst()
                .orElseThrow();
        TargetMethod method =
                TargetMethod.of(SOURCE.method("java.lang.Comparable", "compareTo"), owner, SOURCE.types(), erasure());

        assertThat(Stream.of("compareTo", "compareTo(Object)", "compareTo(String)", "compareTo(int)", "other(String)")
                        .filter(text -> pattern(text).matches(method)))
                .containsExactly("compareTo", "compareTo(Object)", "compareTo(String)");
        assertThat(Stream.of(
                                "compareTo",
                                "compareTo(String)",
                                "compareTo(java.lang.String)",
                                "compareTo(java.lang.Object)",
                                "other(java.lang.String)")
                        .filter(text -> pattern(text).names(method)))
                .containsExactly("compareTo(java.lang.String)");
    }

    private static MethodPattern pattern(String text) {
        return MethodPattern.parse(text).orElseThrow();
    }
}

package io.github.asyncactions.processor.model;

import static io.github.asyncactions.processor.types.SampleSource.method;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterNamesTest {

    @Test
    void namesOfParametersAreTheirOwnUnlessTheyObscureAType() {
        assertThat(ParameterNames.of(method("named").getParameters(), Set.of("SparkHandle")))
                .containsExactly("arg0", "arg1", "$", "other");
        assertThat(ParameterNames.of(method("named").getParameters(), Set.of("other", "SparkHandle")))
                .containsExactly("arg0", "arg1", "$", "arg3");
        assertThat(ParameterNames.of(method("numbered").getParameters(), Set.of("SparkHandle")))
                .containsExactly("arg1", "arg12");
        assertThat(ParameterNames.unused("a", Set.of("a", "a2"))).isEqualTo("a3");
        assertThat(ParameterNames.unused("a", Set.of("b"))).isEqualTo("a");
    }
}

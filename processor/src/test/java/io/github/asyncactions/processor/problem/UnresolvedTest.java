package io.github.asyncactions.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnresolvedTest {

    @Test
    void whatHasNoNameIsNotCalledByOne() {
        Unresolved unnamed = new Unresolved("<any>", null);
        Unresolved literal = Unresolved.literal(new Placed<>("<error>", null, null));

        assertThat(unnamed.isUnnamed()).isTrue();
        assertThat(unnamed.type()).isEqualTo("A class with type arguments");
        assertThat(unnamed.hint()).contains("write its target");
        assertThat(unnamed.isReportedByCompiler()).isFalse();
        assertThat(literal.isUnnamed()).isFalse();
        assertThat(literal.type()).isEqualTo("<error>");
        assertThat(literal.hint()).isEmpty();
        assertThat(literal.isReportedByCompiler()).isTrue();
    }
}

package io.github.asyncactions.processor.types;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

class WritableTypesTest {

    private static final Analyzed SOURCE = Analyzed.source("Outer", """
            package test;
            public class Outer<T extends Number> {
                public class Inner {}
            }
            """);

    @Test
    void aMemberOfATypeThatBreaksItsBoundsIsErased() {
        Types types = SOURCE.types();
        WritableTypes writable =
                WritableTypes.in((DeclaredType) SOURCE.type("java.lang.String").asType(), SOURCE.elements(), types);

        assertThat(writable.isWritable(innerOf("java.lang.Integer"))).isTrue();
        assertThat(writable.isWritable(innerOf("java.lang.String"))).isFalse();
    }

    private static DeclaredType innerOf(String argument) {
        DeclaredType outer = SOURCE.types()
                .getDeclaredType(
                        SOURCE.type("test.Outer"), SOURCE.type(argument).asType());
        return SOURCE.types().getDeclaredType(outer, SOURCE.type("test.Outer.Inner"));
    }
}

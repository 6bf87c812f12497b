package io.github.asyncactions.processor.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.types.Analyzed;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeTools;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritableTypesTest {

    private static final Analyzed SOURCE = Analyzed.source("Outer", """
            package test;
            public class Outer<T extends Number> {
                public class Inner {}
                public interface Own<S extends Comparable<S>, C extends java.util.List<? super S> & java.io.Serializable> {
                    <X extends Own<S, C>> X plain(java.util.Map<? extends C, S[]> map, Outer<Integer>.Inner inner);
                    Outer<String>.Inner broken();
                    void raw(Own<Comparable, java.util.ArrayList<Object>> own);
                    <X extends Outer<String>> void bound();
                }
            }
            """);

    @ParameterizedTest
    @CsvSource({"plain, true", "broken, false", "raw, false", "bound, false"})
    void argumentsKeepToTheirBounds(String method, boolean isWritable) {
        TypeElement own = SOURCE.type("test.Outer.Own");
        TargetMethods methods = TargetMethods.of(own, tools());
        ForeignTarget target = ForeignTarget.of((DeclaredType) own.asType(), methods, tools());

        assertThat(target.hindrance()).isEmpty();
        assertThat(target.hindrance(methods.named(method).get(0)).isEmpty()).isEqualTo(isWritable);
    }

    /** What these classes hold no Java source could. */
    @ParameterizedTest
    @CsvSource({
        "org.apache.spark.sql.catalyst.expressions.aggregate.Collect, false",
        "scala.collection.SortedMapOps.KeySortedSet, false",
        "scala.collection.immutable.List, true",
    })
    void aTargetsVariablesAreDeclared(String type, boolean isWritable) {
        TypeElement element = SOURCE.type(type);
        ForeignTarget target =
                ForeignTarget.of((DeclaredType) element.asType(), TargetMethods.of(element, tools()), tools());

        assertThat(target.hindrance().isEmpty()).isEqualTo(isWritable);
    }

    private static TypeTools tools() {
        return TypeTools.of(SOURCE.elements(), SOURCE.types(), new MissingTypes(SOURCE.elements()));
    }
}

package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which methods a target has, and as what each is called. */
class OverloadsTest {

    private static final Analyzed SOURCE = Analyzed.source("Sample", """
            package test;
            class Kinds {
                public static abstract class Parent<P> {
                    public abstract Object overridden(P value);
                    public abstract int inherited(P value, String text);
                    protected abstract void guarded();
                    abstract void packagePrivate();
                    private void secret() {}
                    public static void still() {}
                    public Object narrowed() { return null; }
                    public void bridged(Number value) {}
                    public void open(String text) {}
                }
                public interface One { Number result(); CharSequence first(); static void ofInterface() {} Object same(); }
                public interface Other { Integer result(); String first(); default Object same() { return null; } }
            }
            public abstract class Sample<T> extends Kinds.Parent<T>
                    implements Kinds.One, Kinds.Other, Comparable<String> {
                public abstract String overridden(T value);
                public abstract int overridden(int value);
                public abstract Integer narrowed();
                public abstract void bridged(Integer value);
                public abstract void open(String text, int more);
                private void own() {}
            }
            """);

    private static TargetMethods methods(String type) {
        MissingTypes missing = new MissingTypes(SOURCE.elements(), SOURCE.sourceOf("test.Sample"));
        return TargetMethods.of(SOURCE.type(type), SOURCE.types(), new Erasure(missing, SOURCE.types()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            overridden     | overridden(int): int in Sample as itself, overridden(Object): String in Sample as itself
            inherited      | inherited(Object, String): int in Parent as itself
            narrowed       | narrowed(): Integer in Sample as itself
            result         | result(): Integer in Other as itself
            first          | first(): String in Other as itself
            same           | same(): Object in Other as itself
            bridged        | bridged(Integer): void in Sample as itself, bridged(Number): void in Parent as Parent
            open           | open(String): void in Parent as itself, open(String, int): void in Sample as itself
            guarded        | guarded(): void in Parent as itself
            packagePrivate | packagePrivate(): void in Parent as itself
            own            | own(): void in Sample as itself
            compareTo      | compareTo(String): int in Comparable as itself
            secret         | ''
            still          | ''
            ofInterface    | ''
            toString       | ''
            """)
    void eachSignatureIsThereOnce(String name, String expected) {
        List<String> found = methods("test.Sample").named(name).stream()
                .map(method -> method.signature() + ": "
                        + simple(method.type().getReturnType().toString()) + " in "
                        + method.owner().getSimpleName() + " as "
                        + method.receiver()
                                .map(TypeElement::getSimpleName)
                                .map(Object::toString)
                                .orElse("itself"))
                .toList();

        assertThat(String.join(", ", found)).isEqualTo(expected);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Test
    void staticMethodsAreKnownByTheirNames() {
        TargetMethods methods = methods("test.Sample");

        assertThat(methods.hasStatic("still")).isTrue();
        assertThat(methods.hasStatic("ofInterface")).isFalse();
        assertThat(methods.hasStatic("narrowed")).isFalse();
        assertThat(methods.names()).contains("own", "result").doesNotContain("still", "secret", "hashCode");
    }

    @Test
    void whatScalasCompilerWritesIsCalledOnWhatDeclaresIt() {
        TargetMethods methods = methods("scala.math.Numeric.BigDecimalAsIfIntegral$");

        assertThat(methods.named("abs"))
                .extracting(TargetMethod::signature, method -> method.receiver().isPresent())
                .contains(tuple("abs(BigDecimal)", true));
        assertThat(methods("scala.collection.immutable.List").named("prepended"))
                .allMatch(method -> method.receiver().isPresent());
        assertThat(methods("test.Sample").all())
                .extracting(TargetMethod::name)
                .startsWith("bridged", "bridged", "compareTo");
    }

    @Test
    void aHierarchyKnowsWhatIsTorn() {
        Hierarchy torn = Hierarchy.of(
                MoreTypes.asDeclared(
                        SOURCE.type("org.apache.spark.sql.types.StructType").asType()),
                SOURCE.types());
        Hierarchy whole =
                Hierarchy.of(MoreTypes.asDeclared(SOURCE.type("test.Sample").asType()), SOURCE.types());

        assertThat(torn.isTorn()).isTrue();
        assertThat(torn.isTorn(SOURCE.type("scala.collection.IterableOps"))).isTrue();
        assertThat(torn.isTorn(SOURCE.type("scala.Product"))).isFalse();
        assertThat(whole.isTorn()).isFalse();
        assertThat(whole.types().stream()
                        .map(type -> type.asElement().getSimpleName().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        Set.of("Sample", "Parent", "Object", "One", "Other", "Comparable"));
    }
}

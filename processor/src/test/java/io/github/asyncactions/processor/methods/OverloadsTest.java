package io.github.asyncactions.processor.methods;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.processor.foreign.ForeignTarget;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Analyzed;
import io.github.asyncactions.processor.types.Hierarchy;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeTools;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
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
                public scala.Option<String> alone() { return null; }
                public void twins(scala.collection.Seq<String> values) {}
                public void twins(java.util.List<String> values) {}
                public void unequal(scala.collection.Seq<String> values) {}
                public void unequal(java.util.List<String> values, int more) {}
                public void closed(scala.collection.Seq<String> values) {}
                private void closed(java.util.List<String> values) {}
            }
            """);

    private static final MissingTypes MISSING = new MissingTypes(SOURCE.elements());

    private static final TypeTools TOOLS = TypeTools.of(SOURCE.elements(), SOURCE.types(), MISSING);

    private static TargetMethods methods(String type) {
        return TargetMethods.of(SOURCE.type(type), TOOLS);
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
        assertThat(described("test.Sample", name)).isEqualTo(expected);
    }

    /** What these classes hold no Java source could; {@code good/foreign} compiles the calls. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            org.apache.spark.sql.catalyst.expressions.ExpressionSet | flatMap | flatMap(Function1): Iterable in IterableOnceOps as IterableOnceOps
            org.apache.spark.sql.catalyst.expressions.AttributeMap | applyOrElse | applyOrElse(Object, Function1): Object in AttributeMap as itself, applyOrElse(Attribute, Function1): Object in PartialFunction as PartialFunction
            org.apache.spark.sql.catalyst.expressions.AttributeMap | getOrElse | getOrElse(Attribute, Function0): Object in AttributeMap as itself
            org.apache.spark.sql.catalyst.expressions.AttributeMap | apply | apply(Object): Object in AttributeMap as itself, apply(Attribute): Object in Function1 as Function1
            org.apache.spark.sql.types.StructType | scala$collection$SeqOps$$toGenericSeq | scala$collection$SeqOps$$toGenericSeq(): Seq in SeqOps as SeqOps
            org.apache.spark.partial.CountEvaluator | merge | merge(int, Object): void in ApproximateEvaluator as ApproximateEvaluator, merge(int, long): void in CountEvaluator as itself
            breeze.stats.distributions.Beta$ | mle | mle(SufficientStatistic): Tuple2 in Beta$ as itself, mle(SufficientStatistic): Object in ExponentialFamily as ExponentialFamily
            scala.collection.SeqMap | newSpecificBuilder | newSpecificBuilder(): Builder in IterableOps as IterableOps
            scala.collection.immutable.List | prepended | prepended(Object): List in StrictOptimizedSeqOps as StrictOptimizedSeqOps
            scala.collection.immutable.List | updated | updated(int, Object): List in StrictOptimizedSeqOps as StrictOptimizedSeqOps
            org.apache.spark.sql.catalyst.expressions.codegen.EmptyBlock$ | mapChildren | mapChildren(Function1): TreeNode in EmptyBlock$ as EmptyBlock$
            org.apache.spark.sql.catalyst.expressions.codegen.EmptyBlock$ | withNewChildrenInternal | withNewChildrenInternal(IndexedSeq): TreeNode in EmptyBlock$ as EmptyBlock$
            scala.math.Numeric.BigDecimalAsIfIntegral$ | abs | abs(Object): Object in BigDecimalAsIfIntegral$ as itself, abs(BigDecimal): BigDecimal in Numeric as Numeric
            scala.collection.immutable.SortedMap.WithDefault | coll | coll(): SortedMap in SortedMapOps as SortedMapOps
            scala.collection.MapView | map | map(Function1): Iterable in IterableOnceOps as IterableOnceOps
            scala.collection.MapView | head | head(): Tuple2 in IterableOps as IterableOps
            scala.collection.generic.IsMap | apply | apply(Object): MapOps in IsMap as IsMap
            spire.math.PolynomialOverCRing | timesl | timesl(Object, Polynomial): Polynomial in PolynomialOverRng as PolynomialOverRng
            spire.math.ComplexOnCRing$mcD$sp | timesl$mcF$sp | timesl$mcF$sp(float, Complex): Complex in LeftModule as LeftModule
            breeze.interpolation.CubicInterpolator | interpolate | interpolate(double): double in CubicInterpolator as itself, interpolate(Object): Object in HandyUnivariateInterpolator as itself
            """)
    void whatScalasCompilerWritesIsCalledOnWhatDeclaresIt(String type, String name, String expected) {
        assertThat(described(type, name)).isEqualTo(expected);
    }

    private static String described(String type, String name) {
        TargetMethods methods = methods(type);
        ForeignTarget target = ForeignTarget.of((DeclaredType) SOURCE.type(type).asType(), methods, TOOLS);
        return methods.named(name).stream()
                .map(target::called)
                .map(method -> method.signature() + ": "
                        + simple(method.type().getReturnType()) + " in "
                        + method.owner().getSimpleName() + " as "
                        + method.receiver()
                                .map(TypeElement::getSimpleName)
                                .map(Object::toString)
                                .orElse("itself"))
                .collect(joining(", "));
    }

    private static String simple(TypeMirror type) {
        String name = SOURCE.types().erasure(type).toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Test
    void staticMethodsAreKnownByTheirNames() {
        TargetMethods methods = methods("test.Sample");

        assertThat(methods.ofStatic("still")).isPresent();
        assertThat(methods.ofStatic("ofInterface")).isEmpty();
        assertThat(methods.ofStatic("narrowed")).isEmpty();
        assertThat(methods.names()).contains("result").doesNotContain("still", "own", "secret", "hashCode");
        assertThat(methods.hidden("secret")).isPresent();
        assertThat(methods.hidden("own")).isEmpty();
        assertThat(methods.all()).extracting(TargetMethod::name).startsWith("alone", "bridged", "bridged", "closed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open(String) | open(String)
            alone        | alone()
            twins        | twins(List)
            unequal      | unequal(Seq), unequal(List, int)
            closed       | closed(List), closed(Seq)
            """)
    void aMethodOfJavaStandsForItsTwinOfScala(String pattern, String expected) {
        TargetMethods methods = methods("test.Sample");
        Access access = new Access(SOURCE.elements().getPackageElement("test"), MISSING, SOURCE.elements());

        assertThat(
                        methods
                                .withoutScalaTwins(
                                        methods.matching(
                                                MethodPattern.parse(pattern).orElseThrow()),
                                        access)
                                .stream()
                                .map(method -> method.signature().toString())
                                .collect(joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void aHierarchyKnowsWhatIsTorn() {
        Hierarchy torn = Hierarchy.of(
                (DeclaredType)
                        SOURCE.type("org.apache.spark.sql.types.StructType").asType(),
                SOURCE.types());
        Hierarchy whole = Hierarchy.of((DeclaredType) SOURCE.type("test.Sample").asType(), SOURCE.types());

        assertThat(torn.torn())
                .contains(SOURCE.type("scala.collection.IterableOps"))
                .doesNotContain(SOURCE.type("scala.Product"));
        assertThat(whole.torn()).isEmpty();
        assertThat(whole.types().stream()
                        .map(type -> type.asElement().getSimpleName().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        Set.of("Sample", "Parent", "Object", "One", "Other", "Comparable"));
    }
}

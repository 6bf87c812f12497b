package io.github.asyncactions.spark.support;

import static io.github.asyncactions.spark.support.ScalaConversion.function0;
import static io.github.asyncactions.spark.support.ScalaConversion.function1;
import static io.github.asyncactions.spark.support.ScalaConversion.function2;
import static io.github.asyncactions.spark.support.ScalaConversion.iterator;
import static io.github.asyncactions.spark.support.ScalaConversion.map;
import static io.github.asyncactions.spark.support.ScalaConversion.option;
import static io.github.asyncactions.spark.support.ScalaConversion.same;
import static io.github.asyncactions.spark.support.ScalaConversion.seq;
import static io.github.asyncactions.spark.support.ScalaConversion.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each value is of the Scala type in between, and comes back as it was. */
class ScalaConversionTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(seq(same()), List.of(1, 2, 3), scala.collection.immutable.Seq.class),
                Arguments.of(seq(same()), List.of(), scala.collection.immutable.List.class),
                Arguments.of(seq(same()), Arrays.asList(1, null), scala.collection.Seq.class),
                Arguments.of(set(same()), Set.of("a", "b"), scala.collection.immutable.Set.class),
                Arguments.of(map(same(), seq(same())), Map.of("a", List.of(1)), scala.collection.immutable.Map.class),
                Arguments.of(option(seq(same())), Optional.of(List.of("a")), scala.Option.class),
                Arguments.of(option(same()), Optional.empty(), scala.Option.class));
    }

    @ParameterizedTest
    @MethodSource("values")
    void goesThereAndBack(ScalaConversion conversion, Object java, Class<?> between) {
        Object scala = conversion.toScala(java);

        assertThat(scala).isInstanceOf(between);
        assertThat(conversion.toJava(scala)).isEqualTo(java);
    }

    @Test
    void convertsWhatIsInside() {
        scala.Option<?> option = (scala.Option<?>) option(seq(same())).toScala(Optional.of(List.of("a")));

        assertThat(option.get()).isInstanceOf(scala.collection.immutable.Seq.class);
    }

    @Test
    void nullStaysNull() {
        assertThat(seq(same()).toScala(null)).isNull();
        assertThat(option(same()).toJava(null)).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void iteratesAsItIsAsked() {
        ScalaConversion conversion = iterator(option(same()));
        scala.collection.Iterator<?> between = (scala.collection.Iterator<?>)
                conversion.toScala(List.of(Optional.of(1), Optional.empty()).iterator());

        assertThat(between.next()).isInstanceOf(scala.Option.class);
        assertThat((Iterator<Object>) conversion.toJava(between)).toIterable().containsExactly(Optional.empty());
    }

    @Test
    @SuppressWarnings("unchecked")
    void callsFunctionsBothWays() {
        Function<Optional<Integer>, List<Integer>> one = value -> List.of(value.orElse(0) + 1);
        ScalaConversion conversion = function1(option(same()), seq(same()));
        scala.Function1<Object, Object> between = (scala.Function1<Object, Object>) conversion.toScala(one);

        assertThat(between.apply(option(same()).toScala(Optional.of(1))))
                .isInstanceOf(scala.collection.immutable.List.class);
        assertThat(((Function<Object, Object>) conversion.toJava(between)).apply(Optional.of(1)))
                .isEqualTo(List.of(2));
    }

    @Test
    @SuppressWarnings("unchecked")
    void callsFunctionsOfNoneAndTwo() {
        Supplier<Object> none = () -> 1;
        BiFunction<Integer, Integer, Integer> two = Integer::sum;
        ScalaConversion ofTwo = function2(same(), same(), same());

        assertThat(((Supplier<Object>)
                                function0(same()).toJava(function0(same()).toScala(none)))
                        .get())
                .isEqualTo(1);
        assertThat(((BiFunction<Object, Object, Object>) ofTwo.toJava(ofTwo.toScala(two))).apply(1, 2))
                .isEqualTo(3);
    }
}

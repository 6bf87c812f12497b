package io.github.asyncactions.integration;

import static io.github.asyncactions.spark.support.ScalaConversion.function0;
import static io.github.asyncactions.spark.support.ScalaConversion.function1;
import static io.github.asyncactions.spark.support.ScalaConversion.function2;
import static io.github.asyncactions.spark.support.ScalaConversion.iterator;
import static io.github.asyncactions.spark.support.ScalaConversion.map;
import static io.github.asyncactions.spark.support.ScalaConversion.option;
import static io.github.asyncactions.spark.support.ScalaConversion.same;
import static io.github.asyncactions.spark.support.ScalaConversion.seq;
import static io.github.asyncactions.spark.support.ScalaConversion.set;

import io.github.asyncactions.spark.support.ScalaConversion;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Values of Java that become values of Scala, whichever that is here, and come back. */
public final class ScalaSmoke {

    private ScalaSmoke() {}

    @SuppressWarnings("unchecked")
    public static void main(String[] args) {
        print("scala", scala.util.Properties.versionNumberString().replaceFirst("\\.\\d+$", ""));
        print("option", there(option(seq(same())), Optional.of(List.of(1, 2))));
        print("set", there(set(same()), Set.of(1)));
        print("map", there(map(same(), option(same())), Map.of("a", Optional.of(1))));
        print("iterator", ((Iterator<Object>) there(iterator(same()), List.of(1).iterator())).next());
        Supplier<Integer> none = () -> 1;
        print("function0", ((Supplier<Object>) there(function0(same()), none)).get());
        Function<List<Integer>, Integer> one = List::size;
        print("function1", ((Function<Object, Object>) there(function1(seq(same()), same()), one)).apply(List.of(5)));
        BiFunction<Integer, Integer, Integer> two = Integer::sum;
        print(
                "function2",
                ((BiFunction<Object, Object, Object>) there(function2(same(), same(), same()), two)).apply(1, 2));
    }

    private static Object there(ScalaConversion conversion, Object value) {
        return conversion.toJava(conversion.toScala(value));
    }

    private static void print(String name, Object value) {
        System.out.println(name + "=" + value);
    }
}

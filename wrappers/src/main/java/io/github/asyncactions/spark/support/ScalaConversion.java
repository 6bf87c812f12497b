package io.github.asyncactions.spark.support;

import static java.util.Collections.unmodifiableList;
import static java.util.Collections.unmodifiableMap;
import static java.util.Collections.unmodifiableSet;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scala.Function0;
import scala.Function1;
import scala.Function2;
import scala.Option;
import scala.Predef$;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.immutable.Nil$;

/**
 * Turns values of a Scala type into values of its Java counterpart, and back. Collections are copied, into ones that
 * can't be changed; iterators and functions are converted as they are used. Null stays null. A function that Spark
 * sends to executors needs this library there, too.
 *
 * <p>The only class that names Scala types, and only such as Scala 2.12 and 2.13 have alike.
 */
public abstract class ScalaConversion {

    private static final ScalaConversion SAME = of(value -> value, value -> value);

    private ScalaConversion() {}

    private static ScalaConversion of(
            Function<Object, @Nullable Object> toJava, Function<Object, @Nullable Object> toScala) {
        return new ScalaConversion() {
            @Override
            Object convertToJava(Object value) {
                return toJava.apply(value);
            }

            @Override
            Object convertToScala(Object value) {
                return toScala.apply(value);
            }
        };
    }

    abstract @Nullable Object convertToJava(Object value);

    abstract @Nullable Object convertToScala(Object value);

    /** The Java value for one of Scala's. */
    public final @Nullable Object toJava(@Nullable Object scala) {
        return scala == null ? null : convertToJava(scala);
    }

    /** The Scala value for one of Java's. */
    public final @Nullable Object toScala(@Nullable Object java) {
        return java == null ? null : convertToScala(java);
    }

    /** A type that both have. */
    public static ScalaConversion same() {
        return SAME;
    }

    /** {@code scala.collection.Seq}, or the immutable one, or {@code List}, and {@link List}. */
    public static ScalaConversion seq(ScalaConversion element) {
        return of(
                seq -> unmodifiableList(copy(((scala.collection.Seq<?>) seq).iterator(), element, new ArrayList<>())),
                list -> list((List<?>) list, element));
    }

    /** {@code scala.collection.Set}, or the immutable one, and {@link Set}. */
    public static ScalaConversion set(ScalaConversion element) {
        return of(
                set -> unmodifiableSet(
                        copy(((scala.collection.Set<?>) set).iterator(), element, new LinkedHashSet<>())),
                set -> list(new ArrayList<>((Set<?>) set), element).toSet());
    }

    /** {@code scala.collection.Map}, or the immutable one, and {@link Map}. */
    public static ScalaConversion map(ScalaConversion key, ScalaConversion value) {
        return of(
                map -> {
                    Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
                    scala.collection.Iterator<?> entries = ((scala.collection.Map<?, ?>) map).iterator();
                    while (entries.hasNext()) {
                        Tuple2<?, ?> entry = (Tuple2<?, ?>) entries.next();
                        copy.put(key.toJava(entry._1()), value.toJava(entry._2()));
                    }
                    return unmodifiableMap(copy);
                },
                map -> toMap(((Map<?, ?>) map)
                        .entrySet().stream()
                                .map(entry ->
                                        new Tuple2<>(key.toScala(entry.getKey()), value.toScala(entry.getValue())))
                                .toList()));
    }

    /** {@code scala.Option} and {@link Optional}. */
    public static ScalaConversion option(ScalaConversion element) {
        return of(
                option -> ((Option<?>) option).isDefined()
                        ? Optional.ofNullable(element.toJava(((Option<?>) option).get()))
                        : Optional.empty(),
                optional -> Option.apply(element.toScala(((Optional<?>) optional).orElse(null))));
    }

    /** {@code scala.collection.Iterator} and {@link Iterator}. */
    @SuppressWarnings("deprecation") // What replaces it is not in Scala 2.12.
    public static ScalaConversion iterator(ScalaConversion element) {
        return of(
                iterator -> javaIterator((scala.collection.Iterator<?>) iterator, element),
                iterator -> JavaConverters.asScalaIterator(new Iterator<@Nullable Object>() {
                    @Override
                    public boolean hasNext() {
                        return ((Iterator<?>) iterator).hasNext();
                    }

                    @Override
                    public @Nullable Object next() {
                        return element.toScala(((Iterator<?>) iterator).next());
                    }
                }));
    }

    /** {@code scala.Function0} and {@link Supplier}. */
    public static ScalaConversion function0(ScalaConversion result) {
        return of(
                function -> (Supplier<@Nullable Object>) () -> result.toJava(((Function0<?>) function).apply()),
                supplier -> (Function0<@Nullable Object>) () -> result.toScala(((Supplier<?>) supplier).get()));
    }

    /** {@code scala.Function1} and {@link Function}. */
    @SuppressWarnings("unchecked")
    public static ScalaConversion function1(ScalaConversion argument, ScalaConversion result) {
        return of(
                function -> (Function<@Nullable Object, @Nullable Object>)
                        value -> result.toJava(((Function1<Object, Object>) function).apply(argument.toScala(value))),
                function -> (Function1<@Nullable Object, @Nullable Object>)
                        value -> result.toScala(((Function<Object, Object>) function).apply(argument.toJava(value))));
    }

    /** {@code scala.Function2} and {@link BiFunction}. */
    @SuppressWarnings("unchecked")
    public static ScalaConversion function2(ScalaConversion first, ScalaConversion second, ScalaConversion result) {
        return of(
                function -> (BiFunction<@Nullable Object, @Nullable Object, @Nullable Object>)
                        (one, other) -> result.toJava(((Function2<Object, Object, Object>) function)
                                .apply(first.toScala(one), second.toScala(other))),
                function -> (Function2<@Nullable Object, @Nullable Object, @Nullable Object>)
                        (one, other) -> result.toScala(((BiFunction<Object, Object, Object>) function)
                                .apply(first.toJava(one), second.toJava(other))));
    }

    private static Iterator<@Nullable Object> javaIterator(
            scala.collection.Iterator<?> iterator, ScalaConversion element) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return element.toJava(iterator.next());
            }
        };
    }

    private static <C extends java.util.Collection<@Nullable Object>> C copy(
            scala.collection.Iterator<?> iterator, ScalaConversion element, C copy) {
        javaIterator(iterator, element).forEachRemaining(copy::add);
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static scala.collection.immutable.List<Object> list(List<?> from, ScalaConversion element) {
        scala.collection.immutable.List<Object> list = (scala.collection.immutable.List<Object>) (Object) Nil$.MODULE$;
        ListIterator<?> backwards = from.listIterator(from.size());
        while (backwards.hasPrevious()) {
            list = list.$colon$colon(element.toScala(backwards.previous()));
        }
        return list;
    }

    /** The evidence that this asks for is of another type in each Scala, so that it can't be linked. */
    private static Object toMap(List<?> entries) {
        try {
            Object evidence = Predef$.class.getMethod("$conforms").invoke(Predef$.MODULE$);
            Method toMap = Stream.of(scala.collection.immutable.List.class.getMethods())
                    .filter(method -> method.getName().equals("toMap") && method.getParameterCount() == 1)
                    .findFirst()
                    .orElseThrow();
            return toMap.invoke(list(entries, same()), evidence);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("This Scala can't make a Map", e);
        }
    }
}

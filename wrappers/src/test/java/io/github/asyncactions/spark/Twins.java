package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.DynamicTest;

/**
 * The methods of one wrapper, each beside its blocking twin: both are called, and must come to the same. A method that
 * is not among them fails the test.
 */
final class Twins {

    private static final Set<String> COMMON = Set.of("of", "from", "withOptions", "unwrap", "toString");

    private final Class<?> wrapper;
    private final Map<String, Step> checks = new LinkedHashMap<>();

    Twins(Class<?> wrapper) {
        this.wrapper = wrapper;
    }

    @FunctionalInterface
    interface Step {

        void run() throws Exception;
    }

    /** @param method such as {@code jsonAsync(String[])} */
    Twins same(String method, Callable<?> blocking, Callable<? extends ActionFuture<?>> async) {
        return add(method, () -> {
            Object expected = comparable(blocking.call());
            assertThat(expected).isNotIn("[]", "");
            assertThat(comparable(async.call().join())).isEqualTo(expected);
        });
    }

    /**
     * Of methods without a result: the states that they leave are the same, and not the one before.
     *
     * @param before makes the state that both find
     */
    Twins sameEffect(
            String method, Step before, Step blocking, Callable<? extends ActionFuture<?>> async, Callable<?> state) {
        return add(method, () -> {
            before.run();
            Object old = comparable(state.call());
            blocking.run();
            Object expected = comparable(state.call());
            assertThat(expected).isNotEqualTo(old);
            before.run();
            assertThat(comparable(state.call())).isEqualTo(old);
            async.call().join();
            assertThat(comparable(state.call())).isEqualTo(expected);
        });
    }

    /** Both fail alike. */
    Twins sameFailure(String method, Callable<?> blocking, Callable<? extends ActionFuture<?>> async) {
        return add(method + " fails", failAlike(blocking, async));
    }

    /** Of a method that can be seen by a failure only. */
    Twins setting(String method, Callable<?> blocking, Callable<? extends ActionFuture<?>> async) {
        return add(method, failAlike(blocking, async));
    }

    private static Step failAlike(Callable<?> blocking, Callable<? extends ActionFuture<?>> async) {
        return () -> {
            Throwable expected = catchThrowable(blocking::call);
            assertThat(expected).isNotNull();
            assertThat(async.call().handle((result, failure) -> failure).join())
                    .hasSameClassAs(expected)
                    .extracting(failure -> words(failure))
                    .isEqualTo(words(expected));
        };
    }

    /** The first line; the rest is a plan, with numbers that are never the same. */
    private static String words(Throwable failure) {
        return failure.getMessage().lines().findFirst().orElse("");
    }

    private Twins add(String method, Step check) {
        assertThat(checks.put(method, check)).as(method).isNull();
        return this;
    }

    Stream<DynamicTest> tests() {
        return Stream.concat(
                checks.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), each.getValue()::run)),
                Stream.of(DynamicTest.dynamicTest("none is left out", this::noneIsLeftOut)));
    }

    private void noneIsLeftOut() {
        Set<String> methods = Arrays.stream(wrapper.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !COMMON.contains(method.getName()))
                .map(Twins::signature)
                .collect(Collectors.toSet());
        Set<String> checked = checks.keySet().stream()
                .filter(name -> !name.endsWith(" fails"))
                .collect(Collectors.toSet());
        assertThat(checked).isEqualTo(methods);
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Rows in any order, arrays by what is in them. */
    private static Object comparable(Object result) {
        if (result instanceof Dataset<?> dataset) {
            return dataset.collectAsList().stream()
                    .map(Twins::text)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (result instanceof Object[] || result instanceof double[]) {
            return Arrays.deepToString(new Object[] {result});
        }
        boolean isOfCatalog = result != null && result.getClass().getName().startsWith("org.apache.spark.sql.catalog.");
        return result == null ? "nothing" : isOfCatalog ? text(result) : result;
    }

    /** Without the description of a function, which Spark writes in an order of its own. */
    private static String text(Object row) {
        return String.valueOf(row).replaceAll("description='.*', className", "className");
    }
}

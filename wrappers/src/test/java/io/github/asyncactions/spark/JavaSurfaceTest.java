package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.LinearRegressionModel;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java sees of Spark, and of the wrappers: hazards J1 to J4 and J6. */
class JavaSurfaceTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    @TempDir
    static Path directory;

    /** The compiler's errors for these statements; {@code d} is a Dataset of Long, {@code a} its wrapper. */
    private static String errorsIn(String statements) {
        String source =
                "import org.apache.spark.sql.*; import io.github.asyncactions.spark.*; import java.util.*; class User {"
                        + " void use(Dataset<Long> d, AsyncDataset<Long> a) throws Exception { " + statements + " } }";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///User.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", directory.toString(), "-classpath", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(errors, null, null, options, null, List.of(file))
                .call();
        return errors.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".filter(x -> x > 1);",
                ".map(x -> x + 1, Encoders.LONG());",
                ".flatMap(x -> List.of(x).iterator(), Encoders.LONG());"
            })
    void j1ALambdaNeedsNoCast(String call) {
        assertThat(errorsIn("d" + call)).as("by hand").contains("ambiguous");
        assertThat(errorsIn("a" + call)).isEmpty();
    }

    @Test
    void j1NeitherDoesTheLambdaOfAnAction() {
        assertThat(errorsIn("d.reduce((x, y) -> x + y);")).as("by hand").contains("ambiguous");
        assertThat(errorsIn("a.reduceAsync((x, y) -> x + y); a.foreachAsync(x -> {});"))
                .isEmpty();
    }

    @Test
    void j2RowsComeAsAList() {
        assertThat(errorsIn("List<Long> rows = d.tail(2);")).as("by hand").contains("incompatible types");
        assertThat(errorsIn("List<Long> rows = a.tailAsync(2).get(); rows = a.takeAsync(2).get();"
                        + " rows = a.headAsync(2).get(); rows = a.collectAsync().get();"))
                .isEmpty();
        assertThat(AsyncDataset.of(spark.session().range(5)).tailAsync(2).join())
                .containsExactly(3L, 4L);
    }

    @Test
    void j3WhatRunsAJobIsNeverFluent() throws Exception {
        List<String> threads = new CopyOnWriteArrayList<>();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                threads.add(String.valueOf(start.properties().getProperty("caller")));
            }
        };
        spark.context().sc().addSparkListener(listener);
        spark.context().setLocalProperty("caller", "mine");
        try {
            JavaRDD<Integer> numbers = spark.context().parallelize(List.of(3, 1, 2), 2);
            numbers.sortBy(n -> n, true, 2);
            spark.awaitListeners();
            assertThat(threads).as("by hand: a job before any action").contains("mine");
        } finally {
            spark.context().setLocalProperty("caller", null);
            spark.context().sc().removeSparkListener(listener);
        }

        for (String name :
                List.of("javaRDD", "toJavaRDD", "rdd", "checkpoint", "localCheckpoint", "transpose", "sortBy")) {
            assertThat(List.of(AsyncDataset.class, AsyncRDD.class))
                    .allSatisfy(wrapper -> assertThat(wrapper.getMethods())
                            .extracting(Method::getName)
                            .doesNotContain(name));
        }
        assertThat(AsyncRDD.of(spark.context().parallelize(List.of(3, 1, 2), 2))
                        .sortByAsync(n -> n, true, 2)
                        .get(60, TimeUnit.SECONDS)
                        .collect())
                .containsExactly(1, 2, 3);
    }

    // ---- mutable builders ----------------------------------------------------------------------------------------

    private static Dataset<Row> line() {
        return new VectorAssembler()
                .setInputCols(new String[] {"x"})
                .setOutputCol("features")
                .transform(spark.session().range(50).selectExpr("double(id) as x", "2.0 * id + 1 as label"));
    }

    @Test
    void j4OnAPlainPoolAChangeReachesTheFitInFlight() {
        LinearRegression regression = new LinearRegression();
        CountDownLatch changed = new CountDownLatch(1);
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<LinearRegressionModel> fit = plain.submit(() -> {
                changed.await();
                return regression.fit(line());
            });
            regression.setRegParam(0.75);
            changed.countDown();
            assertThat(fit.join().getRegParam()).isEqualTo(0.75);
        }
    }

    /** As Scala's {@code ???} does. */
    private static final class Uncopied extends LinearRegression {
        private static final long serialVersionUID = 1;

        @Override
        public LinearRegression copy(ParamMap extra) {
            throw new AssertionError("an implementation is missing");
        }
    }

    private static final class Copied extends LinearRegression {
        private static final long serialVersionUID = 1;

        @Override
        public LinearRegression copy(ParamMap extra) {
            return null;
        }
    }

    @Test
    void j4AnEstimatorWithoutACopyIsFittedAsItIs() throws Exception {
        for (LinearRegression estimator : List.of(new Uncopied(), new Copied())) {
            LinearRegressionModel model = AsyncEstimator.<LinearRegressionModel>of(estimator)
                    .fitAsync(line())
                    .get(60, TimeUnit.SECONDS);
            assertThat(model.parent()).isSameAs(estimator);
        }
    }

    // ---- names of Scala's ----------------------------------------------------------------------------------------

    @Test
    void j6NamesOfScalasCompilerAreNotExposed() {
        assertThat(names(SparkContext.class)).as("Spark's own").anyMatch(name -> name.contains("$"));
        for (Class<?> wrapper : Wrappers.ALL) {
            assertThat(names(wrapper)).noneMatch(name -> name.contains("$"));
        }
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .toList();
    }

    @Test
    void j5ACancelledActionThrowsACancellationException() {
        ActionFuture<Integer> action = SparkActions.submit(spark.session(), () -> {
            new CountDownLatch(1).await();
            return 1;
        });
        action.cancel(true);
        assertThatThrownBy(action::get).isInstanceOf(java.util.concurrent.CancellationException.class);
    }
}

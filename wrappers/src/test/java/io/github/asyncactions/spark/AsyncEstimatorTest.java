package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.LinearRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every method of {@link AsyncEstimator} beside its blocking twin. */
class AsyncEstimatorTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private Dataset<Row> line;
    private LinearRegression regression;

    @BeforeEach
    void line() {
        line = new VectorAssembler()
                .setInputCols(new String[] {"x"})
                .setOutputCol("features")
                .transform(spark.session().range(100).selectExpr("double(id) as x", "2.0 * id + 1 as label"));
        regression = new LinearRegression().setRegParam(0.5);
    }

    @Test
    void fit() {
        LinearRegressionModel model =
                AsyncEstimator.of(regression).fitAsync(AsyncDataset.of(line)).join();

        assertThat(model.coefficients()).isEqualTo(regression.fit(line).coefficients());
        assertThat(model.parent()).isSameAs(regression);
    }

    @Test
    void fitWithParams() {
        ParamMap strong = new ParamMap().put(regression.regParam(), 100.0);

        assertThat(AsyncEstimator.of(regression).fitAsync(line, strong).join().coefficients())
                .isEqualTo(regression.fit(line, strong).coefficients());
        assertThat(AsyncEstimator.of(regression)
                        .fitAsync(
                                line,
                                regression.regParam().w(100.0),
                                regression.maxIter().w(5))
                        .join()
                        .coefficients())
                .isEqualTo(regression
                        .fit(
                                line,
                                regression.regParam().w(100.0),
                                regression.maxIter().w(5))
                        .coefficients());
        assertThat(AsyncEstimator.of(regression)
                        .fitAsync(line, List.of(new ParamMap(), strong))
                        .join())
                .extracting(LinearRegressionModel::coefficients)
                .containsExactly(
                        regression.fit(line).coefficients(),
                        regression.fit(line, strong).coefficients());
    }

    /** J4. */
    @Test
    void aChangeAfterTheCallDoesNotReachTheActionInFlight() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<ActionFuture<Object>> busy = IntStream.range(0, 4)
                .mapToObj(i -> SparkActions.<Object>submit(spark.session(), () -> {
                    release.await();
                    return i;
                }))
                .toList();

        ActionFuture<LinearRegressionModel> fit = AsyncEstimator.of(regression).fitAsync(line);
        regression.setRegParam(100);
        release.countDown();

        assertThat(fit.join().coefficients())
                .isEqualTo(new LinearRegression().setRegParam(0.5).fit(line).coefficients());
        busy.forEach(ActionFuture::join);
    }

    @Test
    void withoutAnySparkTheFutureSaysWhatToDo() {
        SparkSession before = spark.session();
        SparkSession.clearActiveSession();
        try {
            assertThatThrownBy(() -> AsyncEstimator.of(regression)
                            .fitAsync(null, new ParamMap())
                            .get())
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("of(target, session)");
        } finally {
            SparkSession.setActiveSession(before);
        }
    }

    /** What the wrapped method takes is passed on as it is. */
    @Test
    void aNullArgumentFailsAsTheBlockingCallDoes() {
        assertThatThrownBy(() -> AsyncEstimator.of(regression, spark.session())
                        .fitAsync(null, new ParamMap())
                        .get())
                .hasCauseInstanceOf(NullPointerException.class);
    }
}

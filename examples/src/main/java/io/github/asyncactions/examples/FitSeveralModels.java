package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncEstimator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.LinearRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Several models at once. Each fit has a copy of the estimator, so the same one may be changed and used again. */
public final class FitSeveralModels {

    private FitSeveralModels() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            Dataset<Row> line = new VectorAssembler()
                    .setInputCols(new String[] {"x"})
                    .setOutputCol("features")
                    .transform(spark.range(100).selectExpr("double(id) as x", "2.0 * id + 1 as label"));

            LinearRegression regression = new LinearRegression();
            List<ActionFuture<LinearRegressionModel>> fits = List.of(
                    AsyncEstimator.of(regression.setRegParam(0)).fitAsync(line),
                    AsyncEstimator.of(regression.setRegParam(1)).fitAsync(line),
                    AsyncEstimator.of(regression.setRegParam(10)).fitAsync(line));

            for (ActionFuture<LinearRegressionModel> fit : fits) {
                LinearRegressionModel model = fit.join();
                System.out.printf(
                        Locale.ROOT,
                        "regularized by %4.1f: slope %.2f%n",
                        model.getRegParam(),
                        model.coefficients().apply(0));
            }
        }
    }
}

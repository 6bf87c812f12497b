package io.github.asyncactions.examples;

import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** Uses the wrappers that {@link EvaluatorActions} gives to a class of Spark's. */
public final class JudgePredictions {

    private JudgePredictions() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            Dataset<?> predictions =
                    spark.sql("select * from values (1d, 1d), (1d, -1d), (0d, 1d) as t(label, prediction)");
            RegressionEvaluator rmse = new RegressionEvaluator();

            var metric = AsyncEvaluator.of(rmse).evaluateAsync(predictions);
            var verdict = AsyncEvaluator.of(rmse).verdictAsync(predictions);
            var eventual = EventualEvaluator.of(rmse).evaluateEventually(predictions);
            System.out.println(metric.join());
            System.out.println(verdict.join());
            System.out.println(eventual.join());
        }
    }
}

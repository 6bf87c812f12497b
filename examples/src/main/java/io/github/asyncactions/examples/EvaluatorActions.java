package io.github.asyncactions.examples;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.AsyncActions.Doc;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * A class that you do not own: this <em>spec</em> gives Spark's {@link Evaluator} a wrapper, {@code AsyncEvaluator},
 * with an action of its own; and a second one whose actions end in another suffix.
 */
@AsyncActions(
        target = Evaluator.class,
        methods = "evaluate",
        docs = @Doc(method = "evaluate", value = "How good the predictions are, by the evaluator's own metric."))
@AsyncActions(target = Evaluator.class, name = "EventualEvaluator", methods = "evaluate", suffix = "Eventually")
public interface EvaluatorActions {

    /** An action of your own: {@code verdictAsync(predictions)}. */
    static String verdict(Evaluator evaluator, Dataset<?> predictions) {
        double metric = evaluator.evaluate(predictions);
        return metric + (evaluator.isLargerBetter() ? ", the more the better" : ", the less the better");
    }

    static void main(String[] args) throws Exception {
        try (SparkSession session = LocalSpark.open()) {
            Dataset<?> predictions = session.sql(
                    "select * from values (1.0d, 1.0d), (1.0d, -1.0d), (0.0d, 1.0d) as t(label, prediction)");
            RegressionEvaluator rmse = new RegressionEvaluator();
            System.out.println(
                    AsyncEvaluator.of(rmse).evaluateAsync(predictions).join());
            System.out.println(AsyncEvaluator.of(rmse).verdictAsync(predictions).join());
            System.out.println(
                    EventualEvaluator.of(rmse).evaluateEventually(predictions).join());
        }
    }
}

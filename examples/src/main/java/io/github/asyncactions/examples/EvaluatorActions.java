package io.github.asyncactions.examples;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.AsyncActions.Doc;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.sql.Dataset;

/**
 * A class that you do not own: this <em>spec</em> gives Spark's {@link Evaluator} a wrapper, {@code AsyncEvaluator},
 * with an action of its own; and a second one whose actions end in another suffix. {@link JudgePredictions} uses them.
 */
@AsyncActions(
        target = Evaluator.class,
        methods = "evaluate",
        docs = @Doc(method = "evaluate", value = "How good the predictions are, by the evaluator's own metric."))
@AsyncActions(target = Evaluator.class, name = "EventualEvaluator", methods = "evaluate", suffix = "Eventually")
interface EvaluatorActions {

    /** An action of your own: {@code verdictAsync(predictions)}. */
    static String verdict(Evaluator evaluator, Dataset<?> predictions) {
        double metric = evaluator.evaluate(predictions);
        return metric + (evaluator.isLargerBetter() ? ", the more the better" : ", the less the better");
    }
}

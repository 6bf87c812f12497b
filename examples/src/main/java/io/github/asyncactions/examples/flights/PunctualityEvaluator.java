package io.github.asyncactions.examples.flights;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.sql.Dataset;

/**
 * The share of flights whose delay was predicted to within so many minutes. The annotation gives it a wrapper:
 * {@code AsyncPunctualityEvaluator.of(evaluator).evaluateAsync(predictions)}.
 */
@AsyncActions(methods = "evaluate")
public class PunctualityEvaluator extends Evaluator {

    private static final long serialVersionUID = 1L;

    private final String uid = Identifiable.randomUID("punctuality");
    private final int minutes;

    public PunctualityEvaluator(int minutes) {
        this.minutes = minutes;
    }

    @Override
    public double evaluate(Dataset<?> predictions) {
        return predictions
                .select(avg(
                        abs(col("prediction").minus(col("label"))).leq(minutes).cast("double")))
                .first()
                .getDouble(0);
    }

    @Override
    public Evaluator copy(ParamMap extra) {
        return copyValues(new PunctualityEvaluator(minutes), extra);
    }

    @Override
    public String uid() {
        return uid;
    }
}

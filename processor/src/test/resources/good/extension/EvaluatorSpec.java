package test;

import io.github.asyncactions.AsyncActions;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Model;
import org.apache.spark.sql.Dataset;

/** Extension actions: their type variables are the wrapper's; a snapshot; an argument that tells the Spark. */
@AsyncActions(target = Estimator.class)
@AsyncActions(
        target = Dataset.class,
        methods = "count",
        fluent = "limit",
        docs = @AsyncActions.Doc(method = "rows", value = "All rows */ {@link x} \\u002a/ $L <b>&amp;\n\nSecond paragraph @see no"))
interface EvaluatorSpec {

    @AsyncActions.Snapshot
    static <M extends Model<M>> Estimator<M> copy(Estimator<M> estimator) {
        return estimator;
    }

    private static int unused(Dataset<String> dataset) {
        return 0;
    }

    static <M extends Model<M>, X extends Comparable<X>> Map<X, M> fitAll(
            Estimator<M> estimator, Dataset<?> dataset, List<X> keys) {
        return Map.of();
    }

    @AsyncActions.QueriesOnly
    static <A> List<A> rows(Dataset<A> dataset) {
        return dataset.collectAsList();
    }

    static long count(Dataset<?> dataset) {
        return 0;
    }

    @AsyncActions.Writes
    static void save(Dataset<?> dataset, String path) {}

    static void main(String[] args) {}
}

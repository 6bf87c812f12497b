package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamPair;
import org.apache.spark.sql.Dataset;

/**
 * What becomes asynchronous of an {@link Estimator}.
 *
 * <p>An estimator is mutable, so an action fits a copy that is taken as it is submitted; the model's parent is the
 * original all the same.
 */
@AsyncActions(target = Estimator.class, uses = DatasetActions.class)
public interface EstimatorActions {

    @AsyncActions.Snapshot
    static <M extends Model<M>> Estimator<M> copy(Estimator<M> estimator) {
        return EstimatorCopies.copyOf(estimator);
    }

    static <M extends Model<M>> M fit(Estimator<M> estimator, Dataset<?> dataset) {
        return EstimatorCopies.adopt(estimator.fit(dataset), estimator);
    }

    static <M extends Model<M>> M fit(Estimator<M> estimator, Dataset<?> dataset, ParamMap paramMap) {
        return EstimatorCopies.adopt(estimator.fit(dataset, paramMap), estimator);
    }

    static <M extends Model<M>> M fit(
            Estimator<M> estimator, Dataset<?> dataset, ParamPair<?> firstParamPair, ParamPair<?>... otherParamPairs) {
        return EstimatorCopies.adopt(estimator.fit(dataset, firstParamPair, otherParamPairs), estimator);
    }

    /** One model for each of {@code paramMaps}, in their order, fitted one after another as Spark's own twin does. */
    static <M extends Model<M>> List<M> fit(
            Estimator<M> estimator, Dataset<?> dataset, List<? extends ParamMap> paramMaps) {
        List<M> models = new ArrayList<>(paramMaps.size());
        for (ParamMap paramMap : paramMaps) {
            models.add(fit(estimator, dataset, paramMap));
        }
        return models;
    }
}

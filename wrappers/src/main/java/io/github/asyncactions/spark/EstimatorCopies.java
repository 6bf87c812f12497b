package io.github.asyncactions.spark;

import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.param.ParamMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of estimators, and whose copies they are: the parent of a model shall be the estimator that the user fitted.
 * An estimator that cannot be copied is used as it is.
 */
final class EstimatorCopies {

    private static final Logger LOG = LoggerFactory.getLogger(EstimatorCopies.class);
    private static final Map<Estimator<?>, Estimator<?>> ORIGINALS = new WeakHashMap<>();
    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private EstimatorCopies() {}

    static <M extends Model<M>> Estimator<M> copyOf(Estimator<M> original) {
        Estimator<M> copy = tryCopy(original);
        if (copy == null || copy == original) {
            return original;
        }
        synchronized (ORIGINALS) {
            ORIGINALS.put(copy, original);
        }
        return copy;
    }

    private static <M extends Model<M>> @Nullable Estimator<M> tryCopy(Estimator<M> original) {
        String type = original.getClass().getName();
        try {
            Estimator<M> copy = original.copy(new ParamMap());
            if (copy != null && copy.getClass() == original.getClass()) {
                return copy;
            }
            logOnce(
                    type,
                    "its copy is "
                            + (copy == null ? "null" : "a " + copy.getClass().getName()),
                    null);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) { // Scala's ??? is an Error, and its checked exceptions are undeclared.
            logOnce(type, "its copy method throws", e);
        }
        return null;
    }

    private static void logOnce(String type, String why, @Nullable Throwable cause) {
        if (LOGGED.add(type)) {
            LOG.warn(
                    "{} is fitted as it is, since {}: do not change it while it is being fitted asynchronously",
                    type,
                    why,
                    cause);
        }
    }

    /** Makes the user's estimator the parent of {@code model}, instead of our copy of it. */
    @SuppressWarnings("unchecked")
    static <M extends Model<M>> M adopt(M model, Estimator<M> copy) {
        Estimator<?> original;
        synchronized (ORIGINALS) {
            original = ORIGINALS.get(copy);
        }
        return original == null || model.parent() != copy ? model : model.setParent((Estimator<M>) original);
    }
}

package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.sql.Dataset;

/** A spec as users write it. */
@AsyncActions(target = Dataset.class, name = "OwnDataset")
interface OwnSpec {

    /** @return whether it was interrupted while it waited */
    static boolean wait(Dataset<?> dataset, CountDownLatch begun, CountDownLatch end) {
        return Interrupts.areSeen(begun, end);
    }

    @AsyncActions.Writes
    static boolean write(Dataset<?> dataset, CountDownLatch begun, CountDownLatch end) {
        return Interrupts.areSeen(begun, end);
    }

    static <T> List<T> rows(Dataset<T> dataset) {
        return dataset.collectAsList();
    }

    @AsyncActions.QueriesOnly
    static <T> List<T> rowsOnly(Dataset<T> dataset) {
        return dataset.collectAsList();
    }

    static Object plan(Dataset<?> dataset) {
        return dataset.queryExecution();
    }
}

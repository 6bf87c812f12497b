package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import java.util.List;
import org.apache.spark.sql.Dataset;

/** Actions that never run on the user's Dataset itself: the example of {@code docs/wrapping.md}. */
@AsyncActions(target = Dataset.class, name = "CopiedDataset")
interface CopySpec {

    @AsyncActions.Snapshot
    static <T> Dataset<T> copy(Dataset<T> dataset) {
        return dataset.as(dataset.encoder());
    }

    static <T> List<T> rows(Dataset<T> dataset) {
        return dataset.collectAsList();
    }

    static Object plan(Dataset<?> dataset) {
        return dataset.queryExecution();
    }
}

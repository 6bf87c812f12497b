package plain;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.SparkActions;
import java.util.List;
import library.Directory;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Knows nothing of JSpecify. */
class Plain {

    @AsyncActions(
            target = Directory.class,
            methods = {"find", "names"})
    interface DirectoryActions {}

    ActionFuture<Integer> size(Dataset<Row> data) {
        AsyncDataset.of(data).filter("x > 1").takeAsync(3).thenApply(List::size).handle((size, failure) -> size);
        return SparkActions.submit(data.sparkSession(), () -> 1);
    }

    ActionFuture<String> find(AsyncDirectory directory) {
        return directory.findAsync(null);
    }
}

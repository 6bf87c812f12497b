package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.SparkActions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;

/** How far an action is, and what has become of all so far. */
public final class WatchProgress {

    private WatchProgress() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            ActionFuture<Long> count = AsyncDataset.of(spark.range(0, 400_000_000L, 1, 40))
                    .withOptions(ActionOptions.defaults().description("big count"))
                    .filter("hash(id) % 3 = 0")
                    .countAsync();
            while (!isDoneIn100Millis(count)) {
                ActionProgress now = count.progress();
                System.out.printf(
                        Locale.ROOT,
                        "%s: %3.0f %%, %d of %d tasks%n",
                        count.description(),
                        100 * now.fraction(),
                        now.doneTasks(),
                        now.totalTasks());
            }
            System.out.println(count);

            for (ActionFuture<Long> done : SparkActions.inCompletionOrder(List.of(
                    AsyncDataset.of(spark.range(1_000_000)).countAsync(),
                    AsyncDataset.of(spark.range(10)).countAsync()))) {
                System.out.println("counted " + done.join());
            }
            System.out.println(SparkActions.statistics(spark).succeeded() + " actions have succeeded");
        }
    }

    private static boolean isDoneIn100Millis(ActionFuture<?> action) throws Exception {
        try {
            action.get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }
}

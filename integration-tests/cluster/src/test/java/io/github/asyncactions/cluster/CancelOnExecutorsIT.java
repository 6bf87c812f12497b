package io.github.asyncactions.cluster;

import static io.github.asyncactions.cluster.StandaloneCluster.SLOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncRDD;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From {@code cancel(true)} to no task of it on any executor, as the executors' own threads tell. */
class CancelOnExecutorsIT {

    @RegisterExtension
    static final StandaloneCluster CLUSTER = StandaloneCluster.shared();

    @TempDir
    Path gate;

    private JavaSparkContext context;

    @BeforeEach
    void connect() {
        context = JavaSparkContext.fromSparkContext(CLUSTER.session().sparkContext());
    }

    @Test
    void tasksOfAnRddThatSleep() throws Exception {
        ActionFuture<Long> action = AsyncRDD.of(
                        context.parallelize(List.of(1, 2, 3, 4), SLOTS).map(UserTasks.sleeping()))
                .countAsync();
        await("tasks").until(() -> CLUSTER.stagesOfTasks().size() == SLOTS);

        seeNothingRunAfterCancelling(action);
    }

    @Test
    void aQueryThatShufflesAndBroadcasts() throws Exception {
        Dataset<Row> shuffled =
                endless().groupBy(functions.expr("id % 10 as key")).count();
        Dataset<Row> small = endless().withColumnRenamed("id", "other");
        ActionFuture<Long> action = AsyncDataset.of(
                        shuffled.join(functions.broadcast(small), functions.expr("key = other")))
                .countAsync();
        await("tasks of the shuffle and of the broadcast")
                .until(() -> new HashSet<>(CLUSTER.stagesOfTasks()).size() >= 2);

        seeNothingRunAfterCancelling(action);
    }

    @Test
    void aWrite(@TempDir Path directory) throws Exception {
        Path output = directory.resolve("out");
        ActionFuture<Void> action = AsyncDataset.of(endless()).write().jsonAsync(output.toString());
        await("tasks").until(() -> !CLUSTER.stagesOfTasks().isEmpty());

        seeNothingRunAfterCancelling(action);
        assertThat(output.resolve("_SUCCESS")).doesNotExist();
        assertThat(output).isDirectoryNotContaining("glob:**/part-*");
    }

    private static Dataset<Row> endless() {
        return CLUSTER.session().range(0, Long.MAX_VALUE, 1, 2).toDF("id").filter("hash(id) = 0");
    }

    private void seeNothingRunAfterCancelling(ActionFuture<?> action) throws Exception {
        action.cancel(true);

        action.terminated().get(1, TimeUnit.MINUTES);
        await("the end of the tasks").until(() -> CLUSTER.stagesOfTasks().isEmpty());
        // Every slot is free again, and what is endless has not been begun anew.
        assertThat(AsyncRDD.of(context.parallelize(List.of(1, 2, 3, 4), SLOTS)
                                .map(UserTasks.meeting(gate.toString(), SLOTS)))
                        .countAsync()
                        .get(2, TimeUnit.MINUTES))
                .isEqualTo(SLOTS);
        await("the end of the last tasks").until(() -> CLUSTER.stagesOfTasks().isEmpty());
        assertThat(context.statusTracker().getActiveJobIds()).isEmpty();
    }
}

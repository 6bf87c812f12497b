package io.github.asyncactions.cluster;

import static io.github.asyncactions.cluster.StandaloneCluster.APPLICATION;
import static io.github.asyncactions.cluster.StandaloneCluster.SLOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncRDD;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Processes of a cluster that die while actions run. */
class FaultsIT {

    @RegisterExtension
    static final StandaloneCluster CLUSTER = StandaloneCluster.shared();

    private static final List<Integer> TWO = List.of(1, 2);

    @TempDir
    Path directory;

    private JavaSparkContext context;
    private String gate;

    @BeforeEach
    void connect() {
        context = JavaSparkContext.fromSparkContext(CLUSTER.session().sparkContext());
        gate = directory.toString();
    }

    @Test
    void theFunctionsOfAUserRunWhereOurJarIsNot() throws Exception {
        assertThat(AsyncRDD.of(context.parallelize(List.of(1, 2, 3, 4), SLOTS)
                                .map(UserTasks.finds(ActionFuture.class.getName())))
                        .collectAsync()
                        .get(2, TimeUnit.MINUTES))
                .containsExactly(false, false, false, false);
        assertThat(AsyncDataset.of(CLUSTER.session().range(4).as(Encoders.LONG()))
                        .map(UserTasks.squared(), Encoders.LONG())
                        .collectAsync()
                        .get(2, TimeUnit.MINUTES))
                .containsExactly(0L, 1L, 4L, 9L);
    }

    @Test
    void anExecutorIsKilled() throws Exception {
        // Two of its four tasks are lost, and half of a shuffle's map output.
        ActionFuture<List<Integer>> shuffled = AsyncRDD.of(context.parallelize(List.of(1, 2, 3, 4), SLOTS)
                        .groupBy(UserTasks.remainder(2), 2)
                        .keys()
                        .map(UserTasks.held(gate)))
                .collectAsync();
        awaitHeld(2);
        ActionFuture<List<Integer>> plain = held(TWO).collectAsync();
        awaitHeld(SLOTS);
        List<ActionFuture<Long>> queued = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            queued.add(AsyncDataset.of(
                            CLUSTER.session().range(100 + i).groupBy("id").count())
                    .countAsync());
        }

        CLUSTER.executors().get(0).kill();
        UserTasks.open(gate);

        assertThat(shuffled.get(3, TimeUnit.MINUTES)).containsExactlyInAnyOrder(0, 1);
        assertThat(plain.get(3, TimeUnit.MINUTES)).isEqualTo(TWO);
        for (int i = 0; i < queued.size(); i++) {
            assertThat(queued.get(i).get(3, TimeUnit.MINUTES)).isEqualTo(100 + i);
        }
        assertThat(UserTasks.begun(gate)).as("tasks were begun again").isGreaterThanOrEqualTo(SLOTS + 2);
    }

    @Test
    @Tag("full")
    void allWorkersAreKilled() throws Exception {
        ActionFuture<List<Integer>> running = held(TWO).collectAsync();
        ActionFuture<Long> cancelled = held(TWO).countAsync();
        awaitHeld(SLOTS);

        CLUSTER.killWorkers();
        CLUSTER.awaitExecutors(0);
        ActionFuture<Long> later = AsyncDataset.of(CLUSTER.session().range(100)).countAsync();
        await("its job").until(() -> !later.jobIds().isEmpty());
        cancelled.cancel(true);

        cancelled.terminated().get(1, TimeUnit.MINUTES);
        assertThat(running).as("waits, as Spark does").isNotDone();
        assertThat(later).as("waits, as Spark does").isNotDone();
        assertThat(context.statusTracker().getActiveJobIds()).hasSize(2);

        UserTasks.open(gate);
        CLUSTER.startWorkers();
        assertThat(running.get(3, TimeUnit.MINUTES)).isEqualTo(TWO);
        assertThat(later.get(3, TimeUnit.MINUTES)).isEqualTo(100);
    }

    @Test
    @Tag("full")
    void theContextIsStoppedInTheMiddleOfAHundredActions() throws Exception {
        List<ActionFuture<Long>> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            first.add(AsyncRDD.of(context.parallelize(TWO)).countAsync());
        }
        List<ActionFuture<Long>> rest = new ArrayList<>();
        for (int i = 10; i < 100; i++) {
            rest.add(held(TWO).countAsync());
        }
        for (ActionFuture<Long> action : first) {
            assertThat(action.get(2, TimeUnit.MINUTES)).isEqualTo(2);
        }
        awaitHeld(SLOTS);

        CLUSTER.session().stop();

        for (ActionFuture<Long> action : rest) {
            assertThatThrownBy(() -> action.get(1, TimeUnit.MINUTES))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Spark has stopped (" + APPLICATION + ")");
            action.terminated().get(1, TimeUnit.MINUTES);
        }
        await("the end of the threads")
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("asyncactions-" + APPLICATION)));
        await("the end of the executors").until(() -> CLUSTER.executors().isEmpty());
    }

    /** Of two tasks, which wait for the gate. */
    private AsyncRDD<Integer> held(List<Integer> numbers) {
        JavaRDD<Integer> held = context.parallelize(numbers, 2).map(UserTasks.held(gate));
        return AsyncRDD.of(held);
    }

    /** Waits until so many tasks wait for the gate, each on a core of its own. */
    private void awaitHeld(int number) {
        await(number + " tasks").until(() -> UserTasks.begun(gate) == number);
    }
}

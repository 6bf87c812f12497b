package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.ShuffleDependency;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.LinearRegressionModel;
import org.apache.spark.shuffle.FetchFailedException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import scala.Tuple2;

/** How far an action is. */
class ProgressTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    /** One for each task, which run in this JVM, that may end. */
    private static final Semaphore ENDS = new Semaphore(0);

    private SparkSession session;

    @BeforeEach
    void session() {
        ENDS.drainPermits();
        session = spark.session();
    }

    private static JavaRDD<Integer> partitions(int count) {
        return spark.context().parallelize(IntStream.range(0, count).boxed().toList(), count);
    }

    private static JavaRDD<Integer> held(int count) {
        return partitions(count).map(n -> {
            ENDS.acquire();
            return n;
        });
    }

    /** After a small job comes a large one, so that a smaller part of the tasks is done. */
    @Test
    void theFractionStandsStillWhenAJobAddsTasks() {
        CountDownLatch seen = new CountDownLatch(1);
        ActionFuture<Long> action = SparkActions.submit(session, () -> {
            partitions(2).count();
            seen.await();
            return held(20).count();
        });
        await().until(() -> action.progress().doneTasks() == 2);
        double before = action.progress().fraction();
        assertThat(before).as("more may come").isEqualTo(0.99);

        seen.countDown();
        ENDS.release(5);
        await().until(() -> action.progress().doneTasks() == 7);

        ActionProgress during = action.progress();
        assertThat(during.jobs()).isEqualTo(2);
        assertThat(during.stages()).isEqualTo(2);
        assertThat(during.totalTasks()).isEqualTo(22);
        assertThat(during.fraction()).isEqualTo(before);

        ENDS.release(15);
        action.join();
        assertThat(action.progress().fraction()).isEqualTo(1);
    }

    @Test
    void theFractionOfAFitNeverGoesBack() {
        Dataset<Row> line = new VectorAssembler()
                .setInputCols(new String[] {"x"})
                .setOutputCol("features")
                .transform(session.range(0, 10_000, 1, 8).selectExpr("double(id) as x", "2.0 * id + 1 as label"));
        ActionFuture<LinearRegressionModel> fit =
                AsyncEstimator.of(new LinearRegression().setSolver("l-bfgs")).fitAsync(line);

        List<Double> fractions = new ArrayList<>();
        while (!fit.isDone()) {
            fractions.add(fit.progress().fraction());
        }
        fit.join();
        fractions.add(fit.progress().fraction());

        assertThat(fractions).isSorted().last().isEqualTo(1.0);
        await().until(() -> fit.jobIds().size() > 1);
    }

    /** Its tasks could not fetch what they read, so Spark runs them once more, under the same stage's id. */
    @Test
    void ofAStageThatIsTriedAgainTheLastAttemptCounts() {
        JavaPairRDD<Integer, Integer> shuffled =
                partitions(3).mapToPair(n -> new Tuple2<>(n, n)).partitionBy(new HashPartitioner(2));
        int shuffle =
                ((ShuffleDependency<?, ?, ?>) shuffled.rdd().dependencies().head()).shuffleId();
        JavaRDD<Tuple2<Integer, Integer>> rdd = shuffled.mapPartitions(pairs -> {
            if (TaskContext.get().stageAttemptNumber() == 0) {
                throw new FetchFailedException(null, shuffle, -1L, -1, 0, "made up", null);
            }
            ENDS.acquire();
            return pairs;
        });
        ActionFuture<Long> action = AsyncRDD.of(rdd).countAsync();

        ENDS.release();
        // Of the first stage no output is lost: its last attempt has no task.
        await().untilAsserted(() -> assertThat(action.progress())
                .extracting(
                        ActionProgress::stages,
                        ActionProgress::doneTasks,
                        ActionProgress::runningTasks,
                        ActionProgress::totalTasks)
                .containsExactly(2, 1, 1, 2));

        ENDS.release();
        assertThat(action.join()).isEqualTo(3);
    }

    @Test
    void theFirstOfSeveralIsAtItsEnd() {
        ActionFuture<Long> slow = AsyncRDD.of(held(2)).countAsync();
        ActionFuture<Long> first = SparkActions.firstOf(
                List.of(slow, AsyncDataset.of(session.range(3)).countAsync()));
        assertThat(first.join()).isEqualTo(3);

        assertThat(first.progress().state()).isEqualTo(State.SUCCEEDED);
        assertThat(first.progress().fraction()).isEqualTo(1);
    }
}

package io.github.asyncactions.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.CancellingTest.Gate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Cancelling what the driver does, and all that one action starts: hazards C3, C4, C10 and C12. */
@Tag("concurrency")
class CancellingDriverTest {

    @RegisterExtension
    static final LocalSpark spark =
            new LocalSpark(builder -> builder.config(HeldFileSystem.SETTING, HeldFileSystem.class.getName()));

    private final List<String> tagsOfJobs = new CopyOnWriteArrayList<>();
    private final SparkListener listener = new SparkListener() {
        @Override
        public void onJobStart(SparkListenerJobStart start) {
            tagsOfJobs.add(start.properties().getProperty("spark.job.tags", ""));
        }
    };

    private SparkSession session;

    @BeforeEach
    void listen() {
        session = spark.session();
        spark.context().sc().addSparkListener(listener);
    }

    @AfterEach
    void open() {
        Gate.open();
        HeldFileSystem.LISTING.open();
        HeldFileSystem.COMMIT.open();
        spark.context().sc().removeSparkListener(listener);
    }

    /** Two tasks that wait at the gate, before a shuffle: a stage of its own in an adaptive plan. */
    private Dataset<Long> gated() {
        return session.range(0, 2, 1, 2)
                .map((MapFunction<Long, Long>) Gate::pass, Encoders.LONG())
                .repartition(3);
    }

    // ---- groups and tags -----------------------------------------------------------------------------------------

    @Test
    void c3AdaptiveStagesStopAndTheJobGroupIsLeftAlone() throws Exception {
        Gate.close();
        try (PlainPool plain = new PlainPool(1)) {
            CountDownLatch inGroup = new CountDownLatch(1);
            CountDownLatch cancelled = new CountDownLatch(1);
            plain.submit(() -> {
                spark.context().setJobGroup("plain", "by hand", true);
                inGroup.countDown();
                cancelled.await();
                return gated().collectAsList();
            });
            inGroup.await();
            spark.context().sc().cancelJobGroupAndFutureJobs("plain");
            cancelled.countDown();
            Gate.awaitWaiting(2); // the adaptive stages are submitted as if nothing had happened
            spark.context().sc().cancelAllJobs();
            Gate.awaitWaiting(0);
        }

        spark.context().setJobGroup("mine", "the user's", true);
        try {
            ActionFuture<List<Long>> first = AsyncDataset.of(gated()).collectAsync();
            ActionFuture<List<Long>> second = AsyncDataset.of(gated()).collectAsync();
            Gate.awaitWaiting(4);
            first.cancel(true);
            Gate.awaitWaiting(2);
            Gate.open();
            assertThat(second.get(60, TimeUnit.SECONDS)).containsExactlyInAnyOrder(0L, 1L);
            assertThat(SparkActions.submit(session, () -> spark.context().getLocalProperty("spark.jobGroup.id"))
                            .join())
                    .isEqualTo("mine");
        } finally {
            spark.context().clearJobGroup();
        }
    }

    @Test
    void c4OnClassicATagOfTheSessionStopsNothingFromAnotherThread() throws Exception {
        Gate.close();
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<List<Long>> collected = plain.submit(() -> {
                session.addTag("plain");
                return gated().collectAsList();
            });
            Gate.awaitWaiting(2);
            session.interruptTag("plain");
            Gate.open();
            assertThat(collected.get(60, TimeUnit.SECONDS))
                    .as("by hand: it was interrupted, and gives its rows")
                    .hasSize(2);
        }
    }

    @Test
    @Tag("once")
    void c4EveryJobHasTheActionsTag() throws Exception {
        Dataset<Row> data = new VectorAssembler()
                .setInputCols(new String[] {"x"})
                .setOutputCol("features")
                .transform(session.range(60).selectExpr("double(id) as x", "2.0 * id + 1 as label"));
        LinearRegression regression = new LinearRegression();
        ParamMap[] grid = new ParamGridBuilder()
                .addGrid(regression.regParam(), new double[] {0.1, 0.5})
                .build();
        CrossValidator validator = new CrossValidator()
                .setEstimator(regression)
                .setEvaluator(new RegressionEvaluator())
                .setEstimatorParamMaps(grid)
                .setNumFolds(2)
                .setParallelism(2);
        session.range(100).repartition(2).createOrReplaceTempView("large");
        session.range(3).repartition(2).createOrReplaceTempView("small");
        Dataset<Row> query = session.table("large")
                .join(broadcast(session.table("small")), "id")
                .where("id >= (select min(id) from small)");
        tagsOfJobs.clear();

        AsyncEstimator.of(validator).fitAsync(data).get(60, TimeUnit.SECONDS);
        AsyncDataset.of(query).countAsync().get(60, TimeUnit.SECONDS);

        List<String> tags = List.copyOf(tagsOfJobs);
        assertThat(tags).hasSizeGreaterThan(10).allMatch(tag -> tag.contains("asyncactions-"));
    }

    // ---- writes --------------------------------------------------------------------------------------------------

    private String[] partsAfter(Path directory) throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toArray(String[]::new);
        }
    }

    @Test
    void c10ACommitThatHasBegunEnds(@TempDir Path directory) throws Exception {
        Path torn = directory.resolve("torn");
        Path whole = directory.resolve("whole");
        Dataset<Long> rows = session.range(0, 400, 1, 4);
        HeldFileSystem.COMMIT.close(1);
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Integer> write = plain.submit(() -> {
                rows.write().json("held://" + torn);
                return 1;
            });
            await().until(HeldFileSystem.COMMIT::isHolding);
            plain.threads().get(0).interrupt();
            assertThatThrownBy(write::join).hasStackTraceContaining("interrupted");
        }
        assertThat(session.read().schema("id long").json(torn.toString()).count())
                .as("by hand: a part of the rows")
                .isBetween(1L, 399L);
        assertThat(torn.resolve("_SUCCESS")).doesNotExist();

        HeldFileSystem.COMMIT.close(1);
        ActionFuture<Void> write = AsyncDataset.of(rows).write().jsonAsync("held://" + whole);
        await().until(HeldFileSystem.COMMIT::isHolding);
        write.cancel(true);
        HeldFileSystem.COMMIT.open();

        write.terminated().get(60, TimeUnit.SECONDS);
        assertThat(write).isCancelled();
        assertThat(partsAfter(whole)).contains("_SUCCESS").hasSize(5);
        assertThat(session.read().schema("id long").json(whole.toString()).count())
                .isEqualTo(400);
    }

    /** Nobody has told us that this code writes. */
    @Test
    void c10ACommitInAnybodysCodeEndsToo(@TempDir Path directory) throws Exception {
        Dataset<Long> rows = session.range(0, 400, 1, 4);
        Path whole = directory.resolve("whole");
        CompletableFuture<Boolean> interruptedAfterwards = new CompletableFuture<>();
        HeldFileSystem.COMMIT.close(1);
        ActionFuture<String> body = SparkActions.submit(session, () -> {
            rows.write().json("held://" + whole);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cancelled) {
                interruptedAfterwards.complete(true);
            }
            return "ended";
        });
        await().until(HeldFileSystem.COMMIT::isHolding);
        body.cancel(true);
        HeldFileSystem.COMMIT.open();

        body.terminated().get(60, TimeUnit.SECONDS);
        assertThat(partsAfter(whole)).contains("_SUCCESS").hasSize(5);
        assertThat(interruptedAfterwards)
                .as("the interrupt was held back only while Spark wrote")
                .isCompletedWithValue(true);
    }

    @Test
    void c12AnIteratorThatRunsJobsLaterIsNotOffered() {
        try (PlainPool plain = new PlainPool(1)) {
            Dataset<Long> rows = session.range(4).repartition(2);
            Iterator<Long> iterator = plain.submit(rows::toLocalIterator).join();
            spark.awaitListeners();
            tagsOfJobs.clear();
            spark.context().sc().addJobTag("iterating");
            try {
                assertThat(iterator.hasNext()).isTrue();
            } finally {
                spark.context().sc().removeJobTag("iterating");
            }
            spark.awaitListeners();
            assertThat(tagsOfJobs).as("jobs of the thread that iterates").anyMatch(tags -> tags.contains("iterating"));
        }

        for (Class<?> wrapper : List.of(AsyncDataset.class, AsyncRDD.class)) {
            assertThat(Arrays.stream(wrapper.getMethods()))
                    .noneMatch(method -> method.getName().contains("toLocalIterator"));
        }
    }

    // ---- the driver's own work -----------------------------------------------------------------------------------

    @Test
    void c1TheListingOfASlowFileSystemIsInterrupted(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("a.txt"), "a");
        HeldFileSystem.LISTING.close(0);
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Long> count = plain.submit(
                    () -> session.read().text("held://" + directory).count());
            await().until(HeldFileSystem.LISTING::isHolding);
            count.cancel(true);
            assertThat(HeldFileSystem.LISTING.isHolding()).as("by hand").isTrue();
            HeldFileSystem.LISTING.open();
        }
        await().until(() -> !HeldFileSystem.LISTING.isHolding());

        HeldFileSystem.LISTING.close(0);
        ActionFuture<Long> count = SparkActions.submit(
                session, () -> session.read().text("held://" + directory).count());
        await().until(HeldFileSystem.LISTING::isHolding);
        count.cancel(true);

        count.terminated().get(60, TimeUnit.SECONDS);
        assertThat(HeldFileSystem.LISTING.isHolding()).isFalse();
    }

    /** The optimizer computes a projection of a local relation, and so calls the function on the driver. */
    @Test
    void c1PlanningIsInterrupted() throws Exception {
        Gate.close();
        session.udf().register("gate", (UDF1<Long, Long>) Gate::pass, DataTypes.LongType);
        ActionFuture<Long> count =
                SparkActions.submit(session, () -> session.sql("select gate(x) as y from values (1L) as t(x)")
                        .distinct()
                        .count());
        Gate.awaitWaiting(1);
        assertThat(count.jobIds()).as("it is still planned").isEmpty();

        count.cancel(true);

        count.terminated().get(60, TimeUnit.SECONDS);
        Gate.awaitWaiting(0);
    }

    /** A broadcast is built on a thread of Spark's own, a fit runs job after job, a write has tasks to abort. */
    @Test
    void c1BroadcastsFitsAndWritesStop(@TempDir Path directory) throws Exception {
        Dataset<Row> data = new VectorAssembler()
                .setInputCols(new String[] {"x"})
                .setOutputCol("features")
                .transform(gated().selectExpr("double(value) as x", "2.0 * value + 1 as label"));
        CrossValidator validator = new CrossValidator()
                .setEstimator(new LinearRegression())
                .setEvaluator(new RegressionEvaluator())
                .setEstimatorParamMaps(new ParamGridBuilder().build());
        Dataset<Row> query = session.range(100).toDF("value").join(broadcast(gated()), "value");
        List<Supplier<ActionFuture<?>>> submissions = List.of(
                () -> AsyncDataset.of(query).countAsync(),
                () -> AsyncEstimator.of(validator).fitAsync(data),
                () -> AsyncDataset.of(gated()).write().jsonAsync(directory + "/out"));

        for (Supplier<ActionFuture<?>> submission : submissions) {
            Gate.close();
            ActionFuture<?> action = submission.get();
            Gate.awaitWaiting(2);

            action.cancel(true);

            action.terminated().get(60, TimeUnit.SECONDS);
            Gate.awaitWaiting(0);
            Gate.open();
            await().until(() -> spark.context().statusTracker().getActiveJobIds().length == 0);
        }
        assertThat(directory.resolve("out/_SUCCESS")).doesNotExist();
    }

    @Test
    @Tag("once")
    void c1OfAThousandActionsThatAreCancelledNothingIsLeft() throws Exception {
        Gate.close();
        AsyncDataset<Long> dataset = AsyncDataset.of(gated());
        List<ActionFuture<Long>> actions =
                IntStream.range(0, 1_000).mapToObj(i -> dataset.countAsync()).toList();
        Gate.awaitWaiting(4);

        actions.forEach(action -> action.cancel(true));

        for (ActionFuture<Long> action : actions) {
            action.terminated().get(60, TimeUnit.SECONDS);
            assertThatThrownBy(action::join).isInstanceOf(CancellationException.class);
        }
        await().untilAsserted(() -> {
            assertThat(spark.context().statusTracker().getActiveJobIds()).isEmpty();
            assertThat(SparkActions.statistics(session).running()).isZero();
            assertThat(SparkActions.statistics(session).queued()).isZero();
        });
        assertThat(SparkActions.submit(session, () -> "free").get(60, TimeUnit.SECONDS))
                .isEqualTo("free");
    }
}

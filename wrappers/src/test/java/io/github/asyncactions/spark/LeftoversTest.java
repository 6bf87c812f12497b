package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.scheduler.JobFailed;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which jobs end with an action, and which live on: hazards C2, D1 and D2, each first by hand. */
@Tag("concurrency")
class LeftoversTest {

    @RegisterExtension
    static final LocalSpark spark =
            new LocalSpark(builder -> builder.config("spark.sql.autoBroadcastJoinThreshold", "-1"));

    private static final StructType ID = new StructType().add("id", "long");

    /** Tasks that wait to be released or interrupted. */
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private static volatile CountDownLatch release = new CountDownLatch(1);

    /** The jobs that have ended: their failures, or "succeeded". */
    private static final List<String> ENDS = new CopyOnWriteArrayList<>();

    private final SparkListener listener = new SparkListener() {
        @Override
        public void onJobEnd(SparkListenerJobEnd end) {
            ENDS.add(
                    end.jobResult() instanceof JobFailed failed
                            ? failed.exception().getMessage()
                            : "succeeded");
        }
    };

    @BeforeEach
    void listen() {
        release = new CountDownLatch(1);
        spark.context().sc().addSparkListener(listener);
        ENDS.clear();
    }

    @AfterEach
    void endAll() {
        release.countDown();
        spark.context().sc().cancelAllJobs();
        awaitNoTask();
        spark.context().sc().removeSparkListener(listener);
    }

    private static long held(long value) throws InterruptedException {
        RUNNING.incrementAndGet();
        try {
            release.await();
            return value;
        } finally {
            RUNNING.decrementAndGet();
        }
    }

    private static long awaitHeld(long value) throws InterruptedException {
        while (RUNNING.get() == 0) {
            Thread.sleep(5); // on an executor
        }
        return value;
    }

    private static void awaitTask() {
        await().until(() -> RUNNING.get() > 0);
    }

    private static void awaitNoTask() {
        await().until(() -> RUNNING.get() == 0);
    }

    /** What a plain pool needs for its tasks to end with their job. */
    private static void tagByHand() {
        spark.context().setLocalProperty("spark.job.interruptOnCancel", "true");
        spark.context().sc().addJobTag("by-hand");
    }

    private static void cancelByHand() {
        spark.context().sc().cancelJobsWithTag("by-hand");
    }

    // ---- D1 ------------------------------------------------------------------------------------------------------

    private static long count() {
        return spark.session().range(0, 100, 1, 2).repartition(2).count()
                + spark.context().parallelize(List.of(1, 2)).count();
    }

    private static long countHeld() {
        return spark.context()
                .parallelize(List.of(1L, 2L), 2)
                .map(LeftoversTest::held)
                .count();
    }

    @Test
    void d1AThreadThatWasBornInABodyLivesOn() throws Exception {
        try (PlainPool plain = new PlainPool(1);
                PlainPool ofTheBody = new PlainPool(1)) {
            plain.submit(() -> {
                        tagByHand();
                        return ofTheBody.submit(LeftoversTest::count).join();
                    })
                    .join();
            CompletableFuture<Long> later = ofTheBody.submit(LeftoversTest::countHeld);
            awaitTask();
            cancelByHand();
            assertThatThrownBy(later::join).as("by hand").hasMessageContaining("cancelled");
            awaitNoTask();
        }

        try (PlainPool ofTheBody = new PlainPool(1)) {
            CountDownLatch used = new CountDownLatch(1);
            ActionFuture<Integer> action = SparkActions.submit(spark.session(), () -> {
                ofTheBody.submit(LeftoversTest::count).join();
                used.countDown();
                new CountDownLatch(1).await();
                return 1;
            });
            used.await();
            action.cancel(true);
            action.terminated().get(1, TimeUnit.MINUTES);

            CompletableFuture<Long> later = ofTheBody.submit(LeftoversTest::countHeld);
            awaitTask();
            action.cancel(true);
            spark.awaitListeners();
            assertThat(later).isNotDone();
            release.countDown();
            assertThat(later.join()).isEqualTo(2);
            assertThat(ofTheBody.submit(LeftoversTest::count).join()).isEqualTo(102);
        }
    }

    @Test
    void d1AStreamThatWasStartedInABodyLivesOn(@TempDir Path checkpoint) throws Exception {
        AtomicReference<StreamingQuery> stream = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(spark.session(), () -> {
            stream.set(spark.session()
                    .readStream()
                    .format("rate")
                    .load()
                    .writeStream()
                    .format("noop")
                    .option("checkpointLocation", checkpoint.toString())
                    .trigger(Trigger.ProcessingTime(3, TimeUnit.SECONDS))
                    .start());
            started.countDown();
            new CountDownLatch(1).await();
            return 1;
        });
        started.await();
        StreamingQuery query = stream.get();
        try {
            // A batch that is in flight at the cancel dies, as all jobs of the body do.
            await().until(() -> query.lastProgress() != null && !query.status().isTriggerActive());
            action.cancel(true);
            action.terminated().get(1, TimeUnit.MINUTES);

            long batch = query.lastProgress().batchId();
            await().until(() -> query.lastProgress().batchId() > batch + 1 || !query.isActive());
            assertThat(query.isActive())
                    .as(() -> String.valueOf(query.exception()))
                    .isTrue();
        } finally {
            query.stop();
        }
    }

    // ---- D2 ------------------------------------------------------------------------------------------------------

    /** Has no rows since one side has none, which Spark finds out while the tasks of the other side are held. */
    private static Dataset<Row> emptyJoin(Dataset<Row> held) {
        Dataset<Row> empty = spark.session()
                .range(0, 1, 1, 1)
                .map((MapFunction<Long, Long>) LeftoversTest::awaitHeld, Encoders.LONG())
                .toDF("id")
                .filter("id < 0");
        return empty.join(held, "id");
    }

    private static Dataset<Row> heldRows() {
        return spark.session()
                .range(0, 2, 1, 2)
                .map((MapFunction<Long, Long>) LeftoversTest::held, Encoders.LONG())
                .toDF("id");
    }

    @Test
    void d2WhatASuccessfulQueryLeavesRunningIsCancelled() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            List<Row> rows = plain.submit(() -> {
                        tagByHand();
                        return emptyJoin(heldRows()).collectAsList();
                    })
                    .join();
            assertThat(rows).isEmpty();
            spark.awaitListeners();
            assertThat(RUNNING).as("by hand").hasPositiveValue();
            cancelByHand();
            awaitNoTask();
        }

        ActionFuture<List<Row>> action = AsyncDataset.of(emptyJoin(heldRows())).collectAsync();

        assertThat(action.join()).isEmpty();
        awaitNoTask();
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(action.progress().state()).isEqualTo(ActionProgress.State.SUCCEEDED);
        spark.awaitListeners();
        assertThat(ENDS).anyMatch(end -> end.contains("left over: " + action.description() + " has its result"));
    }

    @Test
    void d2WhatAQueryOfAUsersSpecLeavesRunningIsCancelledIfTheSpecSaysSo() throws Exception {
        OwnDataset<Row> own = OwnDataset.of(emptyJoin(heldRows()));
        assertThat(own.rowsAsync().join()).isEmpty();
        spark.awaitListeners();
        assertThat(RUNNING).as("without a word").hasPositiveValue();
        release.countDown();
        awaitNoTask();
        release = new CountDownLatch(1);

        ActionFuture<List<Row>> action = OwnDataset.of(emptyJoin(heldRows())).rowsOnlyAsync();

        assertThat(action.join()).isEmpty();
        awaitNoTask();
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(action.progress().state()).isEqualTo(ActionProgress.State.SUCCEEDED);
    }

    @Test
    void d2WhatASubmittedBodyLeavesRunningLives() {
        Dataset<Row> join = emptyJoin(heldRows());

        assertThat(SparkActions.submit(spark.session(), join::collectAsList).join())
                .isEmpty();

        spark.awaitListeners();
        assertThat(RUNNING).hasPositiveValue();
        release.countDown();
        awaitNoTask();
        spark.awaitListeners();
        assertThat(ENDS).containsOnly("succeeded");
    }

    @Test
    void d2AJobThatFillsACacheIsSpared() throws Exception {
        Dataset<Row> cached = heldRows().cache();
        try {
            ActionFuture<List<Row>> action = AsyncDataset.of(emptyJoin(cached)).collectAsync();

            assertThat(action.join()).isEmpty();
            spark.awaitListeners();
            assertThat(RUNNING).hasPositiveValue();
            release.countDown();
            action.terminated().get(1, TimeUnit.MINUTES);
            spark.awaitListeners();
            assertThat(ENDS).containsOnly("succeeded");
            assertThat(cached.count()).isEqualTo(2);
        } finally {
            cached.unpersist();
        }
    }

    // ---- C2 ------------------------------------------------------------------------------------------------------

    /** A join whose broadcast side is one job, which Spark starts on a thread of its own. */
    private static Dataset<Row> broadcastJoin(HeldRdd<Row> broadcast) {
        Dataset<Row> side = spark.session().createDataFrame(new JavaRDD<>(broadcast, broadcast.elementClassTag()), ID);
        return spark.session().range(100).toDF("id").join(functions.broadcast(side), "id");
    }

    private static HeldRdd<Row> heldBroadcast() {
        List<Row> rows = LongStream.range(0, 4).mapToObj(RowFactory::create).toList();
        return HeldRdd.of(
                spark.context().parallelize(rows, 2).map(row -> RowFactory.create(held(row.getLong(0)))), Row.class);
    }

    @Test
    void c2AJobThatAQueryStartsAfterItsBodyHasReturnedIsKilled() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            HeldRdd<Row> held = heldBroadcast();
            CompletableFuture<Long> count = plain.submit(() -> {
                tagByHand();
                return broadcastJoin(held).count();
            });
            held.awaitAsked();
            cancelByHand();
            plain.threads().get(0).interrupt();
            assertThatThrownBy(count::join).hasRootCauseInstanceOf(InterruptedException.class);
            cancelByHand();
            held.release();
            awaitTask();
            cancelByHand();
            awaitNoTask();
        }

        for (boolean terminated : new boolean[] {false, true}) {
            spark.awaitListeners();
            ENDS.clear();
            HeldRdd<Row> held = heldBroadcast();
            ActionFuture<Long> count = AsyncDataset.of(broadcastJoin(held)).countAsync();
            held.awaitAsked();
            count.cancel(true);
            if (terminated) {
                count.terminated().get(1, TimeUnit.MINUTES);
            }
            held.release();

            await().until(() -> ENDS.stream().anyMatch(end -> end.contains("because " + count.description())));
            awaitNoTask();
        }
    }

    @Test
    @Tag("full")
    @Tag("once")
    void c2CrossValidationInAPoolOfSparkMlsIsStopped() throws Exception {
        Dataset<Row> line = new VectorAssembler()
                .setInputCols(new String[] {"x"})
                .setOutputCol("features")
                .transform(spark.session().range(100).selectExpr("double(id) as x", "2.0 * id + 1 as label"));
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Object> byHand = plain.submit(() -> {
                tagByHand();
                return validator().fit(line);
            });
            await().until(() -> ENDS.size() > 5);
            cancelByHand();
            plain.threads().get(0).interrupt();
            assertThatThrownBy(byHand::join).isInstanceOf(RuntimeException.class);
            cancelByHand();
            spark.awaitListeners();
            ENDS.clear();
            await("by hand: jobs after the cancel")
                    .until(() -> ENDS.stream().filter("succeeded"::equals).count() > 5);
            await().until(LeftoversTest::isSparkMlAtRest);
        }

        spark.awaitListeners();
        ENDS.clear();
        var fit = AsyncEstimator.of(validator()).fitAsync(line);
        await().until(() -> ENDS.size() > 5);
        fit.cancel(true);
        fit.terminated().get(1, TimeUnit.MINUTES);
        await().until(LeftoversTest::isSparkMlAtRest);
        int ended = ENDS.size();
        spark.awaitListeners();

        // Of two threads, each may have been between two jobs of the model that it fitted.
        assertThat(ENDS.subList(ended, ENDS.size())).hasSizeLessThanOrEqualTo(2);
        assertThat(fit.jobIds()).hasSizeLessThan(60);
        assertThat(count()).isEqualTo(102);
    }

    private static CrossValidator validator() {
        LinearRegression regression = new LinearRegression();
        return new CrossValidator()
                .setEstimator(regression)
                .setEvaluator(new RegressionEvaluator())
                .setEstimatorParamMaps(new ParamGridBuilder()
                        .addGrid(regression.regParam(), new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8})
                        .addGrid(regression.maxIter(), new int[] {2, 3, 4})
                        .build())
                .setNumFolds(2)
                .setParallelism(2);
    }

    private static boolean isSparkMlAtRest() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("CrossValidator-thread-pool-"))
                .allMatch(thread -> List.of(thread.getValue()).stream()
                        .anyMatch(frame -> frame.getMethodName().equals("getTask")));
    }

    // ---- the words -----------------------------------------------------------------------------------------------

    @Test
    void sparkSaysWhyAJobWasCancelled() {
        Callable<Long> body = LeftoversTest::countHeld;
        ActionFuture<Long> action = SparkActions.submit(spark.session(), body).orTimeout(500, TimeUnit.MILLISECONDS);

        assertThatThrownBy(action::join).hasCauseInstanceOf(TimeoutException.class);

        awaitNoTask();
        spark.awaitListeners();
        String tag = "\\(asyncactions-[0-9a-z]+-\\d+\\)";
        assertThat(ENDS)
                .anyMatch(end -> end.matches("(?s).*Job \\d+ cancelled because " + action.description()
                        + " timed out after 0\\.5 s.*" + tag + ".*"));
    }
}

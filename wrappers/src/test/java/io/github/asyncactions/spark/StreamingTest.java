package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Actions in the function of {@code foreachBatch}: each statement of {@code docs/streaming.md}. */
class StreamingTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    /** Static, since functions of tasks are copied. */
    private static final AtomicInteger COMPUTED = new AtomicInteger();

    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    @TempDir
    Path directory;

    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    @AfterEach
    void stopQueries() throws Exception {
        for (StreamingQuery query : session.streams().active()) {
            query.stop();
        }
    }

    private interface Batch {
        void process(Dataset<Row> batch, long id) throws Exception;
    }

    private Dataset<Row> source() {
        return session.readStream()
                .format("rate-micro-batch")
                .option("rowsPerBatch", 100)
                .option("numPartitions", 2)
                .load();
    }

    private StreamingQuery start(Dataset<Row> rows, String mode, Batch function) throws Exception {
        return rows.writeStream()
                .outputMode(mode)
                .option("checkpointLocation", directory.resolve("checkpoint").toString())
                .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (batch, id) -> {
                    try {
                        function.process(batch, id);
                    } catch (Throwable e) {
                        thrown.compareAndSet(null, e);
                        throw e;
                    }
                })
                .start();
    }

    private StreamingQuery start(Batch function) throws Exception {
        return start(source(), "append", function);
    }

    private Dataset<Row> endless(Dataset<Row> batch) {
        return batch.selectExpr("explode(sequence(0, 1000000))")
                .crossJoin(session.range(0, 1_000_000_000L, 1, 2).toDF("n"))
                .filter("hash(n) = 0");
    }

    @Test
    void severalWritesOfOneBatchRunAtOnceAndAreJoinedBeforeItReturns() throws Exception {
        CyclicBarrier bothRun = new CyclicBarrier(2);
        StreamingQuery query = start((batch, id) -> {
            try (ActionScope scope = ActionScope.open(batch.sparkSession())) {
                AsyncDataset.of(batch)
                        .write()
                        .mode("overwrite")
                        .format("json")
                        .saveAsync(directory.resolve("all/batch=" + id).toString());
                AsyncDataset.of(batch)
                        .filter("value % 2 = 0")
                        .write()
                        .mode("overwrite")
                        .format("json")
                        .saveAsync(directory.resolve("even/batch=" + id).toString());
                scope.fork(() -> bothRun.await(1, TimeUnit.MINUTES));
                scope.fork(() -> bothRun.await(1, TimeUnit.MINUTES));
                scope.join();
            }
        });
        await().until(() -> query.lastProgress() != null && query.lastProgress().batchId() >= 1);
        query.stop();

        assertThat(session.read()
                        .json(directory.resolve("all/batch=0").toString())
                        .count())
                .isEqualTo(100);
        assertThat(session.read()
                        .json(directory.resolve("even/batch=0").toString())
                        .count())
                .isEqualTo(50);
        assertThat(query.exception().isEmpty()).isTrue();
    }

    @Test
    void aFailureFailsTheBatchAndARestartRepeatsIt() throws Exception {
        List<Long> batches = new CopyOnWriteArrayList<>();
        Batch function = (batch, id) -> {
            batches.add(id);
            try (ActionScope scope = ActionScope.open(batch.sparkSession())) {
                AsyncDataset.of(batch).countAsync();
                scope.fork(() -> {
                    if (batches.size() == 1) {
                        throw new IllegalStateException("no");
                    }
                    return 1;
                });
                scope.join();
            }
        };
        StreamingQuery query = start(function);
        await().until(() -> !query.isActive());
        assertThat(query.exception().get()).hasStackTraceContaining("java.lang.IllegalStateException: no");
        assertThat(directory.resolve("checkpoint/commits/0")).doesNotExist();

        start(function);
        await().until(() -> batches.size() >= 3);
        assertThat(batches).startsWith(0L, 0L, 1L);
    }

    /** It interrupts the thread of the function, and cancels the jobs of the query's group, to which theirs belong. */
    @Test
    void stoppingTheQueryStopsTheActionsOfItsScope() throws Exception {
        AtomicReference<ActionFuture<?>> dataset = new AtomicReference<>();
        AtomicReference<ActionFuture<?>> code = new AtomicReference<>();
        AtomicReference<ActionFuture<?>> queued = new AtomicReference<>();
        CountDownLatch never = new CountDownLatch(1);
        StreamingQuery query = start((batch, id) -> {
            try (ActionScope scope = ActionScope.open(batch.sparkSession(), 2)) {
                dataset.set(AsyncDataset.of(endless(batch)).countAsync());
                code.set(scope.fork(() -> {
                    never.await();
                    return 1;
                }));
                queued.set(scope.fork(() -> 2));
                scope.join();
            }
        });
        await().until(() -> queued.get() != null && dataset.get().progress().runningTasks() > 0);
        int job = dataset.get().jobIds().iterator().next();
        assertThat(session.sparkContext().statusStore().job(job).jobGroup().get())
                .isEqualTo(query.runId().toString());

        query.stop();

        // Spark cancels the job first: the thread may see that before it is interrupted, and Spark calls that a
        // failure.
        if (query.exception().isEmpty()) {
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        } else {
            assertThat(thrown.get()).hasStackTraceContaining("SPARK_JOB_CANCELLED");
            assertThat(query.exception().get()).hasStackTraceContaining("SPARK_JOB_CANCELLED");
        }
        for (ActionFuture<?> action : List.of(dataset.get(), code.get(), queued.get())) {
            assertThat(action.terminated()).isDone();
            assertThat(action.progress().state()).isNotIn(State.QUEUED, State.RUNNING, State.SUCCEEDED);
        }
        assertThat(code.get()).isCancelled();
        assertThat(queued.get()).isCancelled();
        assertThat(spark.context().statusTracker().getActiveJobIds()).isEmpty();
    }

    @Test
    void withoutAScopeABatchIsCommittedThoughItsActionMayFail() throws Exception {
        AtomicReference<ActionFuture<?>> outliving = new AtomicReference<>();
        StreamingQuery query = start((batch, id) -> {
            if (id == 0) {
                outliving.set(AsyncDataset.of(endless(batch)).countAsync());
            }
        });
        await().until(() -> Files.exists(directory.resolve("checkpoint/commits/0")));
        await().until(() -> outliving.get().progress().runningTasks() > 0);

        query.stop();

        await().until(() -> outliving.get().isDone());
        assertThat(outliving.get().exceptionNow())
                .hasMessageContaining("SPARK_JOB_CANCELLED")
                .hasMessageContaining("was stopped");
        List<Long> batches = new CopyOnWriteArrayList<>();
        start((batch, id) -> batches.add(id));
        await().until(() -> !batches.isEmpty());
        assertThat(batches).as("what was lost is not repeated").doesNotContain(0L);
    }

    @Test
    void eachActionComputesTheBatchAnewUnlessItIsPersisted() throws Exception {
        session.udf()
                .register(
                        "counted",
                        (UDF1<Long, Long>) value -> {
                            COMPUTED.incrementAndGet();
                            return value;
                        },
                        DataTypes.LongType);
        assertThat(computedRows((batch, id) -> sumAndMax(batch))).isEqualTo(200);
        assertThat(computedRows((batch, id) -> {
                    batch.persist();
                    sumAndMax(batch);
                    batch.unpersist();
                }))
                .isEqualTo(100);
        assertThat(computedRows((batch, id) -> {
                    batch.persist();
                    AsyncDataset.of(batch)
                            .selectExpr("sum(value)")
                            .collectAsync()
                            .join();
                    batch.unpersist(true);
                    AsyncDataset.of(batch)
                            .selectExpr("max(value)")
                            .collectAsync()
                            .join();
                }))
                .as("unpersisted before its last action")
                .isEqualTo(200);
    }

    private static void sumAndMax(Dataset<Row> batch) throws InterruptedException {
        try (ActionScope scope = ActionScope.open(batch.sparkSession())) {
            AsyncDataset.of(batch).selectExpr("sum(value)").collectAsync();
            AsyncDataset.of(batch).selectExpr("max(value)").collectAsync();
            scope.join();
        }
    }

    /** How many rows of the first batch were computed, of a hundred. */
    private int computedRows(Batch function) throws Exception {
        COMPUTED.set(0);
        AtomicInteger ofFirst = new AtomicInteger();
        StreamingQuery query = source().selectExpr("counted(value) AS value")
                .writeStream()
                .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (batch, id) -> {
                    function.process(batch, id);
                    ofFirst.compareAndSet(0, COMPUTED.get());
                })
                .start();
        await().until(() -> ofFirst.get() > 0 || !query.isActive());
        query.stop();
        return ofFirst.get();
    }

    @Test
    void severalActionsMayReadTheBatchOfAnAggregate() throws Exception {
        List<List<Long>> results = new CopyOnWriteArrayList<>();
        Dataset<Row> counts =
                source().selectExpr("value % 10 AS k").groupBy("k").count();
        StreamingQuery query = start(counts, "complete", (batch, id) -> {
            try (ActionScope scope = ActionScope.open(batch.sparkSession())) {
                ActionFuture<List<Row>> sum =
                        AsyncDataset.of(batch).selectExpr("sum(count)").collectAsync();
                ActionFuture<List<Row>> max =
                        AsyncDataset.of(batch).selectExpr("max(count)").collectAsync();
                scope.join();
                results.add(List.of(
                        id, sum.join().get(0).getLong(0), max.join().get(0).getLong(0)));
            }
        });
        await().until(() -> results.size() >= 2 || !query.isActive());
        query.stop();
        assertThat(results).startsWith(List.of(0L, 100L, 10L), List.of(1L, 200L, 20L));
    }

    @Test
    void theEndOfAQueryCompletesAnActionThatHoldsNoThread() throws Exception {
        StreamingQuery query = start((batch, id) -> {});
        List<ActionFuture<Void>> ends = Stream.generate(() -> OwnQuery.of(query).endAsync())
                .limit(8) // There are four threads.
                .toList();
        assertThat(AsyncDataset.of(session.range(3)).countAsync().get(1, TimeUnit.MINUTES))
                .isEqualTo(3);
        assertThat(ends).noneMatch(ActionFuture::isDone);

        query.stop();

        for (ActionFuture<Void> end : ends) {
            end.get(1, TimeUnit.MINUTES);
            end.terminated().get(1, TimeUnit.MINUTES);
        }
        assertThat(OwnQuery.of(query).endAsync().get(1, TimeUnit.MINUTES))
                .as("of one that has ended")
                .isNull();
    }

    @Test
    void theFailureOfAQueryIsThatOfTheAction() throws Exception {
        StreamingQuery query = start((batch, id) -> {
            throw new IllegalStateException("no batch");
        });

        assertThatThrownBy(() -> OwnQuery.of(query).endAsync().get(1, TimeUnit.MINUTES))
                .hasCauseInstanceOf(StreamingQueryException.class)
                .hasStackTraceContaining("no batch");
    }

    @Test
    void cancellingTheActionStopsTheQuery() throws Exception {
        StreamingQuery query = start((batch, id) -> {});
        ActionFuture<Void> end = OwnQuery.of(query).endAsync();
        await().until(() -> end.progress().state() == State.RUNNING);

        end.cancel(true);

        await().until(() -> !query.isActive());
        end.terminated().get(1, TimeUnit.MINUTES);
        assertThat(query.exception().isEmpty()).isTrue();
    }

    /** Hazard D1: the thread of a query that a body starts inherits the action's tag. */
    @Test
    void cancellingAnActionKillsTheBatchInFlightOfAQueryThatItsBodyHasStarted() throws Exception {
        AtomicReference<StreamingQuery> query = new AtomicReference<>();
        CountDownLatch never = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            query.set(start((batch, id) -> endless(batch).count()));
            never.await();
            return 1;
        });
        await().until(() -> spark.context().statusTracker().getActiveJobIds().length > 0);

        action.cancel(true);

        await().until(() -> !query.get().isActive());
        assertThat(query.get().exception().get())
                .hasMessageContaining("SPARK_JOB_CANCELLED")
                .hasMessageContaining("was cancelled");
    }
}

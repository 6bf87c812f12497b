package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Actions that wait for actions, with a single thread (P1). */
@Tag("concurrency")
class NestedActionsTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "1"));

    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    private ActionFuture<Long> joining(int depth) {
        return SparkActions.submit(
                session,
                () -> depth == 0
                        ? AsyncDataset.of(session.range(7)).countAsync().join()
                        : joining(depth - 1).join());
    }

    @Test
    void p1OnAPlainPoolNothingMoves() {
        try (PlainPool plain = new PlainPool(2)) {
            CountDownLatch both = new CountDownLatch(2);
            List<CompletableFuture<Integer>> bodies = IntStream.range(0, 2)
                    .mapToObj(i -> plain.submit(() -> {
                        both.countDown();
                        both.await();
                        return plain.submit(() -> i).join();
                    }))
                    .toList();
            Awaitility.await()
                    .until(() -> plain.pool().getQueue().size() == 2
                            && plain.threads().stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            assertThat(bodies).noneMatch(CompletableFuture::isDone);
        }
    }

    @Test
    void p1FromASparkListener() throws Exception {
        CompletableFuture<ActionFuture<Long>> submitted = new CompletableFuture<>();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobEnd(SparkListenerJobEnd end) {
                if (!submitted.isDone()) {
                    submitted.complete(AsyncDataset.of(session.range(6)).countAsync());
                }
            }
        };
        session.sparkContext().addSparkListener(listener);
        session.range(1).count();

        assertThat(submitted.get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS))
                .isEqualTo(6);
        session.sparkContext().removeSparkListener(listener);
    }

    @Test
    void p1FromForeachBatch() throws Exception {
        AtomicLong rows = new AtomicLong();
        StreamingQuery query = session.readStream()
                .format("rate-micro-batch")
                .option("rowsPerBatch", 5)
                .load()
                .writeStream()
                .trigger(Trigger.AvailableNow())
                .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (batch, id) ->
                        rows.addAndGet(AsyncDataset.of(batch).countAsync().join()))
                .start();
        try {
            Awaitility.await().until(() -> rows.get() > 0 || !query.isActive());
        } finally {
            query.stop();
        }
        assertThat(query.exception().isEmpty()).isTrue();
        assertThat(rows.get() % 5).isZero();
        assertThat(rows).hasPositiveValue();
    }

    @Test
    void p1FromTheCompletionOfAnAction() throws Exception {
        assertThat(SparkActions.submit(session, () -> 2)
                        .thenCompose(n -> AsyncDataset.of(session.range(n)).countAsync())
                        .whenComplete((n, failure) -> joining(2).join())
                        .get(60, TimeUnit.SECONDS))
                .isEqualTo(2);
    }

    @Test
    void p1TenDeepWithJoin() throws Exception {
        assertThat(joining(10).get(60, TimeUnit.SECONDS)).isEqualTo(7);
    }

    private ActionFuture<Long> waitingForAll(int depth) {
        return SparkActions.submit(session, () -> {
            if (depth == 0) {
                return 1L;
            }
            ActionFuture<Long> a = waitingForAll(depth - 1);
            ActionFuture<Long> b = waitingForAll(0);
            CompletableFuture.allOf(a, b).join();
            return a.join() + b.join();
        });
    }

    @Test
    @Tag("full") // a second for each level
    void p1TenDeepWithAllOf() throws Exception {
        assertThat(waitingForAll(10).get(60, TimeUnit.SECONDS)).isEqualTo(11);
    }

    @Test
    void p1ALatchThatANestedActionOpens() throws Exception {
        ActionFuture<Long> action = SparkActions.submit(session, () -> {
            CountDownLatch latch = new CountDownLatch(1);
            SparkActions.submit(session, () -> {
                latch.countDown();
                return 1;
            });
            latch.await();
            return latch.getCount();
        });

        assertThat(action.get(60, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void p1ATimedGet() throws Exception {
        ActionFuture<Long> action = SparkActions.submit(
                session, () -> AsyncDataset.of(session.range(3)).countAsync().get(60, TimeUnit.SECONDS));

        assertThat(action.get(60, TimeUnit.SECONDS)).isEqualTo(3);
    }

    /** The stage runs on the one worker, after its action has ended. */
    @Test
    void p1DependentStagesThatWait() throws Exception {
        CountDownLatch stagesAreThere = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            stagesAreThere.await();
            return 3;
        });
        CompletableFuture<Long> joining = action.thenApply(
                n -> n + AsyncDataset.of(session.range(4)).countAsync().join());
        CompletableFuture<Long> waiting = action.thenApply(n -> {
            ActionFuture<Long> count = AsyncDataset.of(session.range(5)).countAsync();
            CompletableFuture.allOf(count).join();
            return n + count.join();
        });
        stagesAreThere.countDown();

        assertThat(joining.get(60, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isEqualTo(8);
    }

    @Test
    void p1AChainOfAThousand() throws Exception {
        CompletableFuture<Integer> chain = CompletableFuture.completedFuture(0);
        for (int i = 0; i < 1_000; i++) {
            chain = chain.thenCompose(n -> SparkActions.submit(session, () -> n + 1));
        }

        assertThat(chain.get(60, TimeUnit.SECONDS)).isEqualTo(1_000);
    }

    /** What waited before does not count twice. */
    @Test
    void afterwardsOneThreadIsOneThread() throws Exception {
        waitingForAll(5).get(60, TimeUnit.SECONDS);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Awaitility.await().untilAsserted(() -> {
            most.set(0);
            List<ActionFuture<Integer>> actions = IntStream.range(0, 20)
                    .mapToObj(i -> SparkActions.submit(session, () -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        long rows = session.range(i).count();
                        running.decrementAndGet();
                        return (int) rows;
                    }))
                    .toList();
            actions.forEach(ActionFuture::join);
            assertThat(most).hasValue(1);
        });
    }

    @Test
    void cancellingAnActionCancelsWhatItsBodySubmitted() throws Exception {
        AtomicReference<List<ActionFuture<Long>>> nested = new AtomicReference<>();
        CountDownLatch submitted = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            nested.set(List.of(
                    SparkActions.submit(session, () -> {
                        new CountDownLatch(1).await();
                        return 1L;
                    }),
                    SparkActions.submit(session, ActionOptions.defaults().detached(), () -> 2L)));
            submitted.countDown();
            // Spins, as a body does that is in the middle of something.
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            return 0;
        });
        submitted.await();

        action.cancel(true);

        assertThatThrownBy(() -> nested.get().get(0).get(60, TimeUnit.SECONDS))
                .isInstanceOf(CancellationException.class);
        assertThat(nested.get().get(1).get(60, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void aScopeInEachOfTenLevels() throws Exception {
        assertThat(scoped(10).get(60, TimeUnit.SECONDS)).isEqualTo(10);
    }

    private ActionFuture<Integer> scoped(int depth) {
        return SparkActions.submit(session, () -> {
            if (depth == 0) {
                return 0;
            }
            try (ActionScope scope = ActionScope.open(session, 1)) {
                ActionFuture<Integer> deeper = scoped(depth - 1);
                scope.join();
                return deeper.join() + 1;
            }
        });
    }

    @Test
    void combinedFutures() throws Exception {
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            ActionFuture<List<Integer>> all = SparkActions.forEach(session, List.of(1, 2, 3), 2, n -> n);
            int first = SparkActions.firstOf(List.of(SparkActions.submit(session, () -> 10)))
                    .join();
            int sum = 0;
            for (ActionFuture<Integer> each : SparkActions.inCompletionOrder(
                    List.of(SparkActions.submit(session, () -> 100), SparkActions.submit(session, () -> 1_000)))) {
                sum += each.join();
            }
            return sum + first + all.join().stream().mapToInt(n -> n).sum();
        });

        assertThat(action.get(60, TimeUnit.SECONDS)).isEqualTo(1_116);
    }

    /** They are no part of the action whose thread waits, and must not be cancelled or named with it (T7). */
    @Test
    void t7StagesOfAnActionThatItsWaiterRuns() throws Exception {
        AtomicReference<String> tagsInStage = new AtomicReference<>("unset");
        SparkActions.submit(session, () -> {
                    CountDownLatch stageIsThere = new CountDownLatch(1);
                    ActionFuture<Integer> inner = SparkActions.submit(session, () -> {
                        stageIsThere.await();
                        return 1;
                    });
                    CompletableFuture<Void> stage = inner.thenAccept(n -> tagsInStage.set(
                            String.valueOf(session.sparkContext().getLocalProperty("spark.job.tags"))));
                    stageIsThere.countDown();
                    inner.join();
                    stage.join();
                    return 1;
                })
                .get(60, TimeUnit.SECONDS);

        assertThat(tagsInStage).hasValue("null");
    }
}

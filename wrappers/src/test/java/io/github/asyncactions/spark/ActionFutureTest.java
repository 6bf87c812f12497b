package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an {@link ActionFuture} promises, with a single thread for actions. */
@Tag("concurrency")
class ActionFutureTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "1"));

    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        SparkActions.awaitAll(session, Duration.ofMinutes(1));
    }

    private ActionFuture<Long> endless() {
        return AsyncDataset.of(session.range(0, Long.MAX_VALUE, 1, 2))
                .filter("hash(id) = 0")
                .countAsync();
    }

    private static void awaitTasks(ActionFuture<?> action) {
        await().until(() -> action.progress().runningTasks() > 0);
    }

    static Stream<Consumer<ActionFuture<Long>>> earlyEnds() {
        return Stream.of(
                action -> action.cancel(true),
                action -> action.cancel(false),
                action -> action.complete(1L),
                action -> action.completeExceptionally(new IllegalStateException("by hand")),
                action -> action.completeAsync(() -> 1L),
                action -> action.obtrudeValue(1L),
                action -> action.obtrudeException(new IllegalStateException("by hand")),
                action -> action.orTimeout(1, TimeUnit.MILLISECONDS),
                action -> action.completeOnTimeout(1L, 1, TimeUnit.MILLISECONDS));
    }

    /** C7. */
    @ParameterizedTest
    @MethodSource("earlyEnds")
    void everyEarlyEndStopsTheJobs(Consumer<ActionFuture<Long>> end) throws Exception {
        ActionFuture<Long> action = endless();
        awaitTasks(action);

        end.accept(action);

        action.terminated().get(60, TimeUnit.SECONDS);
        assertThat(action).isDone();
        assertThat(action.progress().state()).isIn(State.CANCELLED, State.TIMED_OUT);
        await().until(() -> spark.context().statusTracker().getActiveJobIds().length == 0);
    }

    @Test
    void aPlainPoolsFutureLeavesTheJobRunning() {
        CompletableFuture<Long> plain = CompletableFuture.supplyAsync(
                () -> session.range(0, Long.MAX_VALUE, 1, 2)
                        .filter("hash(id) = 0")
                        .count(),
                command -> {
                    Thread thread = new Thread(command, "plain");
                    thread.setDaemon(true);
                    thread.start();
                });
        await().until(() -> spark.context().statusTracker().getActiveJobIds().length > 0);

        plain.cancel(true);

        assertThat(spark.context().statusTracker().getActiveJobIds()).isNotEmpty();
        spark.context().cancelAllJobs();
    }

    @Test
    void theTimeoutOfTheOptionsCountsFromSubmission() {
        CountDownLatch release = new CountDownLatch(1);
        // Runnable all the time.
        ActionFuture<Integer> busy = SparkActions.submit(session, () -> {
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
            return 1;
        });
        ActionFuture<Long> queued = AsyncDataset.of(session.range(3))
                .withOptions(ActionOptions.defaults().description("three").timeout(Duration.ofMillis(200)))
                .countAsync();

        assertThatThrownBy(queued::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(TimeoutException.class)
                .hasMessage("three timed out after 0.2 s while it was queued");
        release.countDown();
        busy.join();
    }

    @Test
    void cancellingADerivedStageLeavesTheActionAlone() {
        ActionFuture<Long> count = AsyncDataset.of(session.range(1_000)).countAsync();

        count.thenApply(n -> n + 1).cancel(true);

        assertThat(count.join()).isEqualTo(1_000);
        assertThat(count.thenApply(n -> n)).isNotInstanceOf(ActionFuture.class);
    }

    @Test
    void aFinishedFutureKeepsNothingAlive() {
        Object captured = new Object();
        WeakReference<Object> reference = new WeakReference<>(captured);
        ActionFuture<String> action = submitCapturing(captured);
        captured = null;
        action.join();

        await().until(() -> {
            System.gc();
            return reference.get() == null;
        });
        assertThat(action).isCompletedWithValue("done");
    }

    private ActionFuture<String> submitCapturing(Object captured) {
        return SparkActions.submit(session, () -> captured == null ? "" : "done");
    }

    @Test
    void progressAndTextOfARunningAndOfAFinishedAction() throws Exception {
        ActionFuture<Long> running = endless();
        awaitTasks(running);
        assertThat(running.progress().state()).isEqualTo(State.RUNNING);
        assertThat(running.progress().jobs()).isEqualTo(1);
        assertThat(running.progress().totalTasks()).isGreaterThanOrEqualTo(2);
        assertThat(running.toString())
                .matches("countAsync at ActionFutureTest.java:\\d+ \\[running .* s, job \\d+, 0/\\d+ tasks\\]");
        running.cancel(true);

        ActionFuture<List<Long>> finished = AsyncDataset.of(session.range(10)).collectAsync();
        finished.get(60, TimeUnit.SECONDS);
        finished.terminated().get(60, TimeUnit.SECONDS);
        assertThat(finished.progress().state()).isEqualTo(State.SUCCEEDED);
        assertThat(finished.progress().fraction()).isEqualTo(1);
        assertThat(finished.jobIds()).hasSize(1);
        assertThat(finished.toString()).contains("[succeeded ");
    }

    @Test
    void awaitAllWaitsForWhatNobodyHolds() throws Exception {
        CountDownLatch seen = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            SparkActions.submit(session, () -> {
                session.range(10).count();
                seen.countDown();
                return 1;
            });
        }

        SparkActions.awaitAll(session, Duration.ofMinutes(1));

        assertThat(seen.getCount()).isZero();
    }

    @Test
    void aTimeLongerThanAllTimeIsNoTimeout() throws Exception {
        ActionFuture<Integer> action = SparkActions.submit(
                session, ActionOptions.defaults().timeout(ChronoUnit.FOREVER.getDuration()), () -> 1);
        action.orTimeout(Long.MAX_VALUE, TimeUnit.DAYS).completeOnTimeout(2, Long.MAX_VALUE, TimeUnit.DAYS);

        assertThat(action.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        SparkActions.of(session.sparkContext()).awaitAll(ChronoUnit.FOREVER.getDuration());
    }

    @Test
    void awaitAllSaysWhatHasNotEnded() {
        ActionFuture<Long> action = endless();

        assertThatThrownBy(() -> SparkActions.awaitAll(session, Duration.ofMillis(100)))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("1 action has not come to rest within 100 ms")
                .hasMessageContaining("countAsync at ActionFutureTest.java:");
        action.cancel(true);
    }

    @Test
    void optionsAreImmutableAndChecked() {
        ActionOptions plain = ActionOptions.defaults();

        assertThat(plain.pool("a")).isNotEqualTo(plain).isEqualTo(plain.pool("a"));
        assertThat(plain.pool()).isNull();
        assertThatThrownBy(() -> plain.timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be positive");
    }

    @Test
    void theDefaultOptionsOfAnApplicationFillWhatIsNotSet() {
        try {
            SparkActions.setDefaultOptions(session, ActionOptions.defaults().description("by default"));
            assertThat(SparkActions.submit(session, () -> 1).description()).isEqualTo("by default");
            assertThat(SparkActions.submit(session, ActionOptions.defaults().description("own"), () -> 1)
                            .description())
                    .isEqualTo("own");
        } finally {
            SparkActions.setDefaultOptions(session, ActionOptions.defaults());
        }
    }

    /** The body has returned before its dependent stages run. */
    @Test
    void aStageMayWaitForTheTermination() throws Exception {
        CountDownLatch stageIsThere = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            stageIsThere.await();
            return 1;
        });
        CompletableFuture<Void> stage = action.thenRun(() -> action.terminated().join());
        stageIsThere.countDown();

        stage.get(60, TimeUnit.SECONDS);
    }
}

package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling on a real Spark: hazards C1, C2, C5 to C9, C11 and C13, each first by hand. */
@Tag("concurrency")
class CancellingTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    /** Tasks that have started and go on until they are interrupted. */
    private static final AtomicInteger STARTED = new AtomicInteger();

    private static final AtomicInteger RUNNING = new AtomicInteger();

    private static JavaRDD<Integer> endless() {
        return spark.context().parallelize(List.of(1, 2), 2).map(CancellingTest::endless);
    }

    private static int endless(int value) throws InterruptedException {
        STARTED.incrementAndGet();
        RUNNING.incrementAndGet();
        try {
            new CountDownLatch(1).await();
            return value;
        } finally {
            RUNNING.decrementAndGet();
        }
    }

    private static void awaitRunningTasks() {
        await().until(() -> RUNNING.get() > 0);
    }

    private static void awaitNoTask() {
        await().until(() -> RUNNING.get() == 0);
    }

    /** Ends what a plain pool has left running: its jobs were submitted with {@link #interruptTasks}. */
    private static void endAll() {
        spark.context().sc().cancelAllJobs();
        awaitNoTask();
    }

    private static void interruptTasks() {
        spark.context().setLocalProperty("spark.job.interruptOnCancel", "true");
    }

    @Test
    void c1CancelStopsTheTasks() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Long> count = plain.submit(() -> {
                interruptTasks();
                return endless().count();
            });
            awaitRunningTasks();
            plain.threads().get(0).interrupt();
            assertThatThrownBy(count::join).hasRootCauseInstanceOf(InterruptedException.class);
            assertThat(RUNNING)
                    .as("by hand: tasks of a job that nobody waits for")
                    .hasPositiveValue();
            endAll();
        }

        ActionFuture<Long> count =
                SparkActions.submit(spark.session(), () -> endless().count());
        awaitRunningTasks();

        assertThat(count.cancel(true)).isTrue();

        assertThatThrownBy(count::join).isInstanceOf(CancellationException.class);
        count.terminated().get(30, TimeUnit.SECONDS);
        awaitNoTask();
        assertThat(count.progress().state()).isEqualTo(ActionProgress.State.CANCELLED);
        assertThat(count.jobIds()).hasSize(1);
    }

    @Test
    void c2AJobThatStartsAfterTheCancelIsKilled() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            CountDownLatch betweenJobs = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            plain.submit(() -> {
                interruptTasks();
                spark.context().sc().addJobTag("plain");
                spark.context().parallelize(List.of(1)).count();
                betweenJobs.countDown();
                goOn.await();
                return endless().count();
            });
            betweenJobs.await();
            spark.context().sc().cancelJobsWithTag("plain");
            goOn.countDown();
            awaitRunningTasks();
            endAll();
        }

        CountDownLatch firstJobDone = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(spark.session(), () -> {
            spark.context().parallelize(List.of(1)).count();
            firstJobDone.countDown();
            cancelled.await();
            int survived = 0;
            for (int i = 0; i < 10; i++) {
                survived += runs(() -> endless().count());
            }
            return survived;
        });
        firstJobDone.await();

        action.cancel(false);
        cancelled.countDown();

        action.terminated().get(60, TimeUnit.SECONDS);
        awaitNoTask();
    }

    /** 1 if it gives a result, 0 if it throws: Scala throws checked exceptions undeclared. */
    private static int runs(Callable<?> call) {
        try {
            call.call();
            return 1;
        } catch (Exception e) {
            return 0;
        }
    }

    @Test
    void c7ATimeoutStopsTheTasks() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Long> count = plain.submit(() -> {
                interruptTasks();
                return endless().count();
            });
            awaitRunningTasks();
            count.orTimeout(1, TimeUnit.MILLISECONDS);
            assertThatThrownBy(count::join).hasRootCauseInstanceOf(TimeoutException.class);
            assertThat(RUNNING).as("by hand").hasPositiveValue();
            endAll();
        }

        ActionFuture<Long> count =
                SparkActions.submit(spark.session(), () -> endless().count());
        awaitRunningTasks();

        count.orTimeout(100, TimeUnit.MILLISECONDS);

        assertThatThrownBy(() -> count.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("submit at CancellingTest.java:")
                .hasMessageContaining("timed out after 0.1 s while it was running");
        count.terminated().get(30, TimeUnit.SECONDS);
        awaitNoTask();
    }

    @Test
    void c9TasksEndWithTheirAction() throws Exception {
        Gate.close();
        Callable<Long> job = () ->
                spark.context().parallelize(List.of(1L, 2L), 2).map(Gate::pass).count();
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Long> count = plain.submit(() -> {
                spark.context().sc().addJobTag("plain");
                return job.call();
            });
            Gate.awaitWaiting(2);
            spark.context().sc().cancelJobsWithTag("plain");
            assertThatThrownBy(count::join).hasMessageContaining("cancelled");
            Gate.awaitWaiting(2); // they outlive their job
            Gate.open();
            Gate.awaitWaiting(0);
        }

        Gate.close();
        ActionFuture<Long> action = SparkActions.submit(spark.session(), job);
        Gate.awaitWaiting(2);
        action.cancel(true);
        Gate.awaitWaiting(0);
    }

    @Test
    void c11AQueuedActionFreesWhatItHeld() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (PlainPool plain = new PlainPool(1)) {
            plain.submit(() -> {
                release.await();
                return 1;
            });
            CompletableFuture<Integer> queued = plain.submit(() -> 2);
            queued.cancel(true);
            assertThat(plain.pool().getQueue()).as("by hand").hasSize(1);
        }

        Gate.close();
        for (int i = 0; i < 4; i++) {
            SparkActions.submit(spark.session(), () -> spark.context()
                    .parallelize(List.of(1L), 1)
                    .map(Gate::pass)
                    .count());
        }
        Gate.awaitWaiting(4);
        byte[] large = new byte[1_000];
        WeakReference<byte[]> reference = new WeakReference<>(large);
        ActionFuture<Integer> queued = submitCapturing(large);
        large = null;
        queued.cancel(true);
        await().until(() -> {
            System.gc();
            return reference.get() == null;
        });
        assertThat(queued).isCancelled();
        Gate.open();
        SparkActions.awaitAll(spark.session(), Duration.ofMinutes(1));
    }

    private static ActionFuture<Integer> submitCapturing(byte[] captured) {
        return SparkActions.submit(spark.session(), () -> captured.length);
    }

    @Test
    void c11AQueuedActionThatIsCancelledNeverStarts() throws Exception {
        Gate.close();
        List<ActionFuture<Long>> blocking = IntStream.range(0, 4)
                .mapToObj(i -> SparkActions.submit(spark.session(), () -> spark.context()
                        .parallelize(List.of(1L), 1)
                        .map(Gate::pass)
                        .count()))
                .toList();
        Gate.awaitWaiting(4);
        AtomicInteger ran = new AtomicInteger();
        ActionFuture<Integer> queued = SparkActions.submit(spark.session(), ran::incrementAndGet);
        assertThat(queued.progress().state()).isEqualTo(ActionProgress.State.QUEUED);

        queued.cancel(true);
        Gate.open();

        for (ActionFuture<Long> action : blocking) {
            assertThat(action.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        }
        queued.terminated().get(30, TimeUnit.SECONDS);
        SparkActions.awaitAll(spark.session(), Duration.ofSeconds(30));
        assertThat(ran).hasValue(0);
    }

    // ---- one Dataset, several actions ---------------------------------------------------------------------------

    /** Two tasks that wait at the gate, and a shuffle, so that the Dataset's plan keeps what becomes of its stage. */
    private static Dataset<Long> gated() {
        return spark.session()
                .range(0, 2, 1, 2)
                .map((MapFunction<Long, Long>) Gate::pass, Encoders.LONG())
                .repartition(3);
    }

    @Test
    void c5ACancelledDatasetIsNotPoisoned() throws Exception {
        Gate.close();
        Dataset<Long> plain = gated();
        Thread thread = new Thread(() -> {
            spark.context().sc().addJobTag("plain");
            runs(plain::collectAsList);
        });
        thread.start();
        Gate.awaitWaiting(2);
        spark.context().sc().cancelJobsWithTag("plain");
        thread.join();

        Dataset<Long> ours = gated();
        ActionFuture<List<Long>> action = AsyncDataset.of(ours).collectAsync();
        Gate.awaitWaiting(2);
        action.cancel(true);
        action.terminated().get(60, TimeUnit.SECONDS);
        Gate.open();

        assertThat(runs(plain::collectAsList))
                .as("by hand: the cancellation is rethrown")
                .isZero();
        assertThat(ours.collectAsList()).containsExactlyInAnyOrder(0L, 1L);
        assertThat(AsyncDataset.of(ours).collectAsync().get(60, TimeUnit.SECONDS))
                .containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void c6TwoActionsOnOneDatasetRunAtOnce() throws Exception {
        Gate.close();
        try (PlainPool plain = new PlainPool(2)) {
            Dataset<Long> one = gated();
            CompletableFuture<List<Long>> a = plain.submit(() -> {
                spark.context().sc().addJobTag("plain");
                return one.collectAsList();
            });
            Gate.awaitWaiting(2);
            CompletableFuture<List<Long>> b = plain.submit(one::collectAsList);
            awaitStuckIn(plain, 1, "AdaptiveSparkPlanExec");
            spark.context().sc().cancelJobsWithTag("plain");
            assertThatThrownBy(a::join).hasMessageContaining("cancelled");
            assertThatThrownBy(b::join).as("by hand: B dies with A").hasStackTraceContaining("cancelled");
        }
        Gate.awaitWaiting(0);
        Gate.close();
        Dataset<Long> shared = gated();
        ActionFuture<List<Long>> first = AsyncDataset.of(shared).collectAsync();
        ActionFuture<List<Long>> second = AsyncDataset.of(shared).collectAsync();
        Gate.awaitWaiting(4);

        first.cancel(true);
        Gate.open();

        assertThat(second.get(60, TimeUnit.SECONDS)).containsExactlyInAnyOrder(0L, 1L);
        assertThat(first).isCancelled();
    }

    @Test
    void c6ARepeatedCollectFindsTheShuffleFilesOfTheLast() throws Exception {
        Gate.open();
        AsyncDataset<Long> dataset = AsyncDataset.of(gated());

        int tasksOfFirst = tasks(dataset.collectAsync());
        int tasksOfSecond = tasks(dataset.collectAsync());

        assertThat(tasksOfSecond).isLessThan(tasksOfFirst);
    }

    /** Returns when this thread waits below a method of a class of that name. */
    private static void awaitStuckIn(PlainPool pool, int thread, String type) {
        await().until(() -> pool.threads().size() > thread);
        awaitStuckIn(pool.threads().get(thread), type);
    }

    private static void awaitStuckIn(Thread thread, String type) {
        await().until(() -> thread.getState() != Thread.State.RUNNABLE
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().contains(type)));
    }

    private static int tasks(ActionFuture<?> action) throws Exception {
        action.get(60, TimeUnit.SECONDS);
        action.terminated().get(60, TimeUnit.SECONDS);
        return action.progress().doneTasks();
    }

    @Test
    void c13OnAPlainPoolBFailsWithTheCancellationOfA() throws Exception {
        Gate.close();
        Dataset<Long> cached = gated().cache();
        try (PlainPool plain = new PlainPool(2)) {
            CompletableFuture<List<Long>> a = plain.submit(() -> {
                spark.context().sc().addJobTag("plain");
                return cached.as(Encoders.LONG()).collectAsList();
            });
            Gate.awaitWaiting(2);
            CompletableFuture<List<Long>> b =
                    plain.submit(() -> cached.as(Encoders.LONG()).collectAsList());
            awaitStuckIn(plain, 1, "CachedRDDBuilder");
            spark.context().sc().cancelJobsWithTag("plain");
            assertThatThrownBy(a::join).hasStackTraceContaining("cancelled");
            assertThatThrownBy(b::join).hasStackTraceContaining("cancelled");
        }
        Gate.awaitWaiting(0);
        cached.unpersist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void c13AnActionThatSharedACachesComputationWithACancelledOneRunsOnceMore(boolean interrupt) throws Exception {
        Gate.close();
        Dataset<Long> cached = gated().cache();
        ActionFuture<List<Long>> first = AsyncDataset.of(cached).collectAsync();
        Gate.awaitWaiting(2);
        ActionFuture<List<Long>> second = AsyncDataset.of(cached).collectAsync();
        await().until(() -> second.progress().state() == ActionProgress.State.RUNNING);

        first.cancel(interrupt);
        first.terminated().get(60, TimeUnit.SECONDS);
        Gate.open();

        assertThat(second.get(60, TimeUnit.SECONDS)).containsExactlyInAnyOrder(0L, 1L);
        cached.unpersist();
    }

    @Test
    void c13AnybodysCodeIsNotRepeatedSinceItMayHaveWritten() throws Exception {
        Gate.close();
        Dataset<Long> cached = gated().cache();
        ActionFuture<List<Long>> first = AsyncDataset.of(cached).collectAsync();
        Gate.awaitWaiting(2);
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        ActionFuture<Integer> second = SparkActions.submit(spark.session(), () -> {
            runs.incrementAndGet();
            worker.complete(Thread.currentThread());
            return cached.as(Encoders.LONG()).collectAsList().size();
        });
        awaitStuckIn(worker.get(60, TimeUnit.SECONDS), "CachedRDDBuilder");

        first.cancel(true);
        Gate.open();

        assertThatThrownBy(() -> second.get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("together with another action")
                .hasMessageContaining("was not repeated");
        assertThat(runs).hasValue(1);
        cached.unpersist();
    }

    @Test
    void c8TheInterruptHitsOnlyThisBody() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Thread> first = plain.submit(Thread::currentThread);
            Thread thread = first.join();
            CountDownLatch secondRuns = new CountDownLatch(1);
            CompletableFuture<Void> second = plain.submit(() -> {
                secondRuns.countDown();
                new CountDownLatch(1).await();
                return null;
            });
            secondRuns.await();
            thread.interrupt(); // meant for the first
            assertThatThrownBy(second::join).hasRootCauseInstanceOf(InterruptedException.class);
        }

        for (int i = 0; i < 200; i++) {
            CountDownLatch started = new CountDownLatch(1);
            ActionFuture<Integer> cancelled = SparkActions.submit(spark.session(), () -> {
                started.countDown();
                return 1;
            });
            started.await();
            cancelled.cancel(true);

            ActionFuture<Boolean> next = SparkActions.submit(spark.session(), () -> Thread.interrupted());

            assertThat(next.get(60, TimeUnit.SECONDS)).isFalse();
        }
    }

    /** Holds tasks of the local Spark, which share this JVM. */
    static final class Gate {
        private static final AtomicInteger WAITING = new AtomicInteger();
        private static volatile CountDownLatch latch = new CountDownLatch(1);

        static void close() {
            latch = new CountDownLatch(1);
        }

        static long pass(long value) throws InterruptedException {
            WAITING.incrementAndGet();
            try {
                latch.await();
            } finally {
                WAITING.decrementAndGet();
            }
            return value;
        }

        static void awaitWaiting(int tasks) {
            Awaitility.await().until(() -> WAITING.get() == tasks);
        }

        static void open() {
            latch.countDown();
        }
    }
}

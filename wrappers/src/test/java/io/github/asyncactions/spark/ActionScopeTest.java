package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Structured concurrency (P3). */
@Tag("concurrency")
class ActionScopeTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    /** By which tasks that run in this JVM are let go on. */
    private static final Map<UUID, CountDownLatch> LATCHES = new ConcurrentHashMap<>();

    private static final AtomicInteger TASKS = new AtomicInteger();

    private SparkSession session;

    @BeforeEach
    void session() {
        TASKS.set(0);
        session = spark.session();
    }

    private ActionFuture<Object> failing(String message) {
        return SparkActions.submit(session, () -> {
            throw new IllegalStateException(message);
        });
    }

    /** Goes on until it is interrupted. */
    private ActionFuture<Integer> endless() {
        return SparkActions.submit(session, () -> {
            new CountDownLatch(1).await();
            return 1;
        });
    }

    private ActionFuture<Integer> waitingFor(CountDownLatch latch, int result) {
        return SparkActions.submit(session, () -> {
            latch.await();
            return result;
        });
    }

    @Test
    void joinWaitsForAll() throws Exception {
        ActionFuture<Long> count;
        ActionFuture<List<Long>> rows;
        try (ActionScope scope = ActionScope.open(session)) {
            count = AsyncDataset.of(session.range(5)).countAsync();
            rows = AsyncDataset.of(session.range(2)).collectAsync();

            scope.join();

            assertThat(count).isCompletedWithValue(5L);
            assertThat(rows).isCompletedWithValue(List.of(0L, 1L));
        }
    }

    /** With a pool, {@code allOf(…).join()} waits for the endless one although the other has failed. */
    @Test
    void p3TheFirstFailureCancelsTheRest() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return 1;
                },
                pool);
        CompletableFuture<Integer> failed = CompletableFuture.supplyAsync(
                () -> {
                    throw new IllegalStateException("early");
                },
                pool);
        CompletableFuture<Void> all = CompletableFuture.allOf(slow, failed);
        await().until(failed::isDone);
        assertThat(all).isNotDone();
        pool.shutdownNow();

        List<ActionFuture<?>> running = new ArrayList<>();
        List<ActionFuture<?>> queued = new ArrayList<>();
        try (ActionScope scope = ActionScope.open(session)) {
            for (int i = 0; i < 3; i++) {
                running.add(onSpark(new CountDownLatch(1), false));
            }
            CountDownLatch fail = new CountDownLatch(1);
            onSpark(fail, true);
            await().until(() -> TASKS.get() == 4);
            for (int i = 0; i < 10; i++) {
                queued.add(SparkActions.submit(session, () -> 1));
            }
            whenWaiting(Thread.currentThread(), fail::countDown);

            assertThatThrownBy(scope::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("early");
        }
        assertThat(running).allMatch(CompletableFuture::isCancelled);
        assertThat(queued)
                .allMatch(CompletableFuture::isCancelled)
                .allMatch(action -> action.progress().runTime().isZero(), "never started");
    }

    /** Before a failure is joined, it stops nothing: the code that opened the scope may call {@code joinAll}. */
    private static void whenWaiting(Thread thread, Runnable then) {
        CompletableFuture.runAsync(() -> {
            await().until(() -> thread.getState() == Thread.State.WAITING);
            then.run();
        });
    }

    /** Waits in a task, and so does not lend its thread. */
    private ActionFuture<Long> onSpark(CountDownLatch latch, boolean fails) {
        UUID key = UUID.randomUUID();
        LATCHES.put(key, latch);
        JavaRDD<Integer> rdd = spark.context().parallelize(List.of(1), 1).map(n -> {
            TASKS.incrementAndGet();
            LATCHES.get(key).await();
            if (fails) {
                throw new IllegalStateException("early");
            }
            return n;
        });
        return AsyncRDD.of(rdd).countAsync();
    }

    @Test
    void theFirstInTimeIsThrownAndOthersAreSuppressed() throws Exception {
        CountDownLatch failLate = new CountDownLatch(1);
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<Object> late = SparkActions.submit(session, () -> {
                failLate.await();
                throw new IllegalStateException("late");
            });
            ActionFuture<Object> early = failing("early");
            await().until(early::isDone);
            failLate.countDown();
            await().until(late::isDone);

            CompletionException failure = catchThrowableOfType(CompletionException.class, scope::join);

            assertThat(failure).hasCause(new IllegalStateException("early"));
            assertThat(failure.getSuppressed()).singleElement().isEqualTo(late.exceptionNow());
        }
    }

    @Test
    void nothingNewStartsAfterAFailure() throws Exception {
        try (ActionScope scope = ActionScope.open(session)) {
            failing("early");
            assertThatThrownBy(scope::join).isInstanceOf(CompletionException.class);

            ActionFuture<Long> late = AsyncDataset.of(session.range(5)).countAsync();

            assertThatThrownBy(late::join)
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("since another action of its scope failed")
                    .hasMessageContaining("early");
        }
    }

    @Test
    void joinAllGivesEveryOutcome() throws Exception {
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<Long> succeeded = AsyncDataset.of(session.range(5)).countAsync();
            ActionFuture<Object> failed = failing("no");
            ActionFuture<Integer> cancelled = endless();
            ActionFuture<Integer> late = endless();
            cancelled.cancel(true);
            late.orTimeout(1, TimeUnit.MILLISECONDS);

            assertThat(scope.joinAll())
                    .containsExactly(succeeded, failed, cancelled, late)
                    .extracting(action -> action.progress().state())
                    .containsExactly(State.SUCCEEDED, State.FAILED, State.CANCELLED, State.TIMED_OUT);
            assertThat(succeeded.resultNow()).isEqualTo(5);
            assertThat(failed.exceptionNow()).hasMessage("no");
        }
    }

    @Test
    void theFirstSuccessCancelsTheRest() throws Exception {
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<Integer> hedge = endless();
            failing("a failure is no answer");
            ActionFuture<Long> answer = AsyncDataset.of(session.range(5)).countAsync();

            assertThat(scope.first()).isSameAs(answer);

            assertThat(hedge).isCancelled();
        }
    }

    @Test
    void noSuccessIsTheFirstFailure() throws Exception {
        try (ActionScope scope = ActionScope.open(session)) {
            failing("one").handle((result, failure) -> 1).join();
            failing("two");

            assertThatThrownBy(scope::first)
                    .isInstanceOf(CompletionException.class)
                    .hasCause(new IllegalStateException("one"))
                    .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        }
        try (ActionScope scope = ActionScope.open(session)) {
            assertThatThrownBy(scope::first)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("submit at least one");
        }
    }

    @Test
    void closingLeavesNothingRunning() {
        CountDownLatch left = new CountDownLatch(1);
        ActionFuture<Integer> running;
        CountDownLatch started = new CountDownLatch(1);
        try (ActionScope scope = ActionScope.open(session)) {
            running = scope.fork(() -> {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } finally {
                    left.countDown();
                }
                return 1;
            });
            await().until(() -> started.getCount() == 0);
        }

        assertThat(left.getCount()).isZero();
        assertThat(running).isCancelled();
        assertThat(running.terminated()).isDone();
        assertThatThrownBy(running::join).hasMessageContaining("since its scope was closed");
    }

    /** By what the code of its actions submits, too, and by code that is called from the block. */
    @Test
    void whatBelongsToAScope() throws Exception {
        List<ActionFuture<?>> outside = new ArrayList<>();
        List<ActionFuture<?>> inside = new ArrayList<>();
        CountDownLatch dependentStageIsThere = new CountDownLatch(1);
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<Integer> parent = SparkActions.submit(session, () -> {
                inside.add(AsyncDataset.of(session.range(1)).countAsync());
                inside.get(0).join();
                try (ActionScope own = ActionScope.open(session)) {
                    outside.add(AsyncDataset.of(session.range(1)).countAsync());
                    own.join();
                }
                inside.add(AsyncDataset.of(session.range(1)).countAsync());
                dependentStageIsThere.await();
                return 1;
            });
            CompletableFuture<ActionFuture<Long>> stage =
                    parent.thenApply(n -> AsyncDataset.of(session.range(1)).countAsync());
            outside.add(SparkActions.submit(session, ActionOptions.defaults().detached(), () -> 1));
            dependentStageIsThere.countDown();
            parent.join();
            outside.add(stage.join());

            assertThat(scope.joinAll()).contains(parent).containsAll(inside).doesNotContainAnyElementsOf(outside);
        }
        assertThat(inside).hasSize(2);
        assertThat(outside).hasSize(3);

        ActionFuture<Long> after = AsyncDataset.of(session.range(1)).countAsync();
        assertThat(after.join()).isEqualTo(1);
    }

    @Test
    void closingAnOuterScopeEndsTheInnerOne() throws Exception {
        ActionScope outer = ActionScope.open(session);
        try (ActionScope inner = ActionScope.open(session)) {
            ActionFuture<Integer> action = endless();
            outer.close();

            assertThat(action).isCancelled();
            assertThatThrownBy(inner::join)
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("its scope was closed");
        }
        assertThat(AsyncDataset.of(session.range(2)).countAsync().join())
                .as("in no scope any more")
                .isEqualTo(2);
    }

    @Test
    void otherThreadsSubmitToIt() throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        try (ActionScope scope = ActionScope.open(session)) {
            Future<ActionFuture<Long>> called = others.submit(
                    () -> scope.call(() -> AsyncDataset.of(session.range(3)).countAsync()));
            Future<ActionFuture<Integer>> forked = others.submit(() -> scope.fork(() -> 7));
            List<ActionFuture<?>> run = new ArrayList<>();
            others.submit(() -> scope.run(() -> run.add(SparkActions.submit(session, () -> 8))))
                    .get();
            Future<ActionFuture<Integer>> elsewhere = others.submit(() -> SparkActions.submit(session, () -> 9));
            ActionFuture<Integer> notOfIt = elsewhere.get();

            assertThat(scope.joinAll())
                    .containsExactlyInAnyOrder(called.get(), forked.get(), run.get(0))
                    .doesNotContain(notOfIt);
        } finally {
            others.shutdown();
        }
    }

    @Test
    void anInterruptEndsTheJoinAndNotTheActions() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<Integer> action = waitingFor(end, 5);
            Thread.currentThread().interrupt();

            assertThatThrownBy(scope::join).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            assertThatThrownBy(scope::joinAll).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            assertThatThrownBy(scope::first).isInstanceOf(InterruptedException.class);

            assertThat(action).isNotDone();
            end.countDown();
            assertThat(action.join()).isEqualTo(5);
        }
    }

    @Test
    void noMoreThanTheLimitRunAtOnce() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        Callable<Integer> body = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            two.countDown();
            while (goOn.getCount() > 0) {
                Thread.onSpinWait();
            }
            running.decrementAndGet();
            return 1;
        };
        try (ActionScope scope = ActionScope.open(session, 2)) {
            for (int i = 0; i < 40; i++) {
                scope.fork(body);
            }
            await().until(() -> two.getCount() == 0);
            // A third would be before this in the queue.
            ActionOptions detached = ActionOptions.defaults().detached();
            assertThat(SparkActions.submit(session, detached, running::get).get(60, TimeUnit.SECONDS))
                    .isEqualTo(2);
            goOn.countDown();
            scope.join();
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void aCancelledActionMakesRoomForTheNext() throws Exception {
        try (ActionScope scope = ActionScope.open(session, 1)) {
            ActionFuture<Integer> running = endless();
            ActionFuture<Integer> waiting = endless();
            ActionFuture<Integer> last = scope.fork(() -> 3);
            waiting.cancel(true);
            assertThat(last).isNotDone();
            running.cancel(true);

            assertThat(last.get(30, TimeUnit.SECONDS)).isEqualTo(3);
        }
    }

    /** Nested joins, with a limit of one (P1). */
    @Test
    void p1ALimitOfOneDoesNotStarve() throws Exception {
        try (ActionScope scope = ActionScope.open(session, 1)) {
            ActionFuture<Integer> joining = nested(5, ActionFuture::join);
            ActionFuture<Integer> waiting = nested(5, action -> CompletableFuture.allOf(action)
                    .thenApply(all -> action.join())
                    .join());
            scope.join();

            assertThat(joining.join() + waiting.join()).isEqualTo(10);
        }
    }

    private ActionFuture<Integer> nested(int depth, java.util.function.Function<ActionFuture<Integer>, Integer> wait) {
        return SparkActions.submit(session, () -> depth == 0 ? 0 : wait.apply(nested(depth - 1, wait)) + 1);
    }

    /** It would wait for itself. */
    @Test
    void anActionCannotJoinItsOwnScope() throws Exception {
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<List<ActionFuture<?>>> action = SparkActions.submit(session, scope::joinAll);

            assertThatThrownBy(() -> action.get(30, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("open a scope of its own");
        }
    }

    @Test
    void theLimitMustBePositive() {
        assertThatThrownBy(() -> ActionScope.open(session, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1, not 0");
    }

    @Test
    void whatTheLimitHoldsBackFailsWhenSparkStops() {
        SparkSession own = spark.session();
        ActionScope scope = ActionScope.open(own, 1);
        ActionFuture<Integer> running = endless();
        ActionFuture<Integer> held = endless();
        spark.stop();

        await().atMost(Duration.ofSeconds(30)).until(() -> running.isDone() && held.isDone());
        assertThat(held.exceptionNow()).hasMessageContaining("Spark has stopped");
        scope.close();
    }

    @Test
    void aForkOfAClosedScopeIsCancelled() {
        ActionScope closed = ActionScope.open(session, 1);
        closed.close();

        ActionFuture<Integer> late = closed.fork(() -> 1);

        assertThatThrownBy(late::join).isInstanceOf(CancellationException.class).hasMessageContaining("closed");
        assertThat(SparkActions.submit(session, () -> 2).join()).isEqualTo(2); // outside of it
    }
}

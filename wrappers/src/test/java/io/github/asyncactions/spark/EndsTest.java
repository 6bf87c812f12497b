package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How actions end, alone and together, whatever the user's stages do (E1, E2, E5, E6, E8). */
@Tag("concurrency")
class EndsTest {

    private final LocalSpark spark = new LocalSpark();
    private final CountDownLatch never = new CountDownLatch(1);
    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    @AfterEach
    void stop() {
        never.countDown();
        spark.stop();
    }

    private ActionFuture<Integer> endless() {
        return SparkActions.submit(session, () -> {
            never.await();
            return 1;
        });
    }

    // ---- E1 ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(ints = {64, 200})
    void e1StagesThatBlockStopNoTimeoutAndNoEndOfSpark(int stages) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger blocked = new AtomicInteger();
        List<ActionFuture<Integer>> actions =
                IntStream.range(0, stages).mapToObj(i -> endless()).toList();
        List<CompletableFuture<Integer>> dependents = actions.stream()
                .map(action -> action.handle((n, failure) -> {
                    blocked.incrementAndGet();
                    awaitQuietly(release);
                    return 0;
                }))
                .toList();
        actions.forEach(action -> action.orTimeout(1, TimeUnit.MILLISECONDS));
        await().until(() -> blocked.get() == stages);

        ActionFuture<Integer> later = endless().orTimeout(10, TimeUnit.MILLISECONDS);
        assertThatThrownBy(() -> later.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(endless()
                        .completeOnTimeout(5, 10, TimeUnit.MILLISECONDS)
                        .thenApply(n -> n + 1)
                        .get(60, TimeUnit.SECONDS))
                .isEqualTo(6);

        ActionFuture<Integer> outstanding = endless();
        CompletableFuture<String> stage = outstanding.handle((n, failure) -> failure.getMessage());
        spark.stop();
        assertThatThrownBy(() -> outstanding.get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Spark has stopped");
        assertThat(stage.get(60, TimeUnit.SECONDS)).contains("Spark has stopped");
        assertThat(dependents).noneMatch(CompletableFuture::isDone);
        release.countDown();
        for (CompletableFuture<Integer> dependent : dependents) {
            assertThat(dependent.get(60, TimeUnit.SECONDS)).isZero();
        }
    }

    /** Each waits for another action that ends by a timeout only. */
    @Test
    void e1StagesThatWaitForTimeoutsOfOthers() throws Exception {
        List<CompletableFuture<Integer>> all = IntStream.range(0, 100)
                .mapToObj(i -> endless().orTimeout(10, TimeUnit.MILLISECONDS).exceptionally(failure -> endless()
                        .completeOnTimeout(-1, 10, TimeUnit.MILLISECONDS)
                        .join()))
                .toList();

        for (CompletableFuture<Integer> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(-1);
        }
    }

    // ---- E2 ------------------------------------------------------------------------------------------------------

    private enum Together {
        CANCELLED_ALL_OF,
        TIMED_OUT_ALL_OF,
        FAILED_PART,
        FIRST_OF,
        CANCELLED_PARENT,
        TIMED_OUT_PARENT,
        CLOSED_SCOPE,
        FAILED_SCOPE,
        FIRST_OF_SCOPE,
        STOPPED_SPARK
    }

    /** The stages of the parts block until all bodies have been interrupted: so they are, before any completes. */
    @ParameterizedTest
    @EnumSource
    void e2AllAreStoppedBeforeAnyCompletes(Together how) throws Exception {
        int count = 3;
        CountDownLatch begun = new CountDownLatch(count);
        CountDownLatch interrupted = new CountDownLatch(count);
        CountDownLatch go = new CountDownLatch(1);
        List<String> wrong = new ArrayList<>();
        List<ActionFuture<Integer>> parts = new ArrayList<>();
        CountDownLatch stages = new CountDownLatch(count);
        Callable<Integer> body = () -> {
            begun.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return 1;
        };
        Runnable submit = () -> {
            for (int i = 0; i < count; i++) {
                parts.add(SparkActions.submit(session, body));
            }
            for (ActionFuture<Integer> part : parts) {
                part.whenComplete((n, failure) -> {
                    for (ActionFuture<Integer> each : parts) {
                        if (!each.isDone()) {
                            synchronized (wrong) {
                                wrong.add(each + " when " + part + " completed");
                            }
                        }
                    }
                    awaitQuietly(interrupted);
                    stages.countDown();
                });
            }
        };
        Callable<Integer> trigger = () -> {
            go.await();
            if (how == Together.FAILED_PART || how == Together.FAILED_SCOPE) {
                throw new IllegalStateException("it fails");
            }
            return 0;
        };
        Thread thread = new Thread(() -> {
            try {
                end(how, submit, trigger, parts, begun, go);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();

        assertThat(interrupted.await(60, TimeUnit.SECONDS)).as("all stopped").isTrue();
        assertThat(stages.await(60, TimeUnit.SECONDS)).as("all completed").isTrue();
        thread.join();
        assertThat(wrong).isEmpty();
    }

    private void end(
            Together how,
            Runnable submit,
            Callable<Integer> trigger,
            List<ActionFuture<Integer>> parts,
            CountDownLatch begun,
            CountDownLatch go)
            throws Exception {
        switch (how) {
            case CANCELLED_ALL_OF -> {
                submit.run();
                ActionFuture<?> all = SparkActions.allOf(parts);
                begun.await();
                all.cancel(true);
            }
            case TIMED_OUT_ALL_OF -> {
                submit.run();
                ActionFuture<?> all = SparkActions.allOf(parts);
                begun.await();
                all.orTimeout(1, TimeUnit.MILLISECONDS);
                assertThatThrownBy(all::get).hasCauseInstanceOf(TimeoutException.class);
            }
            case FAILED_PART, FIRST_OF -> {
                submit.run();
                List<ActionFuture<Integer>> more = new ArrayList<>(parts);
                more.add(SparkActions.submit(session, trigger));
                ActionFuture<?> all = how == Together.FIRST_OF ? SparkActions.firstOf(more) : SparkActions.allOf(more);
                begun.await();
                go.countDown();
                all.handle((result, failure) -> 0).get();
            }
            case CANCELLED_PARENT, TIMED_OUT_PARENT -> {
                ActionFuture<Integer> parent = SparkActions.submit(session, () -> {
                    submit.run();
                    never.await();
                    return 1;
                });
                begun.await();
                if (how == Together.CANCELLED_PARENT) {
                    parent.cancel(true);
                } else {
                    parent.orTimeout(1, TimeUnit.MILLISECONDS);
                }
            }
            case CLOSED_SCOPE -> {
                try (ActionScope scope = ActionScope.open(session)) {
                    scope.run(submit);
                    begun.await();
                }
            }
            case FAILED_SCOPE, FIRST_OF_SCOPE -> {
                try (ActionScope scope = ActionScope.open(session)) {
                    scope.run(submit);
                    scope.fork(trigger);
                    begun.await();
                    go.countDown();
                    if (how == Together.FIRST_OF_SCOPE) {
                        assertThat(scope.first().join()).isEqualTo(0);
                    } else {
                        assertThatThrownBy(scope::join).hasMessageContaining("it fails");
                    }
                }
            }
            case STOPPED_SPARK -> {
                submit.run();
                begun.await();
                spark.stop();
            }
        }
    }

    // ---- E5 ------------------------------------------------------------------------------------------------------

    /** Thousands of calls, a hundred at once, each a moment after its caller has submitted an action. */
    @Test
    void e5AwaitAllNeverReturnsEarly() throws Exception {
        int waiters = 100;
        int rounds = 30;
        AtomicInteger early = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(waiters);
        List<CompletableFuture<Void>> all = IntStream.range(0, waiters)
                .mapToObj(waiter -> inAThread(() -> {
                    for (int round = 0; round < rounds; round++) {
                        together.await();
                        ActionFuture<Integer> action = SparkActions.submit(session, () -> 1);
                        for (int spins = (waiter * 31 + round) % 97 * 50; spins > 0; spins--) {
                            Thread.onSpinWait();
                        }
                        SparkActions.awaitAll(session, Duration.ofMinutes(1));
                        if (!action.isDone()) {
                            early.incrementAndGet();
                        }
                    }
                    return null;
                }))
                .toList();

        for (CompletableFuture<Void> one : all) {
            one.get(100, TimeUnit.SECONDS);
        }

        assertThat(early).hasValue(0);
    }

    // ---- E6 ------------------------------------------------------------------------------------------------------

    private static List<Integer> breaking() {
        return new AbstractList<>() {
            @Override
            public Integer get(int i) {
                if (i == 3) {
                    throw new IllegalStateException("the input broke");
                }
                return i;
            }

            @Override
            public int size() {
                return 6;
            }
        };
    }

    @Test
    void e6AForEachWhoseInputThrows() {
        ActionFuture<List<Integer>> broken = SparkActions.forEach(session, breaking(), 2, i -> {
            never.await();
            return i;
        });

        assertThatThrownBy(() -> broken.get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the input broke");
        await().until(() -> SparkActions.statistics(session).running() == 0); // what it had submitted is stopped
    }

    @Test
    void e6AForEachWhoseInputThrowsFailsItsScope() {
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<Integer> other = scope.fork(() -> {
                never.await();
                return 1;
            });
            SparkActions.forEach(session, breaking(), 2, i -> i);

            assertThatThrownBy(scope::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the input broke");
            assertThat(other).isCancelled();
        }
    }

    @Test
    void e6AForEachWhoseIteratorThrowsAtOnceFailsItsScope() throws Exception {
        List<Integer> broken = new AbstractList<>() {
            @Override
            public Integer get(int i) {
                throw new IllegalStateException("at " + i);
            }

            @Override
            public int size() {
                throw new IllegalStateException("it has no size");
            }
        };
        try (ActionScope scope = ActionScope.open(session)) {
            SparkActions.forEach(session, broken, 2, i -> i);

            assertThat(scope.joinAll()).singleElement().satisfies(member -> assertThat(member.exceptionNow())
                    .hasMessageContaining("it has no size"));
            assertThatThrownBy(scope::join).hasMessageContaining("it has no size");
        }
    }

    @Test
    void e6ASubmissionThatFailsIsAMemberOfItsScope() throws Exception {
        SparkSession stopped = session;
        spark.stop();
        SparkSession running = spark.session();
        try (ActionScope scope = ActionScope.open(running)) {
            ActionFuture<Integer> good = SparkActions.submit(running, () -> 1);
            ActionFuture<Integer> bad = SparkActions.submit(stopped, () -> 2);
            ActionFuture<List<Integer>> badLoop = SparkActions.forEach(stopped, List.of(1), 1, i -> i);

            assertThat(scope.joinAll()).contains(good, bad).hasSize(3);
            assertThat(badLoop).isCompletedExceptionally();
            assertThatThrownBy(scope::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has been stopped");
        }
    }

    @Test
    void e6TheFirstOfASubmissionThatFailsAndAGoodOne() throws Exception {
        SparkSession stopped = session;
        spark.stop();
        SparkSession running = spark.session();
        try (ActionScope scope = ActionScope.open(running)) {
            SparkActions.submit(stopped, () -> 2);
            SparkActions.submit(running, () -> 1);

            assertThat(scope.first().join()).isEqualTo(1);
        }
    }

    // ---- E8 ------------------------------------------------------------------------------------------------------

    @Test
    @Tag("full")
    @Tag("once")
    void e8CancellingTwoHundredThousand() throws Exception {
        List<ActionFuture<Integer>> parts = new ArrayList<>();
        List<ActionFuture<Integer>> blockers =
                IntStream.range(0, 4).mapToObj(i -> endless()).toList();
        for (int i = 0; i < 200_000; i++) {
            parts.add(SparkActions.submit(session, () -> 1));
        }
        ActionFuture<List<Integer>> all = SparkActions.allOf(parts);

        assertThat(all.cancel(true)).isTrue();

        assertThat(all).isCancelled();
        assertThat(parts).allMatch(CompletableFuture::isCancelled);
        all.terminated().get(60, TimeUnit.SECONDS);
        assertThatThrownBy(() -> parts.get(123_456).get()).hasMessageContaining("allOf at EndsTest.java:");
        blockers.forEach(blocker -> blocker.cancel(true));
    }

    // ---- helpers -------------------------------------------------------------------------------------------------

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Void> inAThread(Callable<Void> code) {
        CompletableFuture<Void> ran = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        ran.complete(code.call());
                    } catch (Throwable t) {
                        ran.completeExceptionally(t);
                    }
                })
                .start();
        return ran;
    }
}

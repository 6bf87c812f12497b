package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.ThreadPoolExecutor.DiscardOldestPolicy;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every action gets a thread or an end, whatever executor there is and whenever Spark stops (P1, P5). */
@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkersTest {

    private static final int MOST_LENT = 3;

    private final NoSpark noSpark = new NoSpark(1);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {}, MOST_LENT);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<ExecutorService> owns = new ArrayList<>();

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
        owns.forEach(ExecutorService::shutdownNow);
    }

    private static <T> T outcome(Action<T> action) throws Exception {
        return action.get(60, TimeUnit.SECONDS);
    }

    private static Throwable failure(Action<?> action) {
        assertThatThrownBy(() -> outcome(action)).isInstanceOf(ExecutionException.class);
        return action.exceptionNow();
    }

    /** Takes the one thread, by running and not by waiting: for a thread that waits another one would be lent. */
    private Action<Integer> busy() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> busy = NoSpark.submit(executor, () -> {
            started.countDown();
            return spin();
        });
        started.await();
        return busy;
    }

    private int spin() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return 1;
    }

    private ThreadPoolExecutor own(String name) {
        ThreadPoolExecutor own = (ThreadPoolExecutor) Executors.newFixedThreadPool(1, task -> new Thread(task, name));
        owns.add(own);
        return own;
    }

    // ---- an executor of the user's own ---------------------------------------------------------------------------

    @Test
    void s1WhatSparkThrowsAsItStopsIsTheSameError() throws Exception {
        SparkException shutDown = new SparkException("Job 7 cancelled because SparkContext was shut down");
        Action<Integer> running = NoSpark.submit(executor, () -> {
            noSpark.stop();
            throw shutDown;
        });

        assertThat(failure(running))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Spark has stopped (no Spark)");
    }

    @Test
    void s1WhatTheUserThrowsAsSparkStopsIsLeftAsItIs() throws Exception {
        ArithmeticException own = new ArithmeticException("7 / 0");
        Action<Integer> running = NoSpark.submit(executor, () -> {
            noSpark.stop();
            throw own;
        });

        assertThat(failure(running))
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isSameAs(own),
                        // The watcher was faster.
                        failure -> assertThat(failure)
                                .hasMessageContaining("it was outstanding")
                                .hasNoCause());
    }

    @Test
    void whatIsQueuedRunsOnTheExecutorThatIsSetLater() throws Exception {
        Action<Integer> busy = busy();
        Action<String> queued =
                NoSpark.submit(executor, () -> Thread.currentThread().getName());

        executor.use(own("own"));

        assertThat(outcome(queued)).isEqualTo("own");
        assertThat(busy).isNotDone();
    }

    @Test
    void ourThreadsTakeNothingMoreOnceThereIsAnother() throws Exception {
        Action<Integer> busy = busy();
        List<Runnable> tokens = new CopyOnWriteArrayList<>();
        executor.use(tokens::add);
        Action<Integer> queued = NoSpark.submit(executor, () -> 2);

        end.countDown();
        outcome(busy);
        busy.terminated().get(60, TimeUnit.SECONDS); // so the thread has had its chance
        assertThat(queued).isNotDone();
        tokens.forEach(token -> new Thread(token).start());

        assertThat(outcome(queued)).isEqualTo(2);
    }

    @Test
    void theTokensOfAnExecutorThatWasReplacedAreVoid() throws Exception {
        List<Runnable> old = new CopyOnWriteArrayList<>();
        List<Runnable> present = new CopyOnWriteArrayList<>();
        executor.use(old::add);
        Action<Integer> action = NoSpark.submit(executor, () -> 1);
        executor.use(present::add);
        assertThat(old).hasSize(1);
        assertThat(present).hasSize(1);

        Thread late = new Thread(old.get(0));
        late.start();
        late.join();
        assertThat(action).isNotDone();
        new Thread(present.get(0)).start();

        assertThat(outcome(action)).isEqualTo(1);
    }

    @Test
    void p5AnExecutorThatThrowsAnythingGivesAFailedFuture() {
        for (Throwable thrown : List.of(new IllegalStateException("broken"), new OutOfMemoryError("no threads"))) {
            executor.use(task -> {
                throw Sneaky.rethrow(thrown);
            });

            Throwable failure = failure(NoSpark.submit(executor, () -> 1));

            assertThat(failure)
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("was not started on no Spark: the executor that was set failed")
                    .hasRootCause(thrown);
        }
    }

    @Test
    void p1AnActionNeverRunsOnTheThreadThatSubmitsIt() {
        AtomicBoolean ran = new AtomicBoolean();
        executor.use(Runnable::run);

        Action<?> action = NoSpark.submit(executor, () -> ran.getAndSet(true));

        assertThat(failure(action))
                .hasMessageContaining("on the thread that submits it")
                .hasMessageContaining("CallerRunsPolicy");
        assertThat(ran).isFalse();
    }

    @Test
    void p1NeitherWhenAPoolIsSaturated() throws Exception {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new CallerRunsPolicy());
        owns.add(pool);
        executor.use(pool);
        busy();
        Action<Integer> queued = NoSpark.submit(executor, () -> 2);
        Action<Integer> tooMany = NoSpark.submit(executor, () -> 3);

        assertThat(failure(tooMany)).hasMessageContaining("on the thread that submits it");
        end.countDown();
        assertThat(outcome(queued)).isEqualTo(2);
    }

    @Test
    void whatAnExecutorLosesAsItIsShutDownFails() throws Exception {
        ThreadPoolExecutor own = own("own");
        executor.use(own);
        busy();
        Action<Integer> queued = NoSpark.submit(executor, () -> 2);
        assertThat(own.shutdownNow()).hasSize(1);
        end.countDown();

        assertThat(failure(queued))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("the executor that was set has been shut down");
        queued.terminated().get(60, TimeUnit.SECONDS);
    }

    @Test
    void aPoolThatDiscardsIsRefused() {
        for (var policy : List.of(new DiscardPolicy(), new DiscardOldestPolicy())) {
            ThreadPoolExecutor pool = own("discards");
            pool.setRejectedExecutionHandler(policy);
            assertThatThrownBy(() -> executor.use(pool))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("discards");
        }
    }

    /** The end of one makes room for the next, which is rejected in its turn. */
    @Test
    void manyThatAreRejectedOneByOneAllFail() throws Exception {
        List<Runnable> tokens = new CopyOnWriteArrayList<>();
        AtomicBoolean rejects = new AtomicBoolean();
        executor.use(token -> {
            if (rejects.get()) {
                throw new RejectedExecutionException("full");
            }
            tokens.add(token);
        });
        Limit limit = new Limit(1, null, false);
        List<Action<Integer>> actions = IntStream.range(0, 20_000)
                .mapToObj(i -> NoSpark.action(executor, limit, () -> i))
                .toList();
        actions.forEach(executor.queue()::offer);
        rejects.set(true);

        new Thread(tokens.get(0)).start();

        assertThat(outcome(actions.get(0))).isZero();
        for (Action<Integer> rejected : actions.subList(1, actions.size())) {
            assertThat(failure(rejected)).hasMessageContaining("rejected");
        }
    }

    // ---- threads of our own --------------------------------------------------------------------------------------

    @Test
    void p6AHandlerThatThrowsTakesNoThreadAway() throws Exception {
        AtomicInteger handled = new AtomicInteger();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            handled.incrementAndGet();
            throw new IllegalStateException("the handler is broken, too");
        });
        try {
            Action<Integer> fatal = NoSpark.submit(executor, () -> {
                throw new LinkageError("made up");
            });
            assertThat(failure(fatal)).hasMessage("made up");
            assertThat(outcome(NoSpark.submit(executor, () -> 2))).isEqualTo(2);
            assertThat(handled).hasValue(1);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void p1BeyondTheLimitOfLentThreadsTheOldestFails() throws Exception {
        CountDownLatch running = new CountDownLatch(1 + MOST_LENT);
        CountDownLatch release = new CountDownLatch(1);
        List<Action<Integer>> waiting = IntStream.range(0, 1 + MOST_LENT)
                .mapToObj(i -> NoSpark.submit(executor, () -> {
                    running.countDown();
                    release.await();
                    return i;
                }))
                .toList();
        running.await();
        Action<Integer> beyond = NoSpark.submit(executor, () -> -1);

        assertThat(failure(beyond))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("was not started on no Spark: all 4 threads wait for something else than Spark");
        release.countDown();
        for (Action<Integer> action : waiting) {
            assertThat(outcome(action)).isNotNegative();
        }
        assertThat(outcome(NoSpark.submit(executor, () -> 5))).isEqualTo(5);
    }

    /** It has threads as it likes. */
    @Test
    void noLimitHoldsForAnExecutorOfTheUsersOwn() throws Exception {
        ExecutorService own = Executors.newCachedThreadPool();
        owns.add(own);
        executor.use(own);
        Limit limit = new Limit(2 * MOST_LENT, null, false);
        CountDownLatch running = new CountDownLatch(2 * MOST_LENT);
        CountDownLatch release = new CountDownLatch(1);
        List<Action<Integer>> actions = IntStream.range(0, 2 * MOST_LENT)
                .mapToObj(i -> NoSpark.action(executor, limit, () -> {
                    running.countDown();
                    release.await();
                    return i;
                }))
                .toList();
        actions.forEach(executor.queue()::offer);
        running.await();
        Action<Integer> held = NoSpark.action(executor, limit, () -> -1);
        executor.queue().offer(held); // lent a place, since all others wait

        assertThat(outcome(held)).isEqualTo(-1);
        release.countDown();
        for (Action<Integer> action : actions) {
            assertThat(outcome(action)).isNotNegative();
        }
    }

    private static Action<Integer> nested(ActionExecutor executor, int depth) {
        return NoSpark.submit(
                executor, () -> depth == 0 ? 0 : nested(executor, depth - 1).join() + 1);
    }

    /** On one thread and those that are lent, the nested actions running inside of one another. */
    @Test
    void p1NestingIsNotLimitedByTheStack() throws Exception {
        assertThat(outcome(nested(new ActionExecutor(noSpark, () -> {}), 1_000)))
                .isEqualTo(1_000);
    }

    /** On an executor of the user's own nobody takes the place of one that waits. */
    @Test
    void p1NestingOnOneThreadOfTheUsersOwn() throws Exception {
        executor.use(own("own"));

        assertThat(outcome(nested(executor, 50))).isEqualTo(50);
    }

    // ---- the end -------------------------------------------------------------------------------------------------

    @Test
    void whatIsTakenAsSparkStopsTerminates() throws Exception {
        Action<Integer> taken = NoSpark.action(executor, null, () -> 1);
        noSpark.stop();
        noSpark.awaitClosed();

        taken.run();

        assertThat(failure(taken)).hasMessageContaining("Spark has stopped (no Spark): it started as");
        taken.terminated().get(60, TimeUnit.SECONDS);
    }

    @Test
    void whatALimitHoldsBackIsNotAdmittedAfterTheEnd() throws Exception {
        Limit limit = new Limit(1, null, false);
        Action<Integer> running = NoSpark.action(executor, limit, this::spin);
        Action<Integer> held = NoSpark.action(executor, limit, () -> 2);
        executor.queue().offer(running);
        executor.queue().offer(held);
        await().until(running::hasStarted);

        assertThat(executor.queue().close()).containsExactly(held);
        end.countDown();

        assertThat(outcome(running)).isEqualTo(1);
        running.terminated().get(60, TimeUnit.SECONDS);
        assertThat(executor.queue().queued()).isEmpty();
        assertThat(held).isNotDone();
    }

    @Test
    void aStopFailsAllThatIsOutstanding() throws Exception {
        Action<Integer> running = busy();
        Action<Integer> queued = NoSpark.submit(executor, () -> 2);
        noSpark.stop();

        for (Action<?> action : List.of(running, queued)) {
            assertThat(failure(action)).hasMessageContaining("Spark has stopped (no Spark): it was outstanding as");
        }
        end.countDown();
        running.terminated().get(60, TimeUnit.SECONDS);
        assertThat(failure(NoSpark.submit(executor, () -> 3))).hasMessageContaining("it was submitted as");
    }

    @Test
    void aStuckActionIsToldToWhoeverAsksLater() {
        Action<Integer> action = NoSpark.action(executor, null, () -> 1);
        Action<Integer> asked = NoSpark.action(executor, null, () -> 1);
        IllegalStateException stuck = new IllegalStateException("stuck");
        CompletableFuture<Void> before = asked.terminated();
        for (Action<Integer> dead : List.of(action, asked)) {
            dead.completeExceptionally(new IllegalStateException("early"));
        }
        assertThat(action.terminated()).isCompleted(); // a queued one has nothing to leave
        assertThat(before).isCompleted();

        Action<Integer> running = NoSpark.action(executor, null, () -> {
            CurrentAction.get().fail(new IllegalStateException("early"));
            CurrentAction.get().terminate(stuck, Runnable::run);
            return 1;
        });
        running.run();

        assertThat(running.terminated())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCause(stuck);
    }

    // ---- early ends ----------------------------------------------------------------------------------------------

    @Test
    void aStageMayEndWhatEndedItsAction() throws Exception {
        CompletableFuture<Action<Integer>> child = new CompletableFuture<>();
        Action<Integer> parent = NoSpark.submit(executor, () -> {
            child.complete(NoSpark.submit(executor, () -> 2));
            return spin(); // so that the other one stays queued, and ends on the thread that cancels
        });
        CompletableFuture<Boolean> cancelledAgain =
                child.get(60, TimeUnit.SECONDS).handle((result, failure) -> parent.complete(5));

        assertThat(parent.cancel(true)).isTrue();

        assertThat(parent).isCancelled();
        assertThat(cancelledAgain).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(false);
    }

    @Test
    void aStageOfAPartMayEndTheWhole() {
        Action<Integer> one = NoSpark.action(executor, null, () -> 1);
        Action<Integer> other = NoSpark.action(executor, null, () -> 2);
        CompletableFuture<List<Integer>> both = CombinedFuture.allOf("both", List.of(one, other));
        other.whenComplete((result, failure) -> both.cancel(true));

        one.completeExceptionally(new IllegalStateException("first"));

        assertThat(other).isCancelled();
        assertThat(both).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("first");
    }

    @Test
    void aTimeoutOfAThousandYearsIsNone() throws Exception {
        Action<Integer> action =
                NoSpark.submit(executor, ActionOptions.defaults().timeout(Duration.ofDays(400_000)), () -> 1);
        action.orTimeout(Long.MAX_VALUE, TimeUnit.DAYS).completeOnTimeout(7, Long.MAX_VALUE, TimeUnit.SECONDS);

        assertThat(outcome(action)).isEqualTo(1);
    }
}

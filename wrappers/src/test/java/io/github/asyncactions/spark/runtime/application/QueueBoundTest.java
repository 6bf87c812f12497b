package io.github.asyncactions.spark.runtime.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionRetry;
import io.github.asyncactions.spark.ScopeOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.combining.ScopeJoin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many actions from outside may wait ({@code spark.asyncactions.maxQueued}), and which are never refused. */
@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QueueBoundTest {

    private static final int MAX = 2;

    private final NoSpark noSpark = noSpark(MAX);
    private final CountDownLatch end = new CountDownLatch(1);

    private static NoSpark noSpark(int maxQueued) {
        return new NoSpark(1, Map.of("spark.asyncactions.maxQueued", String.valueOf(maxQueued)));
    }

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
    }

    private Action<Integer> busy(NoSpark application) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> busy = application.submit(() -> {
            started.countDown();
            end.await();
            return 1;
        });
        started.await();
        return busy;
    }

    /** All places are taken, and as many wait as may. */
    private List<Action<Integer>> fill() throws InterruptedException {
        busy(noSpark);
        return IntStream.range(0, MAX).mapToObj(i -> noSpark.submit(() -> i)).toList();
    }

    private static <T> T result(ActionFuture<T> action) throws Exception {
        return action.get(60, TimeUnit.SECONDS);
    }

    private static boolean isRefused(ActionFuture<?> action) {
        return action.isDone()
                && action.isCompletedExceptionally()
                && action.exceptionNow() instanceof RejectedExecutionException;
    }

    @Test
    void oneTooManyIsRefusedAtOnce() throws Exception {
        List<Action<Integer>> waiting = fill();

        Action<Integer> refused = noSpark.submit(ActionOptions.defaults().description("orders"), () -> 3);

        assertThat(refused.isDone()).isTrue();
        assertThatThrownBy(() -> result(refused))
                .hasCauseInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("orders was refused, since 2 actions of no Spark are waiting already")
                .hasMessageContaining("spark.asyncactions.maxQueued");
        assertThat(refused.terminated().get(60, TimeUnit.SECONDS)).isNull();
        end.countDown();
        for (Action<Integer> action : waiting) {
            result(action);
        }
    }

    @Test
    void whatStartsAtOnceIsNeverRefused() throws Exception {
        NoSpark none = noSpark(0);
        try {
            Action<Integer> running = busy(none);
            assertThat(isRefused(none.submit(() -> 2))).isTrue();
            end.countDown();
            result(running);

            assertThat(result(none.submit(() -> 3))).isEqualTo(3);
        } finally {
            none.stop();
        }
    }

    @Test
    void thoseThatWaitForThreadsOfTheirOwnCountApart() throws Exception {
        NoSpark urgent = new NoSpark(
                1, Map.of("spark.asyncactions.maxQueued", "1", "spark.asyncactions.pool.urgent.threads", "1"));
        ActionOptions inPool = ActionOptions.defaults().pool("urgent");
        try {
            busy(urgent);
            Action<Integer> plain = urgent.submit(() -> 1);
            CountDownLatch started = new CountDownLatch(1);
            urgent.submit(inPool, () -> {
                started.countDown();
                end.await();
                return 0;
            });
            started.await();

            Action<Integer> second = urgent.submit(inPool, () -> 2);

            assertThat(isRefused(second)).as("one plain action waits").isFalse();
            assertThat(isRefused(urgent.submit(inPool, () -> 3)))
                    .as("an urgent one waits, too")
                    .isTrue();
            end.countDown();
            assertThat(result(plain) + result(second)).isEqualTo(3);
        } finally {
            urgent.stop();
        }
    }

    @Test
    void aPlaceInTheQueueIsFreeAgainAfterACancel() throws Exception {
        fill().get(0).cancel(true);

        Action<Integer> taken = noSpark.submit(() -> 3);

        assertThat(isRefused(noSpark.submit(() -> 4))).isTrue();
        end.countDown();
        assertThat(result(taken)).isEqualTo(3);
    }

    // ---- never refused -------------------------------------------------------------------------------------------

    @Test
    void whatABodySubmitsIsNot() throws Exception {
        CountDownLatch full = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> parent = noSpark.submit(() -> {
            started.countDown();
            full.await();
            List<Action<Integer>> children =
                    IntStream.range(0, 5).mapToObj(i -> noSpark.submit(() -> i)).toList();
            return children.stream().mapToInt(Action::join).sum();
        });
        started.await();
        IntStream.range(0, MAX).forEach(i -> noSpark.submit(() -> i));
        full.countDown();

        assertThat(result(parent)).isEqualTo(10);
    }

    @Test
    void theInputsOfALoopAreNot() throws Exception {
        fill();
        ActionFuture<List<Integer>> loop = Loop.forEach(
                () -> new Spark(noSpark.app(), null),
                List.of(1, 2, 3, 4, 5),
                2,
                input -> ActionOptions.defaults(),
                input -> () -> input);
        assertThat(loop.isDone()).isFalse();
        end.countDown();

        assertThat(result(loop)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anotherAttemptIsNotAndDoesNotCount() throws Exception {
        CountDownLatch full = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        Action<Integer> flaky = noSpark.submit(
                ActionOptions.defaults()
                        .retry(ActionRetry.maxAttempts(2).backoff(Duration.ofMillis(1), Duration.ofMillis(1))),
                () -> {
                    if (attempts.incrementAndGet() == 1) {
                        started.countDown();
                        full.await();
                        throw new IllegalStateException("the first time");
                    }
                    return 3;
                });
        started.await();
        CountDownLatch busy = new CountDownLatch(1);
        noSpark.submit(() -> {
            busy.countDown();
            end.await();
            return 1;
        });
        noSpark.submit(() -> 1);
        full.countDown();
        busy.await();
        await().until(() -> flaky.attempt() == 2);

        assertThat(isRefused(noSpark.submit(() -> 2)))
                .as("beside one, and the attempt")
                .isFalse();
        assertThat(isRefused(noSpark.submit(() -> 2))).as("beside two").isTrue();
        end.countDown();
        assertThat(result(flaky)).isEqualTo(3);
    }

    // ---- scopes --------------------------------------------------------------------------------------------------

    @Test
    void aRefusedMemberFailsItsScope() throws Exception {
        fill();
        Scope scope = noSpark.app().openScope(ScopeOptions.named("several"));
        noSpark.submit(ActionOptions.defaults().description("orders"), () -> 3);

        assertThatThrownBy(() -> new ScopeJoin(scope).join())
                .hasCauseInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("orders was refused");
        new ScopeJoin(scope).close(Duration.ofMinutes(1));
    }

    // ---- many ----------------------------------------------------------------------------------------------------

    @Test
    void soManyWaitAndNoMoreHoweverManyThreadsSubmit() throws Exception {
        busy(noSpark);
        AtomicInteger ran = new AtomicInteger();
        Collection<Action<Integer>> all = inParallel(() -> noSpark.submit(ran::incrementAndGet));

        List<Action<Integer>> taken =
                all.stream().filter(action -> !isRefused(action)).toList();
        assertThat(taken).hasSize(MAX);
        end.countDown();
        for (Action<Integer> action : taken) {
            result(action);
        }
        assertThat(ran).hasValue(MAX);
    }

    @Test
    void noneThatWasRefusedHasBegun() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        Collection<Action<Integer>> all = inParallel(() -> noSpark.submit(ran::incrementAndGet));

        int taken = 0;
        for (Action<Integer> action : all) {
            if (!isRefused(action)) {
                result(action);
                taken++;
            }
        }
        assertThat(ran).hasValue(taken);
    }

    /** What several threads submit at the same time. */
    private static Collection<Action<Integer>> inParallel(Supplier<Action<Integer>> submit)
            throws InterruptedException {
        Collection<Action<Integer>> all = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> IntStream.range(0, 500).forEach(n -> all.add(submit.get())));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return all;
    }
}

package io.github.asyncactions.spark.runtime.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ScopeOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.combining.ScopeJoin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pools that have threads of their own: their actions do not wait behind others, and are first in line. */
@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UrgentTest {

    private static final ActionOptions SHORT = ActionOptions.defaults().pool("short");
    private static final ActionOptions LATE = ActionOptions.defaults().pool("late.night");

    private final NoSpark noSpark = new NoSpark(
            1,
            Map.of(
                    "spark.asyncactions.pool.short.threads", "1",
                    "spark.asyncactions.pool.late.night.threads", "2"));
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
    }

    /** An action that is at work until the end. */
    private Action<Integer> busy(ActionOptions options) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> busy = noSpark.submit(options, () -> {
            started.countDown();
            end.await();
            return 1;
        });
        started.await();
        return busy;
    }

    private static <T> T result(ActionFuture<T> action) throws Exception {
        return action.get(60, TimeUnit.SECONDS);
    }

    @Test
    void oneStartsAlthoughAllThreadsAreTaken() throws Exception {
        busy(ActionOptions.defaults());
        Action<Integer> other = noSpark.submit(ActionOptions.defaults().pool("other"), () -> 2);

        assertThat(result(noSpark.submit(SHORT, () -> 3))).isEqualTo(3);
        assertThat(other.isDone()).as("a pool without threads of its own").isFalse();
    }

    @Test
    void othersStartAlthoughAllThreadsOfThePoolAreTaken() throws Exception {
        busy(SHORT);
        Action<Integer> behind = noSpark.submit(SHORT, () -> 2);

        assertThat(result(noSpark.submit(() -> 3))).isEqualTo(3);
        assertThat(behind.isDone()).isFalse();
    }

    @Test
    void soManyAreAtWorkAtOnceAsThePoolHasThreads() throws Exception {
        CyclicBarrier pairs = new CyclicBarrier(2);
        List<Action<Integer>> actions = IntStream.range(0, 6)
                .mapToObj(i -> noSpark.submit(LATE, () -> pairs.await(60, TimeUnit.SECONDS)))
                .toList();
        for (Action<Integer> action : actions) {
            result(action);
        }
        busy(LATE);
        busy(LATE);

        assertThat(noSpark.submit(LATE, () -> 3).isDone()).isFalse();
    }

    // ---- nested --------------------------------------------------------------------------------------------------

    @Test
    void whatItsBodySubmitsIsUrgentToo() throws Exception {
        busy(ActionOptions.defaults());

        assertThat(result(noSpark.submit(SHORT, () -> noSpark.submit(() -> 3).join())))
                .isEqualTo(3);
    }

    @Test
    void whatItsBodySubmitsIsUnderTheSameNumber() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch submitted = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        List<Action<Boolean>> children = new CopyOnWriteArrayList<>();
        Action<Boolean> parent = noSpark.submit(SHORT, () -> {
            children.add(noSpark.submit(() -> order.add("child")));
            submitted.countDown();
            go.await();
            return order.add("parent");
        });
        submitted.await();
        assertThat(result(noSpark.submit(() -> order.add("another")))).isTrue();
        go.countDown();

        result(parent);
        result(children.get(0));
        assertThat(order).containsExactly("another", "parent", "child");
    }

    @Test
    void whatItsBodySubmitsToAnotherPoolHasTheThreadsOfThat() throws Exception {
        assertThat(result(noSpark.submit(SHORT, () -> unseen(noSpark.submit(LATE, () -> 3)))))
                .isEqualTo(3);
    }

    @Test
    void whatABodySubmitsToThePoolHasTheThreadsOfThat() throws Exception {
        assertThat(result(noSpark.submit(() -> unseen(noSpark.submit(SHORT, () -> 3)))))
                .isEqualTo(3);
    }

    /** Waits such that the library does not see that the calling body waits for an action. */
    private static int unseen(Action<Integer> action) {
        while (!action.isDone()) {
            Thread.onSpinWait();
        }
        return action.getNow(0);
    }

    // ---- explicit limits -----------------------------------------------------------------------------------------

    @Test
    void underTheLimitOfAScopeItIsFirstInLine() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        Scope scope = noSpark.app().openScope(ScopeOptions.named("one by one").limit(1));
        Action<?> running = noSpark.submit(() -> {
            go.await();
            return order.add("running");
        });
        Action<?> queued = noSpark.submit(() -> order.add("queued"));
        Action<?> urgent = noSpark.submit(SHORT, () -> order.add("urgent"));
        assertThat(Stream.of(queued, urgent)).noneMatch(Action::isDone);

        go.countDown();
        new ScopeJoin(scope).joinAll();
        new ScopeJoin(scope).close(Duration.ofMinutes(1));

        assertThat(order).containsExactly("running", "urgent", "queued");
        assertThat(running.isDone()).isTrue();
    }

    @Test
    void theLimitOfALoopHoldsForIt() throws Exception {
        AtWorkCount atWork = new AtWorkCount();
        ActionFuture<List<Integer>> loop = Loop.forEach(
                () -> new Spark(noSpark.app(), null),
                List.of(1, 2, 3, 4),
                1,
                input -> LATE,
                input -> atWork.counting(input));

        assertThat(result(loop)).containsExactly(1, 2, 3, 4);
        assertThat(atWork.highest).isEqualTo(1);
    }

    private static final class AtWorkCount {

        private int now;
        private int highest;

        private Callable<Integer> counting(int result) {
            return () -> {
                change(1);
                Thread.yield();
                change(-1);
                return result;
            };
        }

        private synchronized void change(int by) {
            now += by;
            highest = Math.max(highest, now);
        }
    }

    @Test
    void withAnExecutorOfTheUsersNoNumberOfThreadsHolds() throws Exception {
        ExecutorService users = Executors.newCachedThreadPool();
        try {
            noSpark.app().use(users);
            busy(SHORT);

            assertThat(result(noSpark.submit(SHORT, () -> 3))).isEqualTo(3);
        } finally {
            end.countDown();
            users.shutdown();
        }
    }
}

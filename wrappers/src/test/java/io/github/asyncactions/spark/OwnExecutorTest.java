package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Executors of the user's: that block, reject, throw, and are too small (E3, E4, P1). */
@Tag("concurrency")
class OwnExecutorTest {

    @RegisterExtension
    final LocalSpark spark = new LocalSpark();

    private final CountDownLatch release = new CountDownLatch(1);
    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    @AfterEach
    void stop() {
        release.countDown();
        spark.stop();
    }

    private ActionFuture<Integer> endless() {
        return SparkActions.submit(session, () -> {
            release.await();
            return 1;
        });
    }

    // ---- E3 ------------------------------------------------------------------------------------------------------

    @Test
    void e3AnExecutorThatBlocksStopsNoTimeoutAndNoEndOfSpark() throws Exception {
        ActionFuture<Integer> before = endless();
        CountDownLatch blocked = new CountDownLatch(1);
        Executor blocking = task -> {
            blocked.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            new Thread(task).start();
        };
        SparkActions.setExecutor(session, blocking);

        ActionFuture<Integer> first = endless();
        blocked.await(); // and the call has returned
        ActionFuture<Integer> second = endless();

        first.orTimeout(10, TimeUnit.MILLISECONDS);
        assertThatThrownBy(() -> first.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(second.completeOnTimeout(7, 10, TimeUnit.MILLISECONDS).get(60, TimeUnit.SECONDS))
                .isEqualTo(7);
        before.orTimeout(10, TimeUnit.MILLISECONDS);
        assertThatThrownBy(() -> before.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
        ActionFuture<Integer> third = endless();
        spark.stop();
        assertThatThrownBy(() -> third.get(60, TimeUnit.SECONDS)).hasMessageContaining("Spark has stopped");
    }

    /** Of a queue that is full: {@code put} in a handler is what people write for back pressure. */
    @Test
    void e3AHandlerThatWaitsForRoom() throws Exception {
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>(1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, queue, (task, full) -> {
            try {
                full.getQueue().put(task);
            } catch (InterruptedException e) {
                throw new RejectedExecutionException(e);
            }
        });
        try {
            SparkActions.setExecutor(session, pool);
            List<ActionFuture<Integer>> actions = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int number = i;
                actions.add(SparkActions.submit(session, () -> number));
            }
            for (int i = 0; i < 500; i++) {
                assertThat(actions.get(i).get(60, TimeUnit.SECONDS)).isEqualTo(i);
            }
        } finally {
            pool.shutdown();
        }
    }

    // ---- E4 ------------------------------------------------------------------------------------------------------

    /** Of four threads that submit at once to a pool that is nearly always full. */
    @Test
    void e4NoFutureIsLostByABoundedPool() throws Exception {
        AtomicInteger results = new AtomicInteger();
        AtomicInteger rejections = new AtomicInteger();
        for (int round = 0; round < 200; round++) {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
            SparkActions.setExecutor(session, pool);
            for (ActionFuture<Integer> action : submitFromFourThreads()) {
                try {
                    action.get(60, TimeUnit.SECONDS);
                    results.incrementAndGet();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(RejectedExecutionException.class);
                    rejections.incrementAndGet();
                }
            }
            pool.shutdown();
        }
        assertThat(results.get() + rejections.get()).isEqualTo(200 * 80);
        assertThat(results).hasPositiveValue();
    }

    private List<ActionFuture<Integer>> submitFromFourThreads() throws InterruptedException {
        List<ActionFuture<Integer>> all = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    for (int i = 0; i < 20; i++) {
                        all.add(SparkActions.submit(session, () -> 1));
                    }
                }))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(all);
    }

    @Test
    void e4AHandlerThatThrowsWhatItLikes() throws Exception {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), (task, full) -> {
                    throw new AssertionError("full up");
                });
        try {
            SparkActions.setExecutor(session, pool);
            ActionFuture<Integer> first = endless();
            List<ActionFuture<Integer>> others = submitFromFourThreads();
            for (ActionFuture<Integer> other : others) {
                assertThatThrownBy(() -> other.get(60, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageContaining("full up");
            }
            release.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void e4ARejectedMemberFailsItsScopeAndARejectedPartItsLoop() throws Exception {
        SparkActions.setExecutor(session, task -> {
            throw new RejectedExecutionException("never");
        });

        ActionFuture<List<Integer>> loop = SparkActions.forEach(session, List.of(1, 2, 3), 1, i -> i);
        assertThatThrownBy(() -> loop.get(60, TimeUnit.SECONDS)).hasMessageContaining("rejected it");
        try (ActionScope scope = ActionScope.open(session)) {
            SparkActions.submit(session, () -> 1);
            assertThatThrownBy(scope::join).hasMessageContaining("rejected it");
        }
    }

    /** What it has rejected by throwing, and runs all the same. */
    @Test
    void e4AnExecutorThatThrowsAndRunsIt() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<Runnable> kept = new CompletableFuture<>();
        SparkActions.setExecutor(session, task -> {
            kept.complete(task);
            throw new RejectedExecutionException("perhaps");
        });
        ActionFuture<Integer> action = SparkActions.submit(session, runs::incrementAndGet);
        assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS))
                .hasMessageContaining("rejected it")
                .hasStackTraceContaining("perhaps");

        kept.get(60, TimeUnit.SECONDS).run();

        assertThat(runs).hasValue(0);
    }

    /** And one that runs it twice runs the body once. */
    @Test
    void e4AnExecutorThatRunsItTwice() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        SparkActions.setExecutor(session, task -> new Thread(() -> {
                    task.run();
                    task.run();
                })
                .start());

        for (int i = 0; i < 100; i++) {
            SparkActions.submit(session, runs::incrementAndGet).get(60, TimeUnit.SECONDS);
        }

        assertThat(runs).hasValue(100);
    }

    // ---- P1 ------------------------------------------------------------------------------------------------------

    static Stream<String> seenWays() {
        return WaysToWait.seen().keySet().stream();
    }

    private ActionFuture<Integer> nested(WaysToWait.Way way, int depth) {
        return SparkActions.submit(
                session, () -> depth == 0 ? 0 : way.await(session, () -> nested(way, depth - 1)) + 1);
    }

    /** The one thread of the pool waits, and a thread of the library's stands in for it. */
    @ParameterizedTest
    @MethodSource("seenWays")
    void p1OneThreadOfTheUsers(String way) throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            SparkActions.setExecutor(session, plain.pool());
            assertThat(nested(WaysToWait.seen().get(way), 4).get(60, TimeUnit.SECONDS))
                    .isEqualTo(4);
        }
    }

    static Stream<String> noticedWays() {
        return WaysToWait.noticed().keySet().stream();
    }

    @Test
    void p1OneThreadOfTheUsersAndTheJdksAllOf() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            SparkActions.setExecutor(session, plain.pool());
            assertThat(SparkActions.submit(session, () -> {
                                CompletableFuture.allOf(
                                                SparkActions.submit(session, () -> 1),
                                                SparkActions.submit(session, () -> 2))
                                        .join();
                                return 3;
                            })
                            .get(60, TimeUnit.SECONDS))
                    .isEqualTo(3);
        }
    }

    /** The library can't see these waits, and notices them after a second. */
    @ParameterizedTest
    @MethodSource("noticedWays")
    @Tag("full")
    void p1OneThreadOfTheUsersAndWaitsThatAreNoticed(String way) throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            SparkActions.setExecutor(session, plain.pool());
            assertThat(nested(WaysToWait.noticed().get(way), 1).get(60, TimeUnit.SECONDS))
                    .isEqualTo(1);
        }
    }
}

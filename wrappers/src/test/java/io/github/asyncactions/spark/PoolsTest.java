package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many actions, fair pools, rejections and fatal errors: hazards P2 and P4 to P6. */
@Tag("concurrency")
class PoolsTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.master("local[2]")
            .config("spark.scheduler.mode", "FAIR")
            // Every queue of Spark's listener bus overflows: events get lost.
            .config("spark.scheduler.listenerbus.eventqueue.capacity", "1"));

    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    // ---- fair ----------------------------------------------------------------------------------------------------

    private String poolOfJob() {
        session.range(1).count();
        return spark.context().getLocalProperty("spark.scheduler.pool");
    }

    @Test
    void p2EachActionMayHaveItsPool() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            plain.submit(() -> 1).join(); // makes the thread
            spark.context().setLocalProperty("spark.scheduler.pool", "callers");
            assertThat(plain.submit(this::poolOfJob).join())
                    .as("by hand: the default pool, first in first out")
                    .isNull();

            assertThat(SparkActions.submit(session, this::poolOfJob).get(60, TimeUnit.SECONDS))
                    .isEqualTo("callers");
            assertThat(SparkActions.submit(session, ActionOptions.defaults().pool("quick"), this::poolOfJob)
                            .get(60, TimeUnit.SECONDS))
                    .isEqualTo("quick");
        } finally {
            spark.context().setLocalProperty("spark.scheduler.pool", null);
        }
        assertThat(List.of("callers", "quick"))
                .as("made by the fair scheduler")
                .allMatch(pool -> spark.context().sc().getPoolForName(pool).isDefined());
    }

    // ---- many ----------------------------------------------------------------------------------------------------

    private static long threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix))
                .count();
    }

    @Test
    @Tag("once")
    void p4AHundredThousandSubmissionsNeedNoMoreThreads() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService cached = Executors.newCachedThreadPool(task -> new Thread(task, "cached-by-hand"));
        for (int i = 0; i < 200; i++) {
            CompletableFuture.runAsync(() -> awaitQuietly(release), cached);
        }
        assertThat(threads("cached-by-hand")).isEqualTo(200);
        release.countDown();
        cached.shutdown();

        AtomicInteger ran = new AtomicInteger();
        List<ActionFuture<Integer>> actions = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            actions.add(SparkActions.submit(session, ran::incrementAndGet));
            if (i % 10_000 == 0) {
                // Workers, a watcher, and 64 completers of what has terminated.
                assertThat(threads("asyncactions-test-")).isLessThan(100);
            }
        }
        for (ActionFuture<Integer> action : actions) {
            action.get(60, TimeUnit.SECONDS);
        }
        assertThat(ran).hasValue(100_000);
    }

    @Test
    void p4AThreadThatHasEndedAnActionRunsTheNext() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        List<ActionFuture<Boolean>> actions = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            actions.add(SparkActions.submit(session, () -> {
                awaitQuietly(release);
                return threads.add(Thread.currentThread());
            }));
        }
        release.countDown();
        for (ActionFuture<Boolean> action : actions) {
            action.get(60, TimeUnit.SECONDS);
        }

        // Some more on a busy machine: what a thread does not come to goes to another. Without the handing over,
        // hundreds.
        assertThat(threads).hasSizeLessThan(20);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Tag("full")
    void p4SuccessDoesNotDependOnListenerEvents() throws Exception {
        List<ActionFuture<Long>> actions = IntStream.range(0, 50)
                .mapToObj(i -> AsyncDataset.of(session.range(i)).countAsync())
                .toList();

        for (int i = 0; i < 50; i++) {
            assertThat(actions.get(i).get(60, TimeUnit.SECONDS)).isEqualTo(i);
        }
        for (ActionFuture<Long> action : actions) {
            action.terminated().get(60, TimeUnit.SECONDS);
        }
    }

    // ---- every call gives a future -------------------------------------------------------------------------------

    @Test
    void p5ARejectedSubmissionIsAFailedFuture() throws Exception {
        ExecutorService ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> 1, ended))
                .as("by hand: no future at all")
                .isInstanceOf(RejectedExecutionException.class);

        try {
            SparkActions.setExecutor(session, ended);
            ActionFuture<Integer> rejected = SparkActions.submit(session, () -> 1);
            assertThatThrownBy(() -> rejected.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("was not started on test: the executor that was set has been shut down");
            rejected.terminated().get(60, TimeUnit.SECONDS);
        } finally {
            session = spark.restart();
        }
        assertThat(AsyncDataset.of(session.range(3)).foreachAsync(null)).failsWithin(Duration.ofMinutes(1));
        assertThatThrownBy(() -> SparkActions.submit(session, null)).isInstanceOf(NullPointerException.class);
    }

    // ---- fatal errors --------------------------------------------------------------------------------------------

    @Test
    void p6AFatalErrorIsSeenByTheFutureAndTheThreadsHandler() throws Exception {
        OutOfMemoryError fatal = new OutOfMemoryError("made up");
        List<Throwable> handled = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> handled.add(failure));
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Integer> byHand = plain.submit(() -> {
                throw fatal;
            });
            assertThatThrownBy(byHand::join).hasCause(fatal);
            plain.submit(() -> 1).join();
            assertThat(handled).as("by hand").isEmpty();

            ActionFuture<Integer> action = SparkActions.submit(session, () -> {
                throw fatal;
            });
            assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS)).hasCause(fatal);
            await().untilAsserted(() -> assertThat(handled).containsExactly(fatal));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void p6AMissingMemberOfSparksIsNamed() {
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            throw new NoSuchMethodError("'org.apache.spark.sql.Dataset org.apache.spark.sql.Dataset.later()'");
        });

        assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("org.apache.spark.sql.Dataset.later()")
                .hasMessageContaining("Spark " + session.version());
    }
}

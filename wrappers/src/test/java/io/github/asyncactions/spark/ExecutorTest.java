package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One executor a context: its size, its end, the next context's (S1, S2, P5), and the user's own. */
@Tag("concurrency")
class ExecutorTest {

    private LocalSpark spark = new LocalSpark();

    @AfterEach
    void stop() {
        spark.stop();
    }

    private static int mostAtOnce(SparkSession session, int tries) throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch firstWaits = new CountDownLatch(1);
        List<ActionFuture<Integer>> actions = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            actions.add(SparkActions.submit(session, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                firstWaits.countDown();
                long counted = session.range(0, 200_000, 1, 4)
                        .selectExpr("sum(hash(id))")
                        .count();
                running.decrementAndGet();
                return (int) counted;
            }));
        }
        firstWaits.await();
        for (ActionFuture<Integer> action : actions) {
            action.get(60, TimeUnit.SECONDS);
        }
        return most.get();
    }

    @Test
    void theSettingDecidesHowManyRunAtOnce() throws Exception {
        spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "3"));
        assertThat(mostAtOnce(spark.session(), 9)).isEqualTo(3);
    }

    @Test
    void elseTheDriversCores() throws Exception {
        spark = new LocalSpark(builder -> builder.config("spark.driver.cores", "5"), false);
        assertThat(mostAtOnce(spark.session(), 15)).isEqualTo(5);
    }

    @Test
    void elseTwo() throws Exception {
        spark = new LocalSpark(builder -> builder, false);
        assertThat(mostAtOnce(spark.session(), 6)).isEqualTo(2);
    }

    @Test
    void aSettingThatIsNoNumberIsSaidInTheFuture() {
        spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "many"));

        assertThatThrownBy(() -> SparkActions.submit(spark.session(), () -> 1).get())
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spark.asyncactions.threads")
                .hasMessageContaining("\"many\"");
    }

    @Test
    void p4TheEndsOfManyActionsTakeNoThreads() {
        spark = new LocalSpark(builder -> builder.appName("p4"));
        List<ActionFuture<Integer>> actions = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            actions.add(SparkActions.submit(spark.session(), () -> 1));
        }
        actions.forEach(ActionFuture::join);

        actions.get(499).terminated().join(); // which takes the only one

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("asyncactions-p4-completer"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void s1WhenTheContextStopsWhatIsOutstandingFails() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<ActionFuture<Integer>> actions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            actions.add(SparkActions.submit(spark.session(), () -> {
                never.await();
                return 1;
            }));
        }

        spark.stop();

        for (ActionFuture<Integer> action : actions) {
            assertThatThrownBy(() -> action.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Spark has stopped (test)");
            action.terminated().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void s1AfterTheStopASubmissionGivesAFailedFuture() {
        SparkSession stopped = spark.session();
        AsyncDataset<Long> dataset = AsyncDataset.of(stopped.range(3));
        spark.stop();

        assertThatThrownBy(() -> dataset.countAsync().get())
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The SparkContext of test has been stopped");
    }

    @Test
    void s2ContextsOneAfterAnotherEachGetAnExecutorAndLeaveNoThread() {
        for (int i = 0; i < 5; i++) {
            assertThat(AsyncDataset.of(spark.session().range(i)).countAsync().join())
                    .isEqualTo(i);
            spark.stop();
        }

        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("asyncactions-test")));
    }

    @Test
    void threadsAreDaemonsNamedAfterTheApplication() {
        Thread thread =
                SparkActions.submit(spark.session(), Thread::currentThread).join();

        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).startsWith("asyncactions-test-");
    }

    @Test
    void anExecutorOfTheUsersOwnRunsActions() throws Exception {
        ThreadPoolExecutor own = (ThreadPoolExecutor) Executors.newFixedThreadPool(2, task -> new Thread(task, "own"));
        try {
            SparkActions.setExecutor(spark.session(), own);
            assertThat(SparkActions.submit(spark.session(), () -> Thread.currentThread()
                                    .getName())
                            .join())
                    .isEqualTo("own");
        } finally {
            own.shutdown();
        }

        assertThatThrownBy(() -> SparkActions.submit(spark.session(), () -> 1).get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("submit at ExecutorTest.java:")
                .hasMessageContaining("was not started on test: the executor that was set has been shut down");
        assertThat(own.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void t8AForkJoinPoolIsRefused() {
        ForkJoinPool stealing = new ForkJoinPool(1);
        ThreadLocal<String> tenant = new ThreadLocal<>();
        String seen = stealing.submit(() -> {
                    tenant.set("first");
                    return ForkJoinTask.adapt(() -> String.valueOf(tenant.get()))
                            .fork()
                            .join();
                })
                .join();
        stealing.shutdown();
        assertThat(seen)
                .as("by hand: another task, on the thread of the one that waits")
                .isEqualTo("first");

        assertThatThrownBy(() -> SparkActions.setExecutor(spark.session(), ForkJoinPool.commonPool()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ForkJoinPool");
    }
}

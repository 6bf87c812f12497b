package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cancelling on a real Spark: hazards C1, C2, C7, C8 and C11. */
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

    @Test
    void c1CancelStopsTheTasks() throws Exception {
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
        CountDownLatch firstJobDone = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(spark.session(), () -> {
            spark.context().parallelize(List.of(1)).count();
            firstJobDone.countDown();
            cancelled.await();
            int survived = 0;
            for (int i = 0; i < 10; i++) {
                survived += runs(endless());
            }
            return survived;
        });
        firstJobDone.await();

        action.cancel(false);
        cancelled.countDown();

        action.terminated().get(60, TimeUnit.SECONDS);
        awaitNoTask();
    }

    private static int runs(JavaRDD<Integer> rdd) {
        try {
            rdd.count();
            return 1;
        } catch (RuntimeException | Error e) {
            return 0;
        } catch (Exception e) {
            return 0;
        }
    }

    @Test
    void c7ATimeoutStopsTheTasks() throws Exception {
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
    void c11AQueuedActionThatIsCancelledNeverStarts() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<ActionFuture<Long>> blocking = IntStream.range(0, 4)
                .mapToObj(i -> SparkActions.submit(spark.session(), () -> spark.context()
                        .parallelize(List.of(1))
                        .map(x -> {
                            Gate.await();
                            return x;
                        })
                        .count()))
                .toList();
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
        release.countDown();
    }

    /** Holds tasks of the local Spark, which share this JVM. */
    static final class Gate {
        private static final CountDownLatch OPEN = new CountDownLatch(1);

        static void await() throws InterruptedException {
            OPEN.await();
        }

        static void open() {
            OPEN.countDown();
        }
    }
}

package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A body that stops Spark (E7). */
@Tag("concurrency")
class StopInABodyTest {

    private static final Pattern SPARKS = Pattern.compile("(dag-scheduler|spark-listener-group|SparkUI|Spark Context"
            + " Cleaner|task-scheduler|heartbeat|dispatcher|context-cleaner|driver-heart|asyncactions-test-).*");

    private final LocalSpark spark = new LocalSpark();
    private final CountDownLatch never = new CountDownLatch(1);
    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
        session.range(3).count();
    }

    @AfterEach
    void stop() {
        never.countDown();
        spark.stop();
    }

    /** Spark takes so long to stop. */
    private CountDownLatch slowStop() {
        CountDownLatch go = new CountDownLatch(1);
        session.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onApplicationEnd(SparkListenerApplicationEnd end) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        return go;
    }

    private void checkThatNothingIsLeft() {
        await().untilAsserted(() -> assertThat(threadsOfSpark()).isEmpty());
        spark.stop(); // which has been done: but a new one is to be made
        assertThat(spark.session().range(5).count()).isEqualTo(5);
        assertThat(AsyncDataset.of(spark.session().range(6)).countAsync().join())
                .isEqualTo(6);
    }

    private static Set<String> threadsOfSpark() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(SPARKS.asMatchPredicate())
                .collect(Collectors.toSet());
    }

    @Test
    void e7OnAPlainPoolItIsClean() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            assertThat(plain.submit(() -> {
                                session.stop();
                                return "stopped";
                            })
                            .get(60, TimeUnit.SECONDS))
                    .isEqualTo("stopped");
            checkThatNothingIsLeft();
        }
    }

    @Test
    void e7ItsOutcomeIsItsOwn() throws Exception {
        CountDownLatch go = slowStop();
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch othersHaveFailed = new CountDownLatch(1);
        ActionFuture<Integer> other = SparkActions.submit(session, () -> {
            never.await();
            return 1;
        });
        ActionFuture<String> action = SparkActions.submit(session, () -> {
            session.stop();
            stopped.countDown();
            boolean interrupted = Thread.currentThread().isInterrupted();
            othersHaveFailed.await();
            return interrupted ? "interrupted" : "stopped";
        });

        assertThatThrownBy(() -> other.get(60, TimeUnit.SECONDS)).hasMessageContaining("Spark has stopped");
        assertThat(action).isNotDone();
        go.countDown();
        stopped.await();
        othersHaveFailed.countDown();

        assertThat(action.get(60, TimeUnit.SECONDS)).isEqualTo("stopped");
        action.terminated().get(60, TimeUnit.SECONDS);
        checkThatNothingIsLeft();
    }

    @Test
    void e7ItsFailureIsItsOwn() throws Exception {
        ActionFuture<String> action = SparkActions.submit(session, () -> {
            session.sparkContext().stop();
            throw new IllegalArgumentException("after the stop");
        });

        assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after the stop");
        checkThatNothingIsLeft();
    }

    /** Or is cancelled: neither tears what stops. */
    @Test
    void e7ATimeoutRunsOutMeanwhile() throws Exception {
        for (boolean cancels : List.of(false, true)) {
            CountDownLatch go = slowStop();
            CountDownLatch begins = new CountDownLatch(1);
            CompletableFuture<String> seen = new CompletableFuture<>();
            SparkSession old = session;
            ActionFuture<Integer> action = SparkActions.submit(old, () -> {
                begins.countDown();
                try {
                    old.stop();
                    seen.complete("stopped");
                } catch (Throwable t) {
                    seen.completeExceptionally(t);
                }
                return 1;
            });
            begins.await();
            await().until(() -> old.sparkContext().isStopped());

            if (cancels) {
                assertThat(action.cancel(true)).isTrue();
            } else {
                action.orTimeout(1, TimeUnit.MILLISECONDS);
                assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
            }
            await().during(Duration.ofMillis(300)).until(() -> !seen.isDone()); // repeated cancels, too
            go.countDown();

            assertThat(seen.get(60, TimeUnit.SECONDS)).isEqualTo("stopped");
            action.terminated().get(60, TimeUnit.SECONDS);
            checkThatNothingIsLeft();
            session();
        }
    }

    @Test
    void e7AChildStopsSparkAndItsParentWaits() throws Exception {
        CountDownLatch go = slowStop();
        AtomicReference<ActionFuture<String>> child = new AtomicReference<>();
        CompletableFuture<String> seen = new CompletableFuture<>();
        ActionFuture<String> parent = SparkActions.submit(session, () -> {
            child.set(SparkActions.submit(session, () -> {
                try {
                    session.stop();
                    seen.complete("stopped");
                } catch (Throwable t) {
                    seen.completeExceptionally(t);
                }
                return "stopped";
            }));
            return child.get().join();
        });

        assertThatThrownBy(() -> parent.get(60, TimeUnit.SECONDS)).hasMessageContaining("Spark has stopped");
        go.countDown();

        assertThat(seen.get(60, TimeUnit.SECONDS)).isEqualTo("stopped");
        child.get().terminated().get(60, TimeUnit.SECONDS);
        assertThat(child.get().get(60, TimeUnit.SECONDS)).isEqualTo("stopped");
        checkThatNothingIsLeft();
    }
}

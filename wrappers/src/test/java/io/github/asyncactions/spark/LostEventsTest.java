package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListenerInterface;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Spark's listener bus drops events where listeners are slow: no result and no end depends on one (P4). */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostEventsTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    /** Static, since tasks run in this JVM, and would take a copy of anything else. */
    private static final CountDownLatch MAY_END = new CountDownLatch(1);

    private static final Duration LOST = Duration.ofSeconds(10);

    @Test
    @Tag("full") // waits for ten seconds
    void p4AnActionTerminatesThoughTheEndOfItsJobWasLost() throws Exception {
        ActionFuture<Long> action = AsyncRDD.of(
                        spark.context().parallelize(List.of(1), 1).map(x -> {
                            MAY_END.await();
                            return x;
                        }))
                .countAsync();
        await().until(() -> !action.jobIds().isEmpty());
        loseAllEvents();
        MAY_END.countDown();
        assertThat(action.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        long returned = System.nanoTime();

        ActionFuture<Long> next =
                AsyncRDD.of(spark.context().parallelize(List.of(1, 2), 1)).countAsync();
        assertThat(next.get(60, TimeUnit.SECONDS)).isEqualTo(2);
        next.terminated().get(60, TimeUnit.SECONDS);
        assertThat(action.terminated()).as("its job may still run").isNotDone();
        action.terminated().get(60, TimeUnit.SECONDS);

        assertThat(System.nanoTime() - returned)
                .isGreaterThan(LOST.minusSeconds(1).toNanos());
        SparkActions.awaitAll(spark.session(), Duration.ofMinutes(1));
    }

    private static void loseAllEvents() {
        SparkContext context = spark.context().sc();
        List<SparkListenerInterface> ours = context.listenerBus().listeners().stream()
                .map(SparkListenerInterface.class::cast)
                .filter(listener -> listener.getClass().getName().startsWith("io.github.asyncactions.spark.runtime."))
                .toList();
        assertThat(ours).hasSize(1);
        context.removeSparkListener(ours.get(0));
    }
}

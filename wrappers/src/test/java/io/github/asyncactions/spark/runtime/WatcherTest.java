package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done for actions that do not end as they should, and by whom. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatcherTest {

    private static final String COMPLETER = "asyncactions-no Spark-completer-";

    private final NoSpark noSpark = new NoSpark(1);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {}, 0);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
    }

    /** Runs on, whoever interrupts it. */
    private int spin() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return 1;
    }

    @Test
    void c2TheCancelIsRepeatedUntilTheBodyHasLeft() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> stubborn = NoSpark.submit(executor, () -> {
            started.countDown();
            while (noSpark.cancelled(CurrentAction.get()) < 4 && end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return 1;
        });
        started.await();

        stubborn.cancel(true);

        stubborn.terminated().get(60, TimeUnit.SECONDS);
        assertThat(noSpark.cancelled(stubborn)).as("and once more as it left").isGreaterThan(4);
    }

    /** Whoever waits for an end that is late, or was lost, waits for as long as Spark may be late, and no longer. */
    @Test
    void aJobWhoseEndWasNotReportedHasEndedIfSparkSaysSoLongAfterwards() throws Exception {
        noSpark.running().add(8);
        Action<Integer> runs = leaving(8);
        runs.join();
        long before = System.nanoTime();
        Action<Integer> lost = leaving(7);

        lost.terminated().get(60, TimeUnit.SECONDS);

        assertThat(noSpark.askedFor(7) - before).isGreaterThan(TimeUnit.SECONDS.toNanos(10));
        assertThat(runs.terminated()).as("its job still runs").isNotDone();
        noSpark.running().clear();
        runs.terminated().get(60, TimeUnit.SECONDS);
    }

    private Action<Integer> leaving(int jobId) {
        return NoSpark.submit(executor, () -> {
            noSpark.jobStarted(jobId, CurrentAction.get());
            return jobId;
        });
    }

    @Test
    void s1ABodyThatGoesOnAfterTheStopIsGivenUpAndItsThreadNamed() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Action<Integer>> inner = new CompletableFuture<>();
        Action<Integer> outer = NoSpark.submit(executor, () -> {
            inner.complete(NoSpark.submit(executor, () -> {
                started.countDown();
                return spin();
            }));
            return inner.join().join();
        });
        started.await();

        noSpark.stop();

        assertThatThrownBy(() -> inner.join().terminated().get(60, TimeUnit.SECONDS))
                .hasMessageContaining(
                        " has not left its thread, \"asyncactions-no Spark-1\", 10 s after Spark stopped");
        assertThatThrownBy(() -> outer.terminated().get(60, TimeUnit.SECONDS))
                .hasMessageContaining(" has not left its thread, which runs another action, 10 s");
        assertThat(executor.outstanding()).isEmpty();
    }

    /** Since they may block, and it has others to look after. */
    @Test
    void s3NoStageRunsOnTheWatcher() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        NoSpark.submit(executor, () -> {
            started.countDown();
            end.await();
            return 1;
        });
        started.await();

        assertThat(threadOfStage(action -> action.orTimeout(1, TimeUnit.MILLISECONDS)))
                .startsWith(COMPLETER);
        assertThat(threadOfStage(action -> action.completeOnTimeout(2, 1, TimeUnit.MILLISECONDS)))
                .startsWith(COMPLETER);
        assertThat(threadOfStage(executor.workers()::offer))
                .as("refused, since all threads wait")
                .startsWith(COMPLETER);
        executor.use(token -> {});
        assertThat(threadOfStage(action -> {
                    executor.workers().offer(action);
                    noSpark.stop();
                }))
                .startsWith(COMPLETER);
    }

    private String threadOfStage(Consumer<Action<Integer>> end) throws Exception {
        Action<Integer> action = NoSpark.action(executor, null, () -> 1);
        CompletableFuture<String> stage =
                action.handle((result, failure) -> Thread.currentThread().getName());
        end.accept(action);
        return stage.get(60, TimeUnit.SECONDS);
    }
}

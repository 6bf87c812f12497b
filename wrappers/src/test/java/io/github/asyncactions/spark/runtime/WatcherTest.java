package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
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
    private final NoSpark idle = new NoSpark(1);
    private final ActionExecutor ofIdle = new ActionExecutor(idle, () -> {}, 0);

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
        idle.stop();
    }

    // ---- when it looks -------------------------------------------------------------------------------------------

    /** Where it is awake it looks 20 times in the time of one look where it rests. */
    private void assertThatOnlyTheIdleOneIsAtRest() {
        int looks = noSpark.looks();
        int looksAtIdle = idle.looks();
        await().until(() -> noSpark.looks() >= looks + 20);
        assertThat(idle.looks() - looksAtIdle).isLessThan(10);
    }

    @Test
    void itRestsOnceAllActionsHaveTerminated() throws Exception {
        NoSpark.submit(ofIdle, () -> 1).terminated().get(60, TimeUnit.SECONDS);
        NoSpark.submit(executor, () -> {
            end.await();
            return 1;
        });

        assertThatOnlyTheIdleOneIsAtRest();
    }

    @Test
    void anActionThatIsQueuedWakesIt() {
        executor.use(token -> {});
        NoSpark.submit(executor, () -> 1);

        assertThatOnlyTheIdleOneIsAtRest();
    }

    /** It may have found the queue empty, and the action not yet begun. */
    @Test
    void anActionThatBeginsWakesIt() {
        executor.queue().offer(NoSpark.action(executor, null, () -> {
            end.await();
            return 1;
        }));

        assertThatOnlyTheIdleOneIsAtRest();
    }

    @Test
    void s1TheEndOfSparkIsNoticedAtRest() throws Exception {
        CountDownLatch removed = new CountDownLatch(1);
        NoSpark stopping = new NoSpark(1);
        ActionExecutor unused = new ActionExecutor(stopping, removed::countDown);

        stopping.stop();

        stopping.awaitClosed();
        assertThat(removed.getCount()).isZero();
        assertThatThrownBy(() -> NoSpark.submit(unused, () -> 1).get(60, TimeUnit.SECONDS))
                .hasMessageContaining("Spark has stopped");
    }

    // ---- what it does --------------------------------------------------------------------------------------------

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

    /** The listener bus may still have the last jobs of a body that has left just now. */
    @Test
    void aJobThatIsReportedAfterTheBodyHasLeftIsWaitedFor() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore mayGoOn = new Semaphore(0);
        noSpark.atEachLook(() -> {
            begun.release();
            mayGoOn.acquireUninterruptibly();
        });
        begun.acquire();
        Action<Integer> leaves = NoSpark.submit(executor, () -> 1);
        leaves.join();

        mayGoOn.release();
        begun.acquire();
        assertThat(leaves.terminated()).as("at the first look").isNotDone();
        noSpark.jobStarted(7, leaves);
        mayGoOn.release();
        begun.acquire();
        assertThat(leaves.terminated()).as("at the second").isNotDone();

        noSpark.jobEnded(7);
        noSpark.atEachLook(() -> {});
        mayGoOn.release();
        leaves.terminated().get(60, TimeUnit.SECONDS);
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
        assertThat(threadOfStage(executor.queue()::offer))
                .as("refused, since all threads wait")
                .startsWith(COMPLETER);
        executor.use(token -> {});
        assertThat(threadOfStage(action -> {
                    executor.queue().offer(action);
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

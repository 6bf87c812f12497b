package io.github.asyncactions.spark.runtime.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.scheduler.DAGSchedulerStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done for actions that do not end as they should, and by whom. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatcherTest {

    private static final String COMPLETER = "asyncactions-completer-";

    private final NoSpark noSpark = new NoSpark(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final NoSpark idle = new NoSpark(1);

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
        idle.stop();
    }

    private Action<Integer> busy() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> busy = noSpark.submit(() -> {
            started.countDown();
            return spin();
        });
        started.await();
        return busy;
    }

    /** Runs on, whoever interrupts it. */
    private int spin() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return 1;
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
        idle.submit(() -> 1).terminated().get(60, TimeUnit.SECONDS);
        busy();

        assertThatOnlyTheIdleOneIsAtRest();
    }

    @Test
    void anActionThatIsQueuedKeepsItAwake() {
        noSpark.app().use(task -> {});
        noSpark.submit(() -> 1);

        assertThatOnlyTheIdleOneIsAtRest();
    }

    @Test
    void s1TheEndOfSparkIsNoticedAtRest() throws Exception {
        idle.stop();
        idle.awaitClosed();

        assertThat(idle.takesNoMore()).isTrue();
        assertThatThrownBy(() -> idle.submit(() -> 1).get(60, TimeUnit.SECONDS))
                .hasMessageContaining("Spark has stopped (no Spark): it was submitted as");
    }

    // ---- what it does --------------------------------------------------------------------------------------------

    @Test
    void c2TheCancelIsRepeatedUntilTheBodyHasReturned() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> stubborn = noSpark.submit(() -> {
            started.countDown();
            return spin();
        });
        started.await();

        stubborn.cancel(true);

        await().until(() -> noSpark.jobs(stubborn).cancels() >= 4);
        assertThat(stubborn.terminated()).isNotDone();
        end.countDown();
        stubborn.terminated().get(60, TimeUnit.SECONDS);
        assertThat(noSpark.jobs(stubborn).isClosed()).isTrue();
    }

    @Test
    void anActionHasTerminatedOnceItsJobsAreAtRest() throws Exception {
        CompletableFuture<Action<Integer>> self = new CompletableFuture<>();
        CountDownLatch known = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Action<Integer> action = noSpark.submit(() -> {
            noSpark.jobs(self.join()).areAtRestIf(() -> asked.incrementAndGet() > 3);
            known.countDown();
            return 1;
        });
        self.complete(action);
        known.await();
        action.join();

        action.terminated().get(60, TimeUnit.SECONDS);

        assertThat(asked).hasValue(4);
    }

    /** The listener bus may still have the last jobs of a body that has returned just now. */
    @Test
    void whetherJobsAreAtRestIsNotAskedAtTheFirstLookAfterTheReturn() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore mayGoOn = new Semaphore(0);
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<Action<Integer>> self = new CompletableFuture<>();
        noSpark.atEachLook(() -> {
            begun.release();
            mayGoOn.acquireUninterruptibly();
        });
        begun.acquire();
        Action<Integer> action = noSpark.submit(() -> {
            noSpark.jobs(self.join()).areAtRestIf(() -> asked.incrementAndGet() > 0);
            return 1;
        });
        self.complete(action);
        await().until(() ->
                !noSpark.app().events().statistics().longestRunTime().isZero());

        mayGoOn.release();
        begun.acquire();
        assertThat(asked).as("at the first look").hasValue(0);
        noSpark.atEachLook(() -> {});
        mayGoOn.release();
        action.terminated().get(60, TimeUnit.SECONDS);
        assertThat(asked).as("at the second").hasValue(1);
    }

    @Test
    @Tag("full") // waits for ten seconds
    void s1ABodyThatGoesOnAfterTheStopIsGivenUpAndItsThreadNamed() throws Exception {
        Action<Integer> stubborn = busy();

        noSpark.stop();

        assertThatThrownBy(() -> stubborn.get(60, TimeUnit.SECONDS))
                .hasMessageContaining("Spark has stopped (no Spark): it was outstanding as");
        assertThatThrownBy(() -> stubborn.terminated().get(60, TimeUnit.SECONDS))
                .hasMessageContaining(
                        " has not left its thread, \"asyncactions-no Spark-1\", within 10 s after Spark" + " stopped");
        noSpark.awaitClosed();
    }

    /** Spark lost its job as it stopped; a body that writes is not interrupted before. */
    @Test
    @Tag("full") // waits for ten seconds
    void s1AWriteThatAwaitsALostJobGivesItsThreadBack() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> write = noSpark.submit(ActionOptions.defaults().interruptible(false), () -> {
            started.countDown();
            try {
                DAGSchedulerStandIn.awaitJob(new CountDownLatch(1));
            } finally {
                left.countDown();
            }
            return 1;
        });
        started.await();

        noSpark.stop();

        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(write.isCompletedExceptionally()).isTrue();
    }

    @Test
    void aStopFailsAllThatIsOutstanding() throws Exception {
        Action<Integer> running = busy();
        Action<Integer> queued = noSpark.submit(() -> 2);
        noSpark.stop();

        for (Action<?> action : new Action<?>[] {running, queued}) {
            assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("Spark has stopped (no Spark): it was outstanding as");
        }
        end.countDown();
        running.terminated().get(60, TimeUnit.SECONDS);
        queued.terminated().get(60, TimeUnit.SECONDS);
    }

    // ---- what goes wrong in it -----------------------------------------------------------------------------------

    @Test
    void e10ALookThatFailsIsNotTheLastOne() throws Exception {
        CompletableFuture<Action<Integer>> self = new CompletableFuture<>();
        AtomicInteger asked = new AtomicInteger();
        Action<Integer> action = noSpark.submit(() -> {
            noSpark.jobs(self.join()).areAtRestIf(() -> {
                if (asked.incrementAndGet() <= 2) {
                    throw new IllegalStateException("made up");
                }
                return true;
            });
            return 1;
        });
        self.complete(action);

        action.terminated().get(60, TimeUnit.SECONDS);

        assertThat(asked).hasValue(3);
    }

    @Test
    void e10OneActionThatCannotBeLookedAtHoldsUpNoOther() throws Exception {
        CompletableFuture<Action<Integer>> self = new CompletableFuture<>();
        Action<Integer> broken = noSpark.submit(() -> {
            noSpark.jobs(self.join()).areAtRestIf(() -> {
                throw new IllegalStateException("made up");
            });
            return 1;
        });
        self.complete(broken);
        broken.join();
        int looks = noSpark.looks();
        await().until(() -> noSpark.looks() > looks + 2);

        noSpark.submit(() -> 2).terminated().get(30, TimeUnit.SECONDS);
    }

    @Test
    void e10AFailureWhileItAsksWhetherSparkHasStoppedIsNotItsEnd() throws Exception {
        Action<Integer> running = busy();
        CountDownLatch failed = new CountDownLatch(2);
        noSpark.atEachLook(() -> {
            if (failed.getCount() > 0) {
                failed.countDown();
                throw new IllegalStateException("made up");
            }
        });
        assertThat(failed.await(30, TimeUnit.SECONDS)).as("it looks again").isTrue();
        end.countDown();

        running.terminated().get(30, TimeUnit.SECONDS);
    }

    /** As log4j does with an appender that must not fail in silence, and Logback with an exception that throws. */
    @Test
    void e10WhereNothingCanBeLoggedAStopFailsAllTheSame() throws Exception {
        Action<Integer> running = busy();
        AbstractAppender broken = new AbstractAppender("broken", null, null, false, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                if (event.getThreadName().contains("-watcher")) {
                    throw new IllegalStateException("can't be logged");
                }
            }
        };
        broken.start();
        Logger root = (Logger) LogManager.getRootLogger();
        root.addAppender(broken);
        try {
            noSpark.stop();

            assertThatThrownBy(() -> running.get(30, TimeUnit.SECONDS)).hasMessageContaining("Spark has stopped");
        } finally {
            root.removeAppender(broken);
        }
    }

    // ---- whose thread it is --------------------------------------------------------------------------------------

    /** Since they may block, and it has others to look after. */
    @Test
    void s3NoStageRunsOnTheWatcherOrATimer() throws Exception {
        busy();
        ActionFuture<Integer> timedOut = noSpark.submit(() -> 1);
        ActionFuture<Integer> completed = noSpark.submit(() -> 1);
        ActionFuture<Integer> stopped = noSpark.submit(() -> 1);
        CompletableFuture<String> ofTimedOut = threadOfStage(timedOut);
        CompletableFuture<String> ofCompleted = threadOfStage(completed);
        CompletableFuture<String> ofStopped = threadOfStage(stopped);

        timedOut.orTimeout(1, TimeUnit.MILLISECONDS);
        completed.completeOnTimeout(2, 1, TimeUnit.MILLISECONDS);
        assertThat(ofTimedOut.get(60, TimeUnit.SECONDS)).startsWith(COMPLETER);
        assertThat(ofCompleted.get(60, TimeUnit.SECONDS)).startsWith(COMPLETER);
        noSpark.stop();
        assertThat(ofStopped.get(60, TimeUnit.SECONDS)).startsWith(COMPLETER);
    }

    @Test
    void s3NoStageRunsWhereAnActionIsRejected() throws Exception {
        CountDownLatch mayReject = new CountDownLatch(1);
        noSpark.app().use(task -> {
            try {
                mayReject.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new RejectedExecutionException("full");
        });
        CompletableFuture<String> stage = threadOfStage(noSpark.submit(() -> 1));

        mayReject.countDown();

        assertThat(stage.get(60, TimeUnit.SECONDS)).startsWith(COMPLETER);
    }

    private static CompletableFuture<String> threadOfStage(ActionFuture<Integer> action) {
        return action.handle((result, failure) -> Thread.currentThread().getName());
    }
}

package io.github.asyncactions.spark.runtime.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Effect;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Actions whose code returns a stage: they end as that does, and hold nothing until then. */
@Tag("concurrency")
class StagedActionsTest {

    /** With one place only. */
    private final NoSpark spark = new NoSpark(1);

    private final CompletableFuture<String> stage = new CompletableFuture<>();

    @AfterEach
    void stop() {
        spark.stop();
    }

    private <T> Action<T> submit(Callable<? extends CompletionStage<? extends T>> code) {
        return submit(ActionOptions.defaults(), code);
    }

    private <T> Action<T> submit(ActionOptions options, Callable<? extends CompletionStage<? extends T>> code) {
        return (Action<T>) Submission.<T>submitStaged(
                "test", options, Effect.READS, () -> new Spark(spark.app(), null), () -> code);
    }

    /** One whose code has returned the stage. */
    private Action<String> pending() {
        Action<String> action = submit(() -> stage);
        await().until(() -> action.hasStarted() && action.thread() == null && stage.getNumberOfDependents() > 0);
        return action;
    }

    @Test
    void itEndsAsItsStageDoes() throws Exception {
        Action<String> action = pending();
        assertThat(action.isDone()).isFalse();
        assertThat(action.progress().state()).isEqualTo(State.RUNNING);
        assertThat(spark.app().events().statistics().running()).isEqualTo(1);
        assertThat(action.terminated()).isNotDone();

        stage.complete("done");

        assertThat(action.join()).isEqualTo("done");
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(action.progress().state()).isEqualTo(State.SUCCEEDED);
        assertThat(spark.app().events().statistics().succeeded()).isEqualTo(1);
        assertThat(spark.app().events().statistics().running()).isZero();
    }

    @Test
    void untilThenItCountsUnderNoLimit() {
        Action<String> action = pending();

        assertThat(spark.submit(() -> 1).join()).isEqualTo(1);
        assertThat(action.isDone()).isFalse();
    }

    @Test
    void itFailsAsItsStageDoes() {
        IllegalArgumentException failure = new IllegalArgumentException("no");
        Action<String> action = submit(() -> stage.thenApply(String::trim));
        stage.completeExceptionally(failure);

        assertThatThrownBy(action::join).hasCause(failure);
        assertThat(action.progress().state()).isEqualTo(State.FAILED);
    }

    @Test
    void itFailsIfThereIsNoStage() {
        Action<String> action = submit(() -> null);

        assertThatThrownBy(action::join)
                .hasCauseInstanceOf(NullPointerException.class)
                .hasMessageContaining("returned null instead of a stage");
    }

    @Test
    void aFailureOfTheCodeIsItsOwn() {
        Action<String> action = submit(() -> {
            throw new java.io.IOException("no");
        });

        assertThatThrownBy(action::join).hasCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void cancellingItCancelsTheStage() throws Exception {
        Action<String> action = pending();

        action.cancel(true);

        assertThat(action).isCancelled();
        await().until(stage::isCancelled);
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(spark.app().events().statistics().cancelled()).isEqualTo(1);
    }

    /** What it has started may take its time to stop. */
    @Test
    void itTerminatesWhenTheStageHasCompletedNotWhenThatIsAskedTo() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<String> slow = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                asked.countDown();
                return false;
            }
        };
        Action<String> action = submit(() -> slow);
        await().until(() -> slow.getNumberOfDependents() > 0);
        action.cancel(true);
        asked.await();
        int looks = spark.looks();
        await().until(() -> spark.looks() > looks + 3);
        assertThat(action.terminated()).isNotDone();

        slow.complete("late");

        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(action).isCancelled();
    }

    @Test
    void oneThatIsCancelledWhileItsCodeRunsCancelsTheStageThatComesThen() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Action<String> action = submit(ActionOptions.defaults().interruptible(false), () -> {
            begun.countDown();
            go.await();
            return stage;
        });
        begun.await();
        action.cancel(true);
        go.countDown();

        await().until(stage::isCancelled);
        action.terminated().get(1, TimeUnit.MINUTES);
    }

    @Test
    void aTimeoutCancelsTheStage() {
        Action<String> action = pending();

        action.orTimeout(1, TimeUnit.MILLISECONDS);

        assertThatThrownBy(action::join)
                .hasCauseInstanceOf(TimeoutException.class)
                .hasMessageContaining("while it was running");
        await().until(stage::isCancelled);
    }

    @Test
    void theEndOfSparkFailsItAndCancelsTheStage() throws Exception {
        Action<String> action = pending();

        spark.stop();

        assertThatThrownBy(action::join)
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Spark has stopped");
        await().until(stage::isCancelled);
        action.terminated().get(1, TimeUnit.MINUTES);
    }

    @Test
    void awaitAllWaitsForIt() throws Exception {
        pending();
        assertThatThrownBy(() -> spark.app().awaitAll(Duration.ofMillis(1)))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("running");

        stage.complete("done");

        spark.app().awaitAll(Duration.ofMinutes(1));
    }

    /** It may be a thread of Spark's, which waits for nobody. */
    @Test
    void whatDependsOnItDoesNotRunOnTheThreadThatCompletesTheStage() {
        Action<String> action = pending();
        CompletableFuture<Thread> ranOn = action.thenApply(done -> Thread.currentThread());

        stage.complete("done");

        assertThat(ranOn.join()).isNotSameAs(Thread.currentThread());
    }

    /** With one place, which the waiting body keeps for what it waits for. */
    @Test
    void whoWaitsForItWaitsForTheActionThatIsItsStage() {
        Action<Integer> outer = spark.submit(() -> {
            Action<Integer> staged = submit(() -> spark.submit(() -> 5));
            return staged.join();
        });

        assertThat(outer.join()).isEqualTo(5);
    }

    @Test
    void anActionThatIsItsStageIsStoppedWithIt() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<ActionFuture<Boolean>> inner = new CompletableFuture<>();
        Action<Boolean> action = submit(() -> {
            Action<Boolean> submitted = spark.submit(() -> never.await(1, TimeUnit.HOURS));
            inner.complete(submitted);
            return submitted;
        });
        ActionFuture<Boolean> stageOfIt = inner.get(1, TimeUnit.MINUTES);

        action.cancel(true);

        assertThatThrownBy(stageOfIt::join).isInstanceOf(CancellationException.class);
        action.terminated().get(1, TimeUnit.MINUTES);
    }
}

package io.github.asyncactions.spark.runtime.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ScopeOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.combining.ScopeJoin;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a shutdown waits for, takes, cancels and gives back. */
@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShutdownTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final NoSpark noSpark = new NoSpark(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
    }

    /** An action that is at work until the end, or until it is interrupted. */
    private Action<Integer> busy() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> busy = noSpark.submit(ActionOptions.defaults().description("busy"), () -> {
            started.countDown();
            end.await();
            return 1;
        });
        started.await();
        return busy;
    }

    private CompletableFuture<List<ActionFuture<?>>> shutdownInBackground() {
        CompletableFuture<List<ActionFuture<?>>> cut = new CompletableFuture<>();
        Thread thread = new Thread(() -> cut.complete(noSpark.app().shutdown().run(LONG)));
        thread.setDaemon(true);
        thread.start();
        await().until(() -> isRefused(noSpark.submit(() -> 0)));
        return cut;
    }

    private static boolean isRefused(ActionFuture<?> action) {
        return action.isDone()
                && action.isCompletedExceptionally()
                && action.exceptionNow() instanceof RejectedExecutionException;
    }

    @Test
    void whereNothingRunsItReturnsAtOnce() {
        assertThat(noSpark.app().shutdown().run(LONG)).isEmpty();
        assertThat(noSpark.app().shutdown().run(LONG)).as("once more").isEmpty();
    }

    @Test
    void whatIsOutstandingGetsItsTime() throws Exception {
        Action<Integer> busy = busy();
        Action<Integer> queued = noSpark.submit(() -> 2);
        CompletableFuture<List<ActionFuture<?>>> cut = shutdownInBackground();
        assertThat(cut.isDone()).isFalse();

        end.countDown();

        assertThat(cut.get(60, TimeUnit.SECONDS)).isEmpty();
        assertThat(busy.join() + queued.join()).isEqualTo(3);
    }

    /** It is in the list that is taken of them, and terminates before it is its turn. */
    @Test
    void oneThatHasTerminatedMeanwhileDisturbsNothing() {
        Action<Integer> action = noSpark.submit(() -> 1);
        action.terminated().join();
        assertThat(action.endsByItself()).isFalse();
    }

    @Test
    void nothingComesInFromOutsideAnyMore() {
        noSpark.app().shutdown().run(LONG);

        Action<Integer> late = noSpark.submit(ActionOptions.defaults().description("late"), () -> 1);

        assertThat(late.isDone()).isTrue();
        assertThatThrownBy(() -> late.get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("late was not submitted: no Spark is shutting down");
    }

    @Test
    void whatABodySubmitsIsStillTaken() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Action<Integer> parent = noSpark.submit(() -> {
            go.await();
            return noSpark.submit(() -> 3).join();
        });
        CompletableFuture<List<ActionFuture<?>>> cut = shutdownInBackground();

        go.countDown();

        assertThat(parent.get(60, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(cut.get(60, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void theRestIsCancelledWithAReasonAndGivenBack() throws Exception {
        Action<Integer> busy = busy();
        AtomicBoolean began = new AtomicBoolean();
        Action<?> queued = noSpark.submit(() -> began.getAndSet(true));

        List<ActionFuture<?>> cut = noSpark.app().shutdown().run(Duration.ofMillis(1));

        assertThat(cut).isEqualTo(List.of(busy, queued));
        assertThat(busy.isCancelled()).isTrue();
        assertThat(busy.toString())
                .contains("busy was cancelled, since no Spark is shutting down and has waited for 1 ms");
        assertThat(cut).allMatch(action -> action.terminated().isDone());
        assertThat(began).as("it did not start in the place of the other").isFalse();
    }

    @Test
    void onceTheTimeIsOverNothingIsTakenFromABodyEither() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<ActionFuture<?>> nested = new CompletableFuture<>();
        noSpark.submit(() -> {
            started.countDown();
            try {
                end.await();
            } catch (InterruptedException cutOff) {
                nested.complete(noSpark.submit(ActionOptions.defaults().detached(), () -> 2));
            }
            return 1;
        });
        started.await();

        noSpark.app().shutdown().run(Duration.ZERO);

        assertThat(isRefused(nested.get(60, TimeUnit.SECONDS))).isTrue();
    }

    @Test
    void anInterruptEndsTheWaitAndStays() throws Exception {
        Action<Integer> busy = busy();
        Thread.currentThread().interrupt();

        List<ActionFuture<?>> cut = noSpark.app().shutdown().run(LONG);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(cut).isEqualTo(List.of(busy));
    }

    @Test
    void anActionCannotWaitForItself() throws Exception {
        Action<?> action = noSpark.submit(() -> noSpark.app().shutdown().run(LONG));

        assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("and so for itself: call shutdown where no action runs");
        assertThat(noSpark.submit(() -> 1).get(60, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aMemberThatIsRefusedFailsItsScope() throws Exception {
        Scope scope = noSpark.app().openScope(ScopeOptions.named("several"));
        noSpark.app().shutdown().run(LONG);
        noSpark.submit(() -> 1);

        assertThatThrownBy(() -> new ScopeJoin(scope).join()).hasCauseInstanceOf(RejectedExecutionException.class);
        new ScopeJoin(scope).close(LONG);
    }

    @Test
    void theEndOfSparkEndsIt() throws Exception {
        busy();
        CompletableFuture<List<ActionFuture<?>>> cut = shutdownInBackground();

        noSpark.stop();

        assertThat(cut.get(60, TimeUnit.SECONDS)).isEmpty();
    }
}

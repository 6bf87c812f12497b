package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From one action to the next: {@link ActionFuture#then}. */
@Tag("concurrency")
class ChainsTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private SparkSession session;
    private SparkActions actions;

    @BeforeEach
    void session() {
        session = spark.session();
        actions = SparkActions.of(session);
    }

    private static Callable<Integer> endless(CountDownLatch started) {
        return () -> {
            started.countDown();
            new CountDownLatch(1).await();
            return 1;
        };
    }

    @Test
    void theResultOfTheLastIsTheResultOfTheWhole() {
        ActionFuture<String> whole = AsyncDataset.of(session.range(7))
                .countAsync()
                .then(count -> actions.submit(() -> count + 1))
                .then(number -> actions.submit("text", () -> "n" + number));
        assertThat(whole.join()).isEqualTo("n8");
        assertThat(whole.progress().state()).isEqualTo(State.SUCCEEDED);
        assertThat(whole.description()).startsWith("then at ChainsTest.java:");
    }

    @Test
    void toCancelTheWholeStopsTheFirst() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean called = new AtomicBoolean();
        ActionFuture<Integer> first = actions.submit(endless(started));
        ActionFuture<Integer> whole = first.then(result -> {
            called.set(true);
            return actions.submit(() -> 1);
        });
        started.await();
        assertThat(whole.cancel("not needed")).isTrue();
        assertThatThrownBy(first::join)
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("submit at .+ was cancelled, since then at .+ was cancelled: not needed");
        first.terminated().get(1, TimeUnit.MINUTES);
        assertThat(called).isFalse();
    }

    @Test
    void toCancelTheWholeStopsTheSecond() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<ActionFuture<Integer>> second = new AtomicReference<>();
        ActionFuture<Integer> first = actions.submit(() -> 1);
        ActionFuture<Integer> whole = first.then(result -> {
            second.set(actions.submit(endless(started)));
            return second.get();
        });
        started.await();
        await().until(() -> second.get() != null);
        assertThat(whole.cancel("not needed")).isTrue();
        assertThatThrownBy(second.get()::join).isInstanceOf(CancellationException.class);
        second.get().terminated().get(1, TimeUnit.MINUTES);
        assertThat(first.join()).isEqualTo(1);
        whole.terminated().get(1, TimeUnit.MINUTES);
    }

    @Test
    void aTimeoutOfTheWholeStopsWhatRuns() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<ActionFuture<Integer>> second = new AtomicReference<>();
        ActionFuture<Integer> whole = actions.submit(() -> 1).then(result -> {
            second.set(actions.submit(endless(started)));
            return second.get();
        });
        started.await();
        await().until(() -> second.get() != null);
        whole.orTimeout(1, TimeUnit.MILLISECONDS);
        assertThatThrownBy(whole::join).hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(second.get()::join)
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("submit at .+ was cancelled, since then at .+ timed out after 0.001 s.*");
    }

    @Test
    void aChainBetweenTwoActionsIsToldAndCancelledWithAll() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ActionFuture<Integer> whole = actions.submit(() -> 1).then(result -> {
            awaitQuietly(go);
            return actions.submit(() -> 2);
        });
        await().until(() -> actions.outstanding().isEmpty());
        assertThatThrownBy(() -> actions.awaitAll(Duration.ofMillis(10)))
                .isInstanceOf(TimeoutException.class)
                .hasMessageStartingWith("1 chain has not come to rest within 10 ms: [then at ChainsTest.java:");
        actions.cancelAll("the night is over");
        assertThatThrownBy(whole::join).hasMessageEndingWith("was cancelled: the night is over");
        go.countDown();
    }

    @Test
    void aChainThatWouldWaitForItselfFails() {
        AtomicReference<ActionFuture<Integer>> self = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        self.set(actions.submit(() -> {
                    known.await();
                    return 1;
                })
                .then(result -> SparkActions.firstOf(List.of(self.get()))));
        known.countDown();
        assertThatThrownBy(self.get()::join)
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gave the future of this chain itself, or one that waits for it");
    }

    @Test
    void aFailureEndsTheChain() {
        AtomicBoolean called = new AtomicBoolean();
        ActionFuture<Integer> whole = actions.submit("clean", () -> {
                    throw new IOException("dirty");
                })
                .then(result -> {
                    called.set(true);
                    return actions.submit(() -> 1);
                });
        assertThatThrownBy(whole::join)
                .hasMessage("clean failed: java.io.IOException: dirty")
                .hasCauseInstanceOf(IOException.class);
        assertThat(called).isFalse();
    }

    @Test
    void whatTheFunctionThrowsIsTheFailure() {
        IllegalStateException thrown = new IllegalStateException("by the function");
        ActionFuture<Integer> whole = actions.submit(() -> 1).then(result -> {
            throw thrown;
        });
        assertThatThrownBy(whole::join).hasCause(thrown);
        ActionFuture<Integer> none = actions.submit(() -> 1).then(result -> null);
        assertThatThrownBy(none::join).hasMessageContaining("gave null instead of an action's future");
    }

    @Test
    void theSecondRunsInTheContextOfTheMaker() {
        session.sparkContext().setLocalProperty("tenant", "a");
        ActionFuture<String> whole = actions.submit(() -> 1)
                .then(one -> actions.submit(() -> session.sparkContext().getLocalProperty("tenant")));
        session.sparkContext().setLocalProperty("tenant", "b");
        assertThat(whole.join()).isEqualTo("a");
        session.sparkContext().setLocalProperty("tenant", null);
    }

    @Test
    void theSecondBelongsToTheScopeOfTheMaker() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<ActionFuture<Integer>> second = new AtomicReference<>();
        try (ActionScope scope = ActionScope.open(session, ScopeOptions.named("steps"))) {
            actions.submit(() -> 1).then(one -> {
                second.set(actions.submit(endless(started)));
                return second.get();
            });
            started.await();
            await().until(() -> second.get() != null);
            assertThat(scope.toString()).contains("2 actions");
        }
        assertThatThrownBy(second.get()::join).hasMessageContaining("its scope was closed");
    }

    @Test
    void theSecondIsStoppedWithTheActionWhoseCodeMadeTheChain() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<ActionFuture<Integer>> second = new AtomicReference<>();
        ActionFuture<Integer> parent = actions.submit(() -> actions.submit(() -> 1)
                .then(one -> {
                    second.set(actions.submit(endless(started)));
                    return second.get();
                })
                .join());
        started.await();
        await().until(() -> second.get() != null);
        parent.cancel("enough");
        assertThatThrownBy(() -> second.get().join()).isInstanceOf(CancellationException.class);
    }

    @Test
    void aBodyThatWaitsForAChainDoesNotStarveIt() throws Exception {
        try (ActionScope scope = ActionScope.open(session, 1)) {
            ActionFuture<Integer> parent = scope.fork(() -> actions.submit(() -> 1)
                    .then(one -> actions.submit(() -> one + 1))
                    .then(two -> actions.submit(() -> two + 1))
                    .join());
            assertThat(parent.join()).isEqualTo(3);
        }
    }

    @Test
    void aChainOfWhatHasEndedGoesOn() {
        ActionFuture<Integer> first = actions.submit(() -> 1);
        await().until(() -> first.terminated().isDone());
        assertThat(first.then(one -> actions.submit(() -> one + 1)).join()).isEqualTo(2);
    }

    @Test
    void aScopeWaitsForAChainBetweenItsActions() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<Integer> first = actions.submit(() -> 1);
            ActionFuture<Integer> whole = first.then(one -> {
                awaitQuietly(go);
                return actions.submit(() -> {
                    over.set(true);
                    return one + 1;
                });
            });
            first.join();
            Thread opener = new Thread(go::countDown);
            opener.start();
            scope.join();
            assertThat(over).isTrue();
            assertThat(whole).isCompletedWithValue(2);
        }
    }

    @Test
    void whatTheFunctionThrowsFailsTheScope() throws Exception {
        try (ActionScope scope = ActionScope.open(session)) {
            actions.submit(() -> 1).then(one -> {
                throw new IllegalStateException("by the function");
            });
            assertThatThrownBy(scope::join).hasRootCauseMessage("by the function");
        }
    }

    @Test
    void aFailureInAChainFailsTheScopeOnce() throws Exception {
        try (ActionScope scope = ActionScope.open(session)) {
            actions.submit(() -> 1)
                    .then(one -> actions.submit("second", () -> {
                        throw new IOException("lost");
                    }));
            assertThatThrownBy(scope::join)
                    .hasMessage("second failed: java.io.IOException: lost")
                    .hasNoSuppressedExceptions();
        }
    }

    @Test
    void awaitAllWaitsForAChainBetweenItsActions() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ActionFuture<Integer> first = actions.submit(() -> 1);
        ActionFuture<Integer> whole = first.then(one -> {
            awaitQuietly(go);
            return actions.submit(() -> one + 1);
        });
        first.terminated().get(1, TimeUnit.MINUTES);
        await().until(() -> actions.outstanding().isEmpty());
        assertThatThrownBy(() -> actions.awaitAll(Duration.ofMillis(1))).isInstanceOf(TimeoutException.class);
        go.countDown();
        actions.awaitAll(Duration.ofMinutes(1));
        assertThat(whole).isCompletedWithValue(2);
    }

    /** The second is at rest as soon as it has ended, and so the chain that it ends. */
    @Test
    void aChainOfAChainIsToldWhateverItsSecondActionCameTo() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ActionFuture<Integer> middle = actions.submit(() -> 1).then(one -> {
            called.countDown();
            awaitQuietly(go);
            ActionFuture<Integer> stopped = actions.submit(endless(new CountDownLatch(1)));
            stopped.cancel(true);
            stopped.terminated().join();
            return stopped;
        });
        ActionFuture<Integer> end = middle.then(two -> actions.submit(() -> two));
        called.await();
        go.countDown();
        assertThatThrownBy(() -> end.get(1, TimeUnit.MINUTES)).isInstanceOf(CancellationException.class);
    }

    @Test
    void theFunctionMayGiveTheFirstItself() {
        ActionFuture<Integer> first = actions.submit(() -> 1);
        assertThat(first.then(one -> first))
                .succeedsWithin(Duration.ofMinutes(1))
                .isEqualTo(1);
    }

    @Test
    void aChainOfAnAttemptThatHasFailedDoesNotGoOn() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<ActionFuture<Integer>> chain = new AtomicReference<>();
        ActionFuture<Integer> parent = actions.withOptions(
                        ActionOptions.defaults().retry(ActionRetry.maxAttempts(2)))
                .submit(() -> {
                    if (CurrentAction.attempt() == 1) {
                        chain.set(actions.submit(() -> 1).then(one -> {
                            called.countDown();
                            awaitQuietly(go);
                            return actions.submit(() -> 2);
                        }));
                        called.await();
                        throw new IOException("no");
                    }
                    return 3;
                });
        await().until(() -> chain.get() != null && chain.get().isCancelled());
        go.countDown();
        assertThat(parent.join()).isEqualTo(3);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits that can never end are refused with a sentence (E9). */
@Tag("concurrency")
class RefusedWaitsTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private static final ActionOptions DETACHED = ActionOptions.defaults().detached();

    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    private static void assertRefused(ActionFuture<?> action, String... words) {
        assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("RefusedWaitsTest.java:")
                .hasMessageContainingAll(words);
    }

    @Test
    void e9OnAPlainPoolItHangs() throws Exception {
        try (PlainPool plain = new PlainPool(2)) {
            CompletableFuture<CompletableFuture<Integer>> self = new CompletableFuture<>();
            CompletableFuture<Integer> action = plain.submit(() -> self.join().join());
            self.complete(action);
            await().until(() -> plain.threads().get(0).getState() == Thread.State.WAITING);
            assertThat(action).isNotDone();
        }
    }

    @Test
    void e9AwaitAllInAnAction() {
        assertRefused(
                SparkActions.submit(session, () -> {
                    SparkActions.awaitAll(session, Duration.ofMinutes(5));
                    return 1;
                }),
                "so for itself");
    }

    @Test
    void e9AwaitAllInAThreadThatAnActionHasStarted() {
        assertRefused(
                SparkActions.submit(session, () -> {
                    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
                    Thread thread = new Thread(() -> {
                        try {
                            SparkActions.awaitAll(session, Duration.ofMinutes(5));
                            thrown.complete(null);
                        } catch (Exception e) {
                            thrown.complete(e);
                        }
                    });
                    thread.start();
                    thread.join();
                    throw (Exception) thrown.join();
                }),
                "so for itself");
    }

    private interface ScopeCall {
        void on(ActionScope scope) throws Exception;
    }

    private static ScopeCall scopeCall(String name) {
        return switch (name) {
            case "join" -> ActionScope::join;
            case "joinAll" -> ActionScope::joinAll;
            case "first" -> ActionScope::first;
            default -> ActionScope::close;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"join", "joinAll", "first", "close"})
    void e9AScopeByItsMember(String call) {
        try (ActionScope scope = ActionScope.open(session)) {
            assertRefused(
                    scope.fork(() -> {
                        scopeCall(call).on(scope);
                        return 1;
                    }),
                    "so for itself");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"join", "joinAll", "first", "close"})
    void e9AScopeByAMemberOfAScopeWithinIt(String call) {
        try (ActionScope outer = ActionScope.open(session);
                ActionScope inner = ActionScope.open(session)) {
            assertThat(outer).isNotSameAs(inner);
            assertRefused(
                    inner.fork(() -> {
                        scopeCall(call).on(outer);
                        return 1;
                    }),
                    "so for itself");
        }
    }

    /** In the code of a member, so that the owner waits for that. */
    @ParameterizedTest
    @ValueSource(strings = {"join", "joinAll", "first", "close"})
    void e9AScopeByAMemberOfAScopeThatAMemberHasOpened(String call) {
        try (ActionScope outer = ActionScope.open(session)) {
            assertRefused(
                    outer.fork(() -> {
                        try (ActionScope inner = ActionScope.open(session)) {
                            inner.fork(() -> {
                                scopeCall(call).on(outer);
                                return 1;
                            });
                            inner.join();
                        } catch (CompletionException e) {
                            throw (Exception) e.getCause();
                        }
                        return 1;
                    }),
                    "so for itself");
        }
    }

    private ActionFuture<Integer> ofItself(Function<ActionFuture<Integer>, Callable<Integer>> wait) {
        CompletableFuture<ActionFuture<Integer>> self = new CompletableFuture<>();
        ActionFuture<Integer> action =
                SparkActions.submit(session, () -> wait.apply(self.get()).call());
        self.complete(action);
        return action;
    }

    @Test
    void e9AnActionThatWaitsForItself() {
        assertRefused(ofItself(self -> self::join), "can never end", "itself");
        assertRefused(ofItself(self -> self::get), "can never end", "itself");
    }

    @Test
    void e9ByAStageOfItself() {
        assertRefused(ofItself(self -> self.thenApply(n -> n + 1)::join), "can never end", "itself");
        assertRefused(
                ofItself(self -> self.handle((n, failure) -> 1).thenApply(n -> n)::get), "can never end", "itself");
        assertRefused(
                ofItself(self -> () -> SparkActions.submit(session, () -> 1)
                        .thenCombine(self, (one, n) -> n)
                        .join()),
                "can never end",
                "itself");
    }

    @Test
    void e9ByACombinationWithItself() {
        assertRefused(
                ofItself(
                        self -> () -> SparkActions.allOf(List.of(SparkActions.submit(session, DETACHED, () -> 1), self))
                                .join()
                                .get(0)),
                "can never end",
                "itself");
    }

    /** What ends by itself after a while is no such wait. */
    @Test
    void e9ATimedWaitForItselfEnds() throws Exception {
        assertThat(ofItself(self -> () -> {
                            try {
                                return self.get(50, TimeUnit.MILLISECONDS);
                            } catch (TimeoutException e) {
                                return 5;
                            }
                        })
                        .get(60, TimeUnit.SECONDS))
                .isEqualTo(5);
    }

    private static Callable<Integer> waiting(ActionFuture<Integer> other, String how) {
        return switch (how) {
            case "join" -> other::join;
            case "get" -> other::get;
            case "stage" -> other.thenApply(n -> n)::join;
            default -> () -> SparkActions.allOf(List.of(other)).join().get(0);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"join", "get", "stage", "allOf"})
    void e9TwoThatWaitForEachOther(String how) {
        CompletableFuture<ActionFuture<Integer>> second = new CompletableFuture<>();
        CountDownLatch both = new CountDownLatch(2);
        ActionFuture<Integer> first = SparkActions.submit(session, () -> {
            ActionFuture<Integer> other = second.get();
            both.countDown();
            both.await();
            return waiting(other, how).call();
        });
        second.complete(SparkActions.submit(session, () -> {
            both.countDown();
            both.await();
            return waiting(first, how).call();
        }));

        assertRefused(first, "can never end"); // One of them is refused, and the other fails with it.
        assertRefused(second.join(), "can never end");
    }

    @Test
    void e9AChildThatWaitsForItsParent() {
        CompletableFuture<ActionFuture<Integer>> self = new CompletableFuture<>();
        ActionFuture<Integer> parent = SparkActions.submit(session, () -> {
            ActionFuture<Integer> me = self.get();
            return SparkActions.submit(session, me::join).join();
        });
        self.complete(parent);

        assertRefused(parent, "can never end");
    }

    @Test
    void e9AMemberThatWaitsForTheOneThatJoinsItsScope() {
        CompletableFuture<ActionFuture<Integer>> self = new CompletableFuture<>();
        ActionFuture<Integer> owner = SparkActions.submit(session, () -> {
            ActionFuture<Integer> me = self.get();
            try (ActionScope scope = ActionScope.open(session)) {
                scope.fork(me::join);
                scope.join();
            } catch (CompletionException e) {
                throw (Exception) e.getCause();
            }
            return 1;
        });
        self.complete(owner);

        assertRefused(owner, "can never end");
    }

    /** The stage comes to need it only when its function has run. */
    @Test
    void e9OneThatAStageSubmitsAndThatWaitsForTheWaiter() {
        CompletableFuture<ActionFuture<Integer>> self = new CompletableFuture<>();
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            ActionFuture<Integer> me = self.get();
            return SparkActions.submit(session, () -> 1)
                    .thenCompose(one -> SparkActions.submit(session, me::join))
                    .join();
        });
        self.complete(action);

        assertRefused(action, "can never end");
    }

    @Test
    void e9AStageThatFollowsTheWaiter() {
        CompletableFuture<ActionFuture<Integer>> self = new CompletableFuture<>();
        CompletableFuture<Thread> body = new CompletableFuture<>();
        CountDownLatch itWaits = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            ActionFuture<Integer> me = self.get();
            ActionFuture<Integer> one = SparkActions.submit(session, () -> {
                itWaits.await();
                return 1;
            });
            CompletableFuture<Integer> stage = one.thenCompose(n -> me);
            new Thread(() -> {
                        await().until(() -> body.get().getState() == Thread.State.WAITING);
                        itWaits.countDown();
                    })
                    .start();
            body.complete(Thread.currentThread());
            return stage.join();
        });
        self.complete(action);

        assertRefused(action, "can never end");
    }

    /** With a way out, it is none: the other of two may be first. */
    @Test
    void e9FirstOfItselfAndAnotherOne() throws Exception {
        assertThat(ofItself(self -> () -> self.applyToEither(SparkActions.submit(session, () -> 3), n -> n)
                                .join())
                        .get(60, TimeUnit.SECONDS))
                .isEqualTo(3);
    }
}

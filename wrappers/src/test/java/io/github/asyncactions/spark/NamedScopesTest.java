package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scopes with a name, a limit, a deadline and default options; and what fails a scope. */
@Tag("concurrency")
class NamedScopesTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private static final ScopeOptions NIGHTLY = ScopeOptions.named("nightly");

    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    private static <T> Callable<T> endless() {
        return () -> {
            new CountDownLatch(1).await();
            throw new AssertionError("never");
        };
    }

    private static <T> Callable<T> failing(String message) {
        return () -> {
            throw new IOException(message);
        };
    }

    @Test
    void aFailureSaysWhichMemberFailed() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY)) {
            scope.fork("orders", failing("disk full"));

            CompletionException failed = catchThrowableOfType(CompletionException.class, scope::join);

            assertThat(failed).hasMessage("orders failed: java.io.IOException: disk full");
            assertThat(failed.getCause()).isInstanceOf(IOException.class).hasMessage("disk full");
        }
    }

    @Test
    void bodiesWithoutAResultAreForked() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (ActionScope scope = ActionScope.open(session, NIGHTLY)) {
            ActionFuture<Void> named = scope.forkVoid("one", () -> {
                runs.incrementAndGet();
            });
            scope.forkVoid(() -> {
                runs.incrementAndGet();
            });
            scope.forkVoid("three", ActionOptions.defaults(), () -> {
                runs.incrementAndGet();
            });
            scope.join();
            assertThat(named.description()).isEqualTo("one");
            assertThat(named.join()).isNull();
        }
        assertThat(runs).hasValue(3);
    }

    @Test
    void atTheDeadlineMembersAreCancelledAndJoinThrows() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY.timeout(Duration.ofMillis(300)))) {
            ActionFuture<Integer> done = scope.fork("done", () -> 1);
            ActionFuture<Object> slow = scope.fork("slow", endless());

            assertThatThrownBy(scope::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessage("nightly timed out after 300 ms")
                    .hasCauseInstanceOf(TimeoutException.class);

            assertThat(done.join()).isEqualTo(1);
            assertThatThrownBy(slow::join)
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("slow was cancelled, since nightly timed out after 300 ms");
            assertThat(slow.progress().state()).isEqualTo(State.CANCELLED);
            assertThat(scope.progress().state()).isEqualTo(State.TIMED_OUT);
            ActionFuture<Integer> late = scope.fork("late", () -> 2);
            assertThatThrownBy(late::join).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aDeadlineMayBeAsFarAwayAsADurationCanTell() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY.timeout(Duration.ofSeconds(Long.MAX_VALUE)))) {
            ActionFuture<Integer> one = scope.fork("one", () -> 1);
            scope.join();
            assertThat(one.join()).isEqualTo(1);
        }
    }

    @Test
    void atTheDeadlineJoinAllGivesAll() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY.timeout(Duration.ofMillis(300)))) {
            scope.fork("done", () -> 1);
            scope.fork("slow", endless());
            List<ActionFuture<?>> all = scope.joinAll();
            assertThat(all)
                    .extracting(action -> action.progress().state())
                    .containsExactly(State.SUCCEEDED, State.CANCELLED);
        }
    }

    @Test
    void firstThrowsAtTheDeadline() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY.timeout(Duration.ofMillis(300)))) {
            scope.fork("slow", endless());
            assertThatThrownBy(scope::first).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aScopeWhoseMembersEndedInTimeHasNotTimedOut() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY.timeout(Duration.ofMillis(300)))) {
            ActionFuture<Integer> done = scope.fork("done", () -> 1);
            done.join();
            await().until(() -> scope.toString().contains("timed out"));
            scope.join();
            assertThat(done.join()).isEqualTo(1);
        }
    }

    @Test
    void aDeadlineReachesScopesWithin() throws Exception {
        try (ActionScope outer = ActionScope.open(session, NIGHTLY.timeout(Duration.ofMillis(300)));
                ActionScope inner = ActionScope.open(session, ScopeOptions.named("inner"))) {
            inner.fork("slow", endless());
            assertThatThrownBy(inner::join)
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("nightly timed out after 300 ms");
            assertThat(outer.progress().state()).isEqualTo(State.TIMED_OUT);
        }
    }

    @Test
    void itsOptionsAreTheDefaultsOfItsActions() throws Exception {
        SparkActions.setDefaultOptions(session, ActionOptions.defaults().pool("of the application"));
        try (ActionScope scope = ActionScope.open(
                session,
                NIGHTLY.options(ActionOptions.defaults().pool("of the scope").retry(ActionRetry.maxAttempts(2))))) {
            ActionFuture<String> pool =
                    scope.fork(() -> session.sparkContext().getLocalProperty("spark.scheduler.pool"));
            assertThat(pool.join()).isEqualTo("of the scope");
            AtomicInteger calls = new AtomicInteger();
            assertThat(SparkActions.submit(session, () -> {
                                if (calls.incrementAndGet() == 1) {
                                    throw new IOException("once");
                                }
                                return calls.get();
                            })
                            .join())
                    .isEqualTo(2);
            ActionFuture<String> own =
                    scope.fork("own", ActionOptions.defaults().pool("own"), () -> session.sparkContext()
                            .getLocalProperty("spark.scheduler.pool"));
            assertThat(own.join()).isEqualTo("own");
        } finally {
            SparkActions.setDefaultOptions(session, ActionOptions.defaults());
        }
    }

    @Test
    void whatABodyCatchesFailsNoScope() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY)) {
            ActionFuture<String> caught = scope.fork("careful", () -> {
                try {
                    return SparkActions.submit(session, NamedScopesTest.<String>failing("inner"))
                            .join();
                } catch (CompletionException failed) {
                    return "without";
                }
            });
            scope.join();
            assertThat(caught.join()).isEqualTo("without");
        }
    }

    @Test
    void whatABodyPassesOnFailsItsScopeOnce() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY)) {
            scope.fork("careless", () -> SparkActions.submit(session, failing("inner"))
                    .join());
            assertThatThrownBy(scope::join)
                    .hasMessageStartingWith("careless failed")
                    .hasNoSuppressedExceptions();
        }
    }

    @Test
    void whatABodyNeverLooksAtFailsItsScope() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY)) {
            CountDownLatch failed = new CountDownLatch(1);
            scope.fork("forgetful", () -> {
                ActionFuture<Object> child = SparkActions.submit(
                        session, ActionOptions.defaults().description("forgotten"), failing("inner"));
                await().until(child::isDone);
                failed.countDown();
                return 1;
            });
            failed.await();
            assertThatThrownBy(scope::join).hasMessage("forgotten failed: java.io.IOException: inner");
        }
    }

    @Test
    void whatABodyTriesAgainFailsNoScope() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (ActionScope scope = ActionScope.open(session, NIGHTLY)) {
            ActionFuture<Integer> stubborn =
                    scope.fork("stubborn", ActionOptions.defaults().retry(ActionRetry.maxAttempts(3)), () -> {
                        int call = calls.incrementAndGet();
                        return SparkActions.submit(
                                        session,
                                        () -> call < 3
                                                ? NamedScopesTest.<Integer>failing("no " + call)
                                                        .call()
                                                : call)
                                .join();
                    });
            scope.join();
            assertThat(stubborn.join()).isEqualTo(3);
        }
    }

    @Test
    void whatAnAttemptLeavesUnseenFailsNoScope() throws Exception {
        try (ActionScope scope = ActionScope.open(session, NIGHTLY)) {
            ActionFuture<Integer> stubborn =
                    scope.fork("stubborn", ActionOptions.defaults().retry(ActionRetry.maxAttempts(2)), () -> {
                        if (CurrentAction.attempt() == 1) {
                            ActionFuture<Object> one = SparkActions.submit(session, failing("one"));
                            ActionFuture<Object> other = SparkActions.submit(session, failing("other"));
                            await().until(other::isDone);
                            return (int) one.join();
                        }
                        return 2;
                    });
            scope.join();
            assertThat(stubborn.join()).isEqualTo(2);
        }
    }

    @Test
    void aDeadlineThatCutsAnInnerScopeIsToldByTheOuterOne() throws Exception {
        try (ActionScope outer = ActionScope.open(session, NIGHTLY.timeout(Duration.ofMillis(300)))) {
            try (ActionScope inner = ActionScope.open(session)) {
                inner.fork("slow", endless());
                assertThatThrownBy(inner::join).isInstanceOf(CancellationException.class);
            }
            assertThatThrownBy(outer::join).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void itTellsHowFarItIs() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ActionScope scope = ActionScope.open(session, NIGHTLY.limit(1))) {
            scope.forkVoid("one", () -> {
                go.await();
            });
            scope.forkVoid("two", () -> {});
            await().until(() -> scope.progress().state() == State.RUNNING);
            assertThat(scope).hasToString("nightly [open: 2 actions, 1 queued, 1 running, 0 ended, 0 failed]");
            assertThat(scope.progress().fraction()).isZero();
            go.countDown();
            scope.join();
            assertThat(scope.progress().fraction()).isEqualTo(1);
            assertThat(scope.progress().state()).isEqualTo(State.SUCCEEDED);
        }
    }

    @Test
    void underALimitATimeoutCountsFromWhenTheActionIsLetIn() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ActionOptions soon = ActionOptions.defaults().timeout(Duration.ofMillis(500));
        try (ActionScope scope = ActionScope.open(session, NIGHTLY.limit(1))) {
            scope.forkVoid("first", () -> {
                go.await();
            });
            ActionFuture<Integer> second = scope.fork("second", soon, () -> 2);
            ActionFuture<Integer> outside =
                    SparkActions.submit(session, soon.detached(), NamedScopesTest.<Integer>endless());
            assertThatThrownBy(outside::join).hasCauseInstanceOf(TimeoutException.class);
            assertThat(second).isNotDone();
            go.countDown();
            assertThat(second.join()).isEqualTo(2);
            ActionFuture<Object> third = scope.fork("third", soon, endless());
            assertThatThrownBy(third::join).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void badOptionsAreTold() {
        assertThatThrownBy(() -> NIGHTLY.limit(0)).hasMessageContaining("limit of nightly must be at least 1, not 0");
        assertThatThrownBy(() -> NIGHTLY.timeout(Duration.ZERO))
                .hasMessageContaining("timeout of nightly must be positive");
    }
}

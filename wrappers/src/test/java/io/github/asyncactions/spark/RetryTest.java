package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Actions that are tried again. */
@Tag("concurrency")
class RetryTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger calls = new AtomicInteger();
    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    private SparkActions with(ActionRetry retry) {
        return SparkActions.of(session).withOptions(ActionOptions.defaults().retry(retry));
    }

    private static ActionRetry attempts(int max) {
        return ActionRetry.maxAttempts(max);
    }

    /** A retry after so long that only a test's end comes first. */
    private static ActionRetry muchLater() {
        return attempts(2).backoff(LONG, LONG);
    }

    private Callable<Integer> failing(int times) {
        return () -> {
            int call = calls.incrementAndGet();
            if (call <= times) {
                throw new IOException("no " + call);
            }
            return call;
        };
    }

    private void awaitPause(ActionFuture<?> action) {
        await().until(() -> calls.get() == 1 && action.progress().state() == State.QUEUED);
    }

    @Test
    void itIsOneActionWithOneFuture() {
        List<Long> ids = new ArrayList<>();
        ActionFuture<Integer> action = with(attempts(3)).submit("flaky", failing(2));
        ids.add(action.id());

        assertThat(action.join()).isEqualTo(3);
        assertThat(action.attempt()).isEqualTo(3);
        assertThat(action.id()).isEqualTo(ids.get(0));
        assertThat(action.toString()).startsWith("flaky [succeeded").contains("attempt 3 of 3");
    }

    @Test
    void theLastFailureIsTheActions() {
        ActionFuture<Integer> action = with(attempts(2)).submit(failing(5));

        assertThatThrownBy(action::join).hasCauseInstanceOf(IOException.class).hasMessageContaining("no 2");
        assertThat(calls).hasValue(2);
    }

    @Test
    void withoutARetryThereIsOneAttempt() {
        assertThatThrownBy(SparkActions.of(session).submit(failing(1))::join).hasMessageContaining("no 1");
        assertThat(calls).hasValue(1);
    }

    @Test
    void someFailuresAreFinal() {
        List<Callable<Exception>> finals = List.of(
                () -> new CancellationException("by the body"),
                () -> new TimeoutException("of the body"),
                () -> new RejectedExecutionException("full"),
                () -> {
                    try {
                        session.sql("select nonsense");
                        throw new AssertionError("should not be reached");
                    } catch (Exception e) {
                        assertThat(e).isInstanceOf(AnalysisException.class);
                        return e;
                    }
                },
                () -> new CompletionException(new TimeoutException("of something awaited")),
                () -> new ExecutionException(new CancellationException("of something awaited")));
        for (Callable<Exception> failure : finals) {
            calls.set(0);
            ActionFuture<Void> action = with(attempts(3)).submit(() -> {
                calls.incrementAndGet();
                throw failure.call();
            });
            assertThatThrownBy(() -> action.get(1, TimeUnit.MINUTES)).isNotNull();
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void anErrorIsFinal() {
        ActionFuture<Void> action = with(attempts(3)).submit(() -> {
            calls.incrementAndGet();
            throw new AssertionError("a bug");
        });
        assertThatThrownBy(action::join).hasCauseInstanceOf(AssertionError.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aPredicateNarrowsWhatIsTriedAgainAndSeesTheCause() {
        List<Throwable> seen = new ArrayList<>();
        ActionRetry retry = attempts(3).when(failure -> {
            seen.add(failure);
            return failure.getMessage().equals("no 1");
        });
        ActionFuture<Integer> action = with(retry).submit(() -> {
            try {
                return failing(3).call();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        assertThatThrownBy(action::join).hasMessageContaining("no 2");
        assertThat(calls).hasValue(2);
        assertThat(seen).hasSize(2).allMatch(IOException.class::isInstance);
    }

    @Test
    void aPredicateThatThrowsEndsIt() {
        IllegalStateException ofThePredicate = new IllegalStateException("predicate");
        ActionFuture<Integer> action = with(attempts(3).when(failure -> {
                    throw ofThePredicate;
                }))
                .submit(failing(2));
        assertThatThrownBy(action::join).cause().hasMessage("no 1").satisfies(failure -> assertThat(
                        failure.getSuppressed())
                .contains(ofThePredicate));
    }

    /** With a loop in the body both would be held. */
    @Test
    void betweenAttemptsItHoldsNeitherAThreadNorAPlace() throws Exception {
        try (ActionScope scope =
                ActionScope.open(session, ScopeOptions.named("one at a time").limit(1))) {
            ActionFuture<Integer> action =
                    scope.fork("later", ActionOptions.defaults().retry(muchLater()), failing(1));
            awaitPause(action);

            assertThat(scope.fork("other", () -> "meanwhile").join()).isEqualTo("meanwhile");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("asyncactions-test"))
                    .allSatisfy(thread -> assertThat(thread.getStackTrace()).noneMatch(frame -> frame.getClassName()
                            .equals(getClass().getName())));
            assertThat(action).isNotDone();
            assertThat(action.toString()).contains("queued", "attempt 1 of 2", "after java.io.IOException: no 1");
            assertThat(SparkActions.statistics(session).running()).isZero();
        }
    }

    @Test
    void aCancelBetweenAttemptsIsFinal() throws Exception {
        ActionFuture<Integer> action = with(muchLater()).submit(failing(1));
        awaitPause(action);

        assertThat(action.cancel("not needed")).isTrue();

        assertThatThrownBy(action::join)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("not needed");
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(calls).hasValue(1);
        assertThat(SparkActions.of(session).find(action.id())).isEmpty();
    }

    @Test
    void itsTimeoutIsForAllAttempts() throws Exception {
        ActionFuture<Integer> action = SparkActions.of(session)
                .withOptions(ActionOptions.defaults().retry(muchLater()).timeout(Duration.ofMillis(300)))
                .submit("slow", failing(1));
        assertThatThrownBy(action::join)
                .hasCauseInstanceOf(TimeoutException.class)
                .hasMessageContaining("between two attempts, in attempt 1 of 2, after java.io.IOException: no 1");
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(calls).hasValue(1);
    }

    @Test
    void anAttemptStartsOnlyWhenNothingOfTheOneBeforeRuns() throws Exception {
        CountDownLatch childRuns = new CountDownLatch(1);
        CountDownLatch childMayEnd = new CountDownLatch(1);
        AtomicReference<ActionFuture<Integer>> child = new AtomicReference<>();
        AtomicReference<Boolean> childAtRest = new AtomicReference<>();
        ActionFuture<Integer> action = with(attempts(2)).submit(() -> {
            if (calls.incrementAndGet() == 1) {
                child.set(SparkActions.submit(session, () -> {
                    childRuns.countDown();
                    boolean ended = false;
                    while (!ended) {
                        try {
                            childMayEnd.await();
                            ended = true;
                        } catch (InterruptedException ignored) {
                            // It takes its time.
                        }
                    }
                    return 1;
                }));
                childRuns.await();
                throw new IOException("no");
            }
            childAtRest.set(child.get().terminated().isDone());
            return 2;
        });
        await().until(() -> child.get() != null && child.get().isCancelled());
        assertThatThrownBy(() -> child.get().join()).hasMessageContaining("attempt 1 of submit at RetryTest");
        assertThat(calls).hasValue(1);
        childMayEnd.countDown();

        assertThat(action.join()).isEqualTo(2);
        assertThat(childAtRest).hasValue(true);
    }

    @Test
    void itsJobsOfAllAttemptsAreKnown() {
        ActionFuture<Long> action = with(attempts(2)).submit(() -> {
            long count = session.range(10).count();
            if (calls.incrementAndGet() == 1) {
                throw new IOException("after the job");
            }
            return count;
        });
        assertThat(action.join()).isEqualTo(10);
        spark.awaitListeners();
        assertThat(action.jobIds()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(action.progress().state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void jobsOfALaterAttemptAreCancelled() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        ActionFuture<Long> action = with(attempts(2)).submit(() -> {
            if (calls.incrementAndGet() == 1) {
                session.range(1).count();
                throw new IOException("no");
            }
            second.countDown();
            return session.range(0, 4, 1, 4)
                    .map(
                            (MapFunction<Long, Long>) id -> {
                                Thread.sleep(600_000);
                                return id;
                            },
                            Encoders.LONG())
                    .count();
        });
        second.await();
        await().until(() -> action.progress().runningTasks() > 0);
        action.cancel("enough");
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(session.sparkContext().statusTracker().getActiveJobIds()).isEmpty();
    }

    @Test
    void theBodyKnowsWhichAttemptItIs() {
        List<Integer> attempts = new ArrayList<>();
        with(attempts(3))
                .submit(() -> {
                    attempts.add(CurrentAction.attempt());
                    return failing(2).call();
                })
                .join();
        assertThat(attempts).containsExactly(1, 2, 3);
        assertThat(CurrentAction.attempt()).isEqualTo(1);
    }

    @Test
    void aParentWaitsForAllAttemptsUnderALimitOfOne() throws Exception {
        try (ActionScope scope = ActionScope.open(session, 1)) {
            ActionFuture<Integer> parent =
                    scope.fork(() -> with(attempts(3)).submit(failing(2)).join());
            assertThat(parent.join()).isEqualTo(3);
            scope.join();
        }
    }

    @Test
    void whatIsCarriedIsCapturedOnce() {
        session.sparkContext().setLocalProperty("tenant", "a");
        ActionFuture<String> action = with(attempts(2)).submit(() -> {
            failing(1).call();
            return session.sparkContext().getLocalProperty("tenant");
        });
        session.sparkContext().setLocalProperty("tenant", "b");
        assertThat(action.join()).isEqualTo("a");
        session.sparkContext().setLocalProperty("tenant", null);
    }

    @Test
    void aWrappersActionIsTriedAgain() {
        ActionRetry retry = attempts(2).when(failure -> calls.getAndIncrement() == 0);
        ActionFuture<Long> action = AsyncDataset.of(session.range(3)
                        .map(
                                (MapFunction<Long, Long>) id -> {
                                    throw new IllegalStateException("in the task");
                                },
                                Encoders.LONG()))
                .withOptions(ActionOptions.defaults().retry(retry))
                .countAsync();
        assertThatThrownBy(action::join).hasStackTraceContaining("in the task");
        assertThat(action.attempt()).isEqualTo(2);
    }

    @Test
    void theBackOffDoublesUpToItsMaximum() {
        ActionRetry retry = attempts(10).backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(List.of(1, 2, 3, 4, 9).stream().map(retry::delayAfter))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 5L, 5L);
        assertThat(attempts(3).delayAfter(1)).isZero();
        Duration huge = Duration.ofSeconds(Long.MAX_VALUE);
        assertThat(attempts(1000).backoff(Duration.ofMillis(1), huge).jitter(1).delayAfter(999))
                .isPositive();
        for (int i = 0; i < 100; i++) {
            assertThat(retry.jitter(0.2).delayAfter(2)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
            assertThat(retry.jitter(1).delayAfter(9)).isBetween(Duration.ZERO, Duration.ofSeconds(5));
        }
    }

    @Test
    void oneThatEndsWithItsScopeTellsWhatItFailedWith() throws Exception {
        ActionFuture<Integer> hopeless;
        try (ActionScope scope = ActionScope.open(session, ScopeOptions.named("nightly"))) {
            hopeless = scope.fork(
                    "hopeless", ActionOptions.defaults().retry(attempts(2).backoff(LONG, LONG)), () -> {
                        throw new IOException("no route");
                    });
            ActionFuture<Integer> failing = hopeless;
            await().until(() -> failing.toString().contains("no route"));
        }
        assertThatThrownBy(hopeless::join)
                .isInstanceOf(CancellationException.class)
                .hasMessage("hopeless was cancelled, since its scope was closed, after java.io.IOException: no route");
    }

    /** It has had its turn, and its timeout goes on. */
    @Test
    void theNextAttemptComesBeforeInputsThatHaveNotBegun() {
        SparkActions actions =
                SparkActions.of(session).withOptions(ActionOptions.defaults().retry(attempts(2)));
        List<String> order = new CopyOnWriteArrayList<>();
        actions.forEach(List.of(0, 1, 2, 3), 1, input -> {
                    order.add(input + "." + CurrentAction.attempt());
                    if (input == 0 && CurrentAction.attempt() == 1) {
                        throw new IOException("no");
                    }
                    if (input == 1) { // Until the other one is queued again.
                        await().until(() -> actions.outstanding().get(0).attempt() == 2);
                    }
                    return input;
                })
                .join();
        assertThat(order).containsExactly("0.1", "1.1", "0.2", "2.1", "3.1");
    }

    @Test
    void badValuesAreTold() {
        assertThatThrownBy(() -> attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> attempts(2).backoff(LONG, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT1H");
        assertThatThrownBy(() -> attempts(2).jitter(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 1");
    }
}

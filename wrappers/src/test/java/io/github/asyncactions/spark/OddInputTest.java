package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Odd numbers, odd exceptions, and futures of several applications (E10). */
@Tag("concurrency")
class OddInputTest {

    private LocalSpark spark = new LocalSpark();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void stop() {
        never.countDown();
        spark.stop();
    }

    @Test
    void e10TheLargestNumberOfThreads() throws Exception {
        spark = new LocalSpark(
                builder -> builder.config("spark.asyncactions.threads", Integer.toString(Integer.MAX_VALUE)), false);
        SparkSession session = spark.session();
        CyclicBarrier together = new CyclicBarrier(20);
        List<ActionFuture<Integer>> actions = IntStream.range(0, 20)
                .mapToObj(i -> SparkActions.submit(session, () -> {
                    together.await(60, TimeUnit.SECONDS);
                    return SparkActions.submit(session, () -> i).join();
                }))
                .toList();

        assertThat(SparkActions.allOf(actions).get(60, TimeUnit.SECONDS))
                .isEqualTo(IntStream.range(0, 20).boxed().toList());
        assertThat(SparkActions.forEach(session, List.of(1, 2), Integer.MAX_VALUE, i -> i)
                        .get(60, TimeUnit.SECONDS))
                .containsExactly(1, 2);
        try (ActionScope scope = ActionScope.open(session, Integer.MAX_VALUE)) {
            ActionFuture<Integer> member =
                    scope.fork(() -> SparkActions.submit(session, () -> 3).join());
            scope.join();
            assertThat(member.resultNow()).isEqualTo(3);
        }
    }

    // ---- exceptions ----------------------------------------------------------------------------------------------

    @SuppressWarnings("serial") // Nobody writes them anywhere.
    private enum Odd {
        MESSAGE(() -> new RuntimeException() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }
        }),
        LOCALIZED_MESSAGE(() -> new RuntimeException() {
            @Override
            public String getLocalizedMessage() {
                throw new StackOverflowError("no localized message");
            }
        }),
        TO_STRING(() -> new RuntimeException() {
            @Override
            public String toString() {
                throw new AssertionError("no string");
            }
        }),
        NULL_STRING(() -> new RuntimeException() {
            @Override
            public String toString() {
                return null;
            }
        }),
        EQUALS(() -> new RuntimeException() {
            @Override
            public boolean equals(Object other) {
                throw new IllegalStateException("no equals");
            }

            @Override
            public int hashCode() {
                throw new IllegalStateException("no hash");
            }
        }),
        CAUSE(() -> new RuntimeException() {
            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException("no cause");
            }
        }),
        STACK(() -> new RuntimeException() {
            @Override
            public StackTraceElement[] getStackTrace() {
                throw new IllegalStateException("no stack");
            }
        });

        private final transient Supplier<RuntimeException> maker;

        Odd(Supplier<RuntimeException> maker) {
            this.maker = maker;
        }
    }

    private static Throwable thrownBy(Waits code) {
        try {
            code.run();
            return null;
        } catch (Throwable t) {
            return t;
        }
    }

    private interface Waits {
        void run() throws Exception;
    }

    /** By identity: AssertJ would ask it for its own words. */
    private static void assertIs(Throwable actual, Throwable expected) {
        assertThat(actual == expected).isTrue();
    }

    private static Throwable causeOf(Throwable thrown) {
        assertThat(thrown instanceof CompletionException || thrown instanceof ExecutionException)
                .isTrue();
        return thrown.getCause();
    }

    @ParameterizedTest
    @EnumSource
    void e10AnExceptionThatCannotTellWhatItIs(Odd odd) throws Exception {
        SparkSession session = spark.session();
        RuntimeException failure = odd.maker.get();
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            throw failure;
        });
        assertIs(causeOf(thrownBy(() -> action.get(60, TimeUnit.SECONDS))), failure);
        assertIs(causeOf(thrownBy(action::get)), failure);
        assertIs(causeOf(thrownBy(action::join)), failure);
        assertIs(action.exceptionNow(), failure);
        assertThat(action.toString()).contains("failed");

        ActionFuture<List<Integer>> all =
                SparkActions.allOf(List.of(action, SparkActions.submit(session, () -> never.getCount() > 0 ? 1 : 0)));
        assertIs(causeOf(thrownBy(() -> all.get(60, TimeUnit.SECONDS))), failure);
        ActionFuture<Integer> first = SparkActions.firstOf(List.of(action));
        assertIs(causeOf(thrownBy(() -> first.get(60, TimeUnit.SECONDS))), failure);
        assertThat(all.toString() + first).contains("failed");

        try (ActionScope scope = ActionScope.open(session)) {
            scope.fork(() -> {
                throw failure;
            });
            ActionFuture<Integer> other = scope.fork(() -> {
                never.await();
                return 1;
            });
            assertIs(causeOf(thrownBy(scope::join)), failure);
            assertThat(other).isCancelled();
            assertThat(thrownBy(other::join)).hasMessageContaining("another action of its scope failed");
        }
        ActionFuture<Integer> byHand = SparkActions.submit(session, () -> {
            never.await();
            return 1;
        });
        byHand.completeExceptionally(failure);
        assertIs(causeOf(thrownBy(byHand::get)), failure);
        byHand.terminated().get(60, TimeUnit.SECONDS);
        assertThat(SparkActions.submit(session, () -> 2).get(60, TimeUnit.SECONDS))
                .isEqualTo(2);
    }

    /** Both those that are there before it fails, and those that come later. */
    @ParameterizedTest
    @EnumSource
    void e10StagesOfSuchAnException(Odd odd) throws Exception {
        SparkSession session = spark.session();
        RuntimeException failure = odd.maker.get();
        CountDownLatch go = new CountDownLatch(1);
        ActionFuture<Integer> action = SparkActions.submit(session, () -> {
            go.await();
            throw failure;
        });
        CompletableFuture<Integer> early = action.thenApply(n -> n).exceptionally(thrown -> 7);
        CompletableFuture<Integer> handled = action.handle((n, thrown) -> thrown == null ? 0 : 8);
        go.countDown();

        assertThat(early.get(60, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(handled.get(60, TimeUnit.SECONDS)).isEqualTo(8);
        assertThat(action.thenApply(n -> n).exceptionally(thrown -> 9).get(60, TimeUnit.SECONDS))
                .isEqualTo(9);
        action.terminated().get(60, TimeUnit.SECONDS);
    }

    /** Its constructor throws, and so it is another one. */
    @Test
    @SuppressWarnings("serial")
    void e10AnExceptionThatCannotBeMade() {
        assertThatThrownBy(() -> SparkActions.submit(spark.session(), () -> {
                            throw new RuntimeException() {
                                @Override
                                public synchronized Throwable fillInStackTrace() {
                                    throw new IllegalStateException("no stack");
                                }
                            };
                        })
                        .get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no stack");
    }

    @Test
    @SuppressWarnings("serial")
    void e10AnExceptionThatIsItsOwnCause() {
        RuntimeException circle = new RuntimeException("circle") {
            @Override
            public synchronized Throwable getCause() {
                return this;
            }
        };
        assertIs(
                causeOf(thrownBy(() -> SparkActions.submit(spark.session(), () -> {
                            throw circle;
                        })
                        .get(60, TimeUnit.SECONDS))),
                circle);
    }

    // ---- several applications ------------------------------------------------------------------------------------

    private ActionFuture<Integer> endless(SparkSession session) {
        return SparkActions.submit(session, () -> {
            never.await();
            return 1;
        });
    }

    @Test
    void e10FuturesOfTwoApplicationsTogether() throws Exception {
        ActionFuture<Integer> done = SparkActions.submit(spark.session(), () -> 1);
        done.join();
        ActionFuture<Integer> old = endless(spark.session());
        spark.stop();
        SparkSession session = spark.session();
        ActionFuture<Integer> late = endless(session);
        ActionFuture<List<Integer>> timed = SparkActions.allOf(List.of(done, late));
        timed.orTimeout(50, TimeUnit.MILLISECONDS);

        assertThatThrownBy(() -> timed.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
        await().until(late::isDone);
        assertThat(late).isCancelled();
        assertThatThrownBy(() -> old.get(60, TimeUnit.SECONDS)).hasMessageContaining("Spark has stopped");
        assertThat(SparkActions.firstOf(List.of(old, SparkActions.submit(session, () -> 5)))
                        .get(60, TimeUnit.SECONDS))
                .isEqualTo(5);
        ActionFuture<List<Integer>> failed = SparkActions.allOf(List.of(endless(session), old));
        assertThatThrownBy(() -> failed.get(60, TimeUnit.SECONDS)).hasMessageContaining("Spark has stopped");
    }

    /** Its timer is of no application: neither of the one that ends first. */
    @Test
    void e10ATimerSurvivesTheApplication() throws Exception {
        ActionFuture<Integer> submitted = SparkActions.submit(spark.session(), () -> 1);
        submitted.join();
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<ActionFuture<List<Integer>>> made = new CompletableFuture<>();
        SparkSession first = spark.session();
        ActionFuture<List<Integer>> none = SparkActions.allOf(List.of(endless(first)));
        none.whenComplete((result, failure) -> stopped.countDown());
        spark.stop();
        stopped.await();
        made.complete(SparkActions.allOf(List.of(submitted, endless(spark.session()))));

        assertThat(made.join()
                        .completeOnTimeout(List.of(4), 20, TimeUnit.MILLISECONDS)
                        .get(60, TimeUnit.SECONDS))
                .containsExactly(4);
    }
}

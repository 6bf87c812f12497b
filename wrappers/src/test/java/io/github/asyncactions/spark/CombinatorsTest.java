package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code allOf}, {@code firstOf}, {@code inCompletionOrder} and {@code forEach}. */
@Tag("concurrency")
class CombinatorsTest {

    @RegisterExtension
    static final LocalSpark spark =
            new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "12"), false);

    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    private ActionFuture<Integer> failing(String message) {
        return SparkActions.submit(session, () -> {
            throw new IllegalStateException(message);
        });
    }

    private ActionFuture<Integer> endless() {
        return SparkActions.submit(session, () -> {
            new CountDownLatch(1).await();
            return 1;
        });
    }

    @Test
    void allOfGivesTheResultsInOrder() {
        List<ActionFuture<Long>> counts = IntStream.range(0, 5)
                .mapToObj(n -> AsyncDataset.of(session.range(n)).countAsync())
                .toList();

        ActionFuture<List<Long>> all = SparkActions.allOf(counts);

        assertThat(all.join()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(all.description()).startsWith("allOf at CombinatorsTest.java:");
        assertThat(all.progress().state()).isEqualTo(State.SUCCEEDED);
        assertThat(all.progress().fraction()).isEqualTo(1);
        assertThat(all.jobIds()).containsAll(counts.get(4).jobIds());
        assertThat(SparkActions.allOf(List.<ActionFuture<String>>of()).join()).isEmpty();
    }

    @Test
    void allOfKeepsTheOrderWhateverEndsFirst() {
        CountDownLatch second = new CountDownLatch(1);
        ActionFuture<Integer> late = SparkActions.submit(session, () -> {
            second.await();
            return 1;
        });
        ActionFuture<Integer> early = SparkActions.submit(session, () -> 2);
        ActionFuture<List<Integer>> all = SparkActions.allOf(List.of(late, early));
        early.join();
        assertThat(all).isNotDone();
        second.countDown();

        assertThat(all.join()).containsExactly(1, 2);
    }

    @Test
    void allOfFailsFast() {
        ActionFuture<Integer> other = endless();

        ActionFuture<List<Integer>> all = SparkActions.allOf(List.of(other, failing("no")));

        assertThatThrownBy(all::join).isInstanceOf(CompletionException.class).hasCause(new IllegalStateException("no"));
        assertThat(other).isCancelled();
    }

    @Test
    void cancellingTheCombinedCancelsItsParts() throws Exception {
        List<ActionFuture<Integer>> parts = List.of(endless(), endless());
        ActionFuture<List<Integer>> all = SparkActions.allOf(parts);
        ActionFuture<Integer> first = SparkActions.firstOf(List.of(SparkActions.firstOf(parts)));

        assertThat(first.cancel(true)).isTrue();

        assertThat(parts).allMatch(CompletableFuture::isCancelled);
        assertThat(all).isCancelled();
        assertThat(first.progress().state()).isEqualTo(State.CANCELLED);
        all.terminated().get(30, TimeUnit.SECONDS);
        assertThat(parts).allMatch(part -> part.terminated().isDone());
    }

    @Test
    void aTimeoutOfTheCombinedStopsItsParts() {
        List<ActionFuture<Integer>> parts = List.of(endless(), endless());
        AtomicInteger onOurThreads = new AtomicInteger();
        ActionFuture<List<Integer>> all = SparkActions.allOf(parts);
        CompletableFuture<?> stage = all.handle((result, failure) -> {
            if (Thread.currentThread().getName().startsWith("asyncactions-")) {
                onOurThreads.incrementAndGet();
            }
            return 1;
        });

        all.orTimeout(20, TimeUnit.MILLISECONDS);

        stage.join();
        assertThat(all.exceptionNow())
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("timed out after 0.020 s, when 0 of 2 actions had ended");
        assertThat(parts).allMatch(CompletableFuture::isCancelled);
        assertThat(onOurThreads).hasValue(1);
    }

    @Test
    void firstOfIgnoresFailuresWhileSomethingMaySucceed() {
        ActionFuture<Integer> slow = endless();
        ActionFuture<Integer> failed = failing("no");
        await().until(failed::isDone);

        ActionFuture<Integer> first =
                SparkActions.firstOf(List.of(slow, failed, SparkActions.submit(session, () -> 7)));

        assertThat(first.join()).isEqualTo(7);
        assertThat(slow).isCancelled();
    }

    @Test
    void firstOfFailsWhenAllHaveFailed() {
        ActionFuture<Integer> one = failing("one");
        await().until(one::isDone);

        CountDownLatch later = new CountDownLatch(1);
        ActionFuture<Integer> two = SparkActions.submit(session, () -> {
            later.await();
            throw new IllegalStateException("two");
        });
        ActionFuture<Integer> first = SparkActions.firstOf(List.of(two, one));
        later.countDown();

        assertThatThrownBy(first::join).hasCause(new IllegalStateException("one"));
        assertThat(first.exceptionNow().getSuppressed()).singleElement().satisfies(other -> assertThat(other)
                .hasMessage("two"));
        assertThatThrownBy(() -> SparkActions.firstOf(List.<ActionFuture<Integer>>of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inCompletionOrderGivesTheEarliestFirst() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        ActionFuture<String> late = SparkActions.submit(session, () -> {
            second.await();
            return "late";
        });
        ActionFuture<String> early = SparkActions.submit(session, () -> {
            first.await();
            return "early";
        });
        List<String> order = new ArrayList<>();
        first.countDown();

        for (ActionFuture<String> action : SparkActions.inCompletionOrder(List.of(late, early))) {
            order.add(action.join());
            second.countDown();
        }

        assertThat(order).containsExactly("early", "late");
    }

    @Test
    void anInterruptEndsTheLoop() {
        ActionFuture<Integer> action = endless();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> SparkActions.inCompletionOrder(List.of(action))
                        .iterator()
                        .next())
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("Interrupted while waiting for 1 action");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(action).isNotDone();
        action.cancel(true);
    }

    /** There are more threads than that. */
    @Test
    void forEachDealsWithEightOf200AtOnce() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch eight = new CountDownLatch(8);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Integer> inputs = IntStream.range(0, 200).boxed().toList();

        ActionFuture<List<String>> all = SparkActions.forEach(session, inputs, 8, n -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            eight.countDown();
            while (goOn.getCount() > 0) {
                Thread.onSpinWait(); // Its place would be lent to another one if it waited.
            }
            running.decrementAndGet();
            return "table" + n;
        });
        await().until(() -> eight.getCount() == 0);
        // A ninth would be before this in the queue.
        assertThat(SparkActions.submit(session, running::get).join()).isEqualTo(8);
        goOn.countDown();

        assertThat(all.join()).isEqualTo(inputs.stream().map(n -> "table" + n).toList());
        assertThat(most).hasValue(8);
        assertThat(all.description()).startsWith("forEach at CombinatorsTest.java:");
    }

    @Test
    void cancellingForEachStopsItsCalls() throws Exception {
        AtomicInteger started = new AtomicInteger();
        AtomicInteger left = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        ActionFuture<List<Integer>> all =
                SparkActions.forEach(session, IntStream.range(0, 100).boxed().toList(), 2, n -> {
                    started.incrementAndGet();
                    two.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        left.incrementAndGet();
                    }
                    return n;
                });
        two.await();

        assertThat(all.cancel(true)).isTrue();

        all.terminated().get(30, TimeUnit.SECONDS);
        assertThat(left).as("all that started").hasValue(started.get());
        assertThat(started).as("the others never did").hasValueLessThan(100);
    }

    @Test
    void ofNothingAndOfNull() {
        ActionFuture<Integer> one = SparkActions.submit(session, () -> 1);
        ActionFuture<Integer> none = SparkActions.submit(session, () -> null);

        assertThat(SparkActions.inCompletionOrder(List.<ActionFuture<Integer>>of()))
                .isEmpty();
        assertThat(SparkActions.forEach(session, List.<Integer>of(), 8, n -> n).join())
                .isEmpty();
        assertThat(SparkActions.allOf(List.of(one, none)).join()).containsExactly(1, null);
        assertThat(SparkActions.firstOf(List.of(none)).join()).isNull();
        assertThat(SparkActions.forEach(session, Arrays.asList(1, null), 8, n -> n)
                        .join())
                .containsExactly(1, null);

        List<ActionFuture<Integer>> holed = Arrays.asList(one, null);
        assertThatNullPointerException().isThrownBy(() -> SparkActions.allOf(holed));
        assertThatNullPointerException().isThrownBy(() -> SparkActions.firstOf(holed));
        assertThatNullPointerException().isThrownBy(() -> SparkActions.inCompletionOrder(holed));
        assertThatNullPointerException().isThrownBy(() -> SparkActions.allOf(null));
        assertThatNullPointerException().isThrownBy(() -> SparkActions.firstOf(null));
        assertThatNullPointerException().isThrownBy(() -> SparkActions.inCompletionOrder(null));
        assertThatNullPointerException().isThrownBy(() -> SparkActions.forEach(session, null, 8, n -> n));
        assertThatNullPointerException().isThrownBy(() -> SparkActions.forEach(session, List.of(1), 8, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparkActions.forEach(session, List.of(1), 0, n -> n))
                .withMessageContaining("at least 1, not 0");
    }

    @Test
    void forEachStartsNothingAfterAFailure() throws Exception {
        AtomicInteger started = new AtomicInteger();

        ActionFuture<List<Integer>> all =
                SparkActions.forEach(session, IntStream.range(0, 100).boxed().toList(), 2, n -> {
                    started.incrementAndGet();
                    if (n == 1) {
                        throw new IOException("checked");
                    }
                    new CountDownLatch(1).await();
                    return n;
                });

        assertThatThrownBy(all::join).hasCauseExactlyInstanceOf(IOException.class);
        all.terminated().get(30, TimeUnit.SECONDS);
        assertThat(started).as("at most those that came before the failure").hasValueLessThan(4);
    }

    @Test
    void forEachBelongsToTheScopeAndKeepsItsLimit() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ActionScope scope = ActionScope.open(session, 2)) {
            ActionFuture<List<Integer>> one = SparkActions.forEach(session, List.of(1, 2, 3, 4), 4, n -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                session.range(n).count();
                running.decrementAndGet();
                return n;
            });

            assertThat(scope.joinAll()).hasSize(4);
            assertThat(one.join()).containsExactly(1, 2, 3, 4);
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    /** Thousands of steps follow from one end. */
    @Test
    void aFoldOfTenThousand() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ActionFuture<?> all = SparkActions.submit(session, () -> {
            release.await();
            return 1;
        });
        for (int i = 0; i < 10_000; i++) {
            all = SparkActions.allOf(List.of(all, SparkActions.submit(session, () -> 1)));
        }
        ActionFuture<?> fold = all;
        ActionFuture<Boolean> joined = SparkActions.submit(session, () -> fold.join() != null);

        release.countDown();

        assertThat(joined.get(60, TimeUnit.SECONDS)).isTrue();
        fold.terminated().get(60, TimeUnit.SECONDS);
    }

    /** In steps that are linear in the number of parts: else this would take many minutes. */
    @Test
    void partsOfBothAllOfAndFirstOf() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<ActionFuture<Integer>> parts = IntStream.range(0, 200_000)
                .mapToObj(i -> SparkActions.submit(session, () -> {
                    never.await();
                    return i;
                }))
                .toList();
        ActionFuture<Integer> first = SparkActions.firstOf(parts);

        SparkActions.allOf(parts).cancel(true);

        assertThatThrownBy(() -> first.get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    /** What has no result since it was cancelled has not failed. */
    @Test
    void allOfACancelledPartIsCancelled() {
        ActionFuture<Integer> part = endless();
        ActionFuture<List<Integer>> all = SparkActions.allOf(List.of(part));

        part.cancel(true);

        assertThatThrownBy(all::join).isInstanceOf(CancellationException.class);
        assertThat(all.progress().state()).isEqualTo(State.CANCELLED);
    }
}

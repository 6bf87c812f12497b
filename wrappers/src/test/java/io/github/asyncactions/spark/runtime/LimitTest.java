package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may pass a limit, and when. */
class LimitTest {

    private final NoSpark noSpark = new NoSpark(1);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {});

    @AfterEach
    void stop() {
        noSpark.stop();
    }

    private Action<Integer> waitingAt(Limit limit) {
        Action<Integer> action = NoSpark.action(executor, limit, () -> 1);
        limit.add(action);
        return action;
    }

    @Test
    void admitsTheOldestUntilItIsFull() {
        Limit limit = new Limit(2, null, false);
        Action<?> one = waitingAt(limit);
        Action<?> two = waitingAt(limit);
        Action<?> three = waitingAt(limit);

        assertThat(limit.admitNext()).isSameAs(one);
        assertThat(limit.admitNext()).isSameAs(two);
        assertThat(limit.admitNext()).isNull();
        assertThat(limit.isWaiting(one)).isFalse();
        assertThat(limit.isWaiting(three)).isTrue();
        assertThat(limit.waiting().toArray()).containsExactly(three);

        limit.left(two);
        assertThat(limit.admitNext()).isSameAs(three);
        assertThat(limit.waiting()).isEmpty();
        assertThat(limit.admitNext()).isNull();
    }

    @Test
    void whatNeverHadAPlaceLeavesNone() {
        Limit limit = new Limit(1, null, false);
        Action<?> one = waitingAt(limit);
        Action<?> two = waitingAt(limit);
        limit.admitNext();

        assertThat(limit.withdraw(two)).isTrue();
        assertThat(limit.withdraw(two)).isFalse();
        limit.left(two);
        waitingAt(limit);

        assertThat(limit.admitNext()).as("its place is still taken").isNull();
        limit.left(one);
        assertThat(limit.admitNext()).isNotNull();
    }

    @Test
    void oneThatWaitsHandsItsPlaceOnAndHasItBackAfterwards() {
        Limit limit = new Limit(1, null, false);
        Action<?> waiter = waitingAt(limit);
        Action<?> awaited = waitingAt(limit);
        Action<?> deeper = waitingAt(limit);
        Action<?> other = waitingAt(limit);
        limit.admitNext();

        assertThat(limit.admitFor(awaited, waiter)).isTrue();
        assertThat(limit.isWaiting(awaited)).isFalse();
        assertThat(limit.admitFor(deeper, waiter))
                .as("it has no place any more")
                .isFalse();
        assertThat(limit.isWaiting(deeper)).isTrue();
        assertThat(limit.admitFor(deeper, awaited)).isTrue();
        assertThat(limit.admitNext()).isNull();

        limit.left(deeper);
        assertThat(limit.admitNext()).isNull();
        limit.left(awaited);
        assertThat(limit.admitNext()).as("the waiter has it back").isNull();
        limit.left(waiter);
        assertThat(limit.admitNext()).isSameAs(other);
    }

    @Test
    void afterAFailureNothingIsAdmittedIfItIsToFailFast() {
        for (boolean failFast : new boolean[] {true, false}) {
            Limit limit = new Limit(1, null, failFast);
            waitingAt(limit);

            limit.failed();

            assertThat(limit.admitNext() == null).isEqualTo(failFast);
        }
    }

    @Test
    void thoseThatWaitForSomethingElseThanSparkDoNotCount() throws Exception {
        Limit limit = new Limit(1, null, false);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> waiting = NoSpark.action(executor, limit, () -> {
            started.countDown();
            end.await();
            return 1;
        });
        limit.add(waiting);
        limit.admitNext();
        Thread thread = new Thread(waiting::run);
        thread.start();
        started.await();
        Action<?> next = waitingAt(limit);

        limit.lend(Collections.singleton(Thread.currentThread()));
        assertThat(limit.admitNext()).isNull();
        limit.lend(Collections.singleton(thread));
        assertThat(limit.admitNext()).isSameAs(next);
        limit.lend(Collections.emptySet());
        limit.left(next);
        waitingAt(limit);
        assertThat(limit.admitNext()).isNull();

        end.countDown();
        thread.join();
    }

    @Test
    void aLimitMayHaveAnotherAroundIt() {
        Limit around = new Limit(1, null, false);

        assertThat(new Limit(1, around, false).around()).isSameAs(around);
        assertThat(around.around()).isNull();
    }

    /** The place in both is given back, and nobody runs whose outer limit is full. */
    @Test
    void theInnerAndTheOuterLimitHoldTogether() throws Exception {
        Limit outer = new Limit(1, null, false);
        Limit inner = new Limit(2, outer, false);
        CountDownLatch end = new CountDownLatch(1);
        Action<Integer> first = NoSpark.action(executor, inner, () -> {
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return 1;
        });
        Action<Integer> second = NoSpark.action(executor, inner, () -> 2);
        ActionQueue queue = executor.queue();
        queue.offer(first);
        queue.offer(second);

        assertThat(queue.queued().toArray()).contains(second);
        assertThat(outer.isWaiting(second)).isTrue();
        assertThat(queue.takeOver(second, null)).isFalse();
        end.countDown();
        assertThat(second.get()).isEqualTo(2);
    }
}

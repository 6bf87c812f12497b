package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is queued, in which order, and when a thread is asked to come for it. */
class ActionQueueTest {

    private final NoSpark noSpark = new NoSpark(1);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {});
    private final List<Action<?>> summoned = new ArrayList<>();
    private final ActionQueue queue = new ActionQueue(summoned::add);

    @AfterEach
    void stop() {
        noSpark.stop();
    }

    private <T> Action<T> offer(Callable<T> body) {
        return offer(null, body);
    }

    private <T> Action<T> offer(@Nullable Limit limit, Callable<T> body) {
        Action<T> action = NoSpark.action(executor, limit, body);
        assertThat(queue.offer(action)).isTrue();
        return action;
    }

    @Test
    void theOldestIsTakenFirst() {
        assertThat(queue.isEmpty()).isTrue();
        Action<Integer> first = offer(() -> 1);
        Action<Integer> second = offer(() -> 2);
        Action<Integer> third = offer(() -> 3);
        assertThat(summoned).containsExactly(first, second, third);
        assertThat(queue.isEmpty()).isFalse();

        assertThat(queue.take()).isSameAs(first);
        assertThat(queue.removeOldest()).isSameAs(second);
        assertThat(queue.taken()).as("to be run").isEqualTo(1);
        assertThat(queue.readyCount()).isEqualTo(1);
        assertThat(queue.removeReady().toArray()).containsExactly(third);
        assertThat(queue.take()).isNull();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void whoWaitsForAQueuedActionTakesItOver() {
        Action<Integer> queued = offer(() -> 1);

        assertThat(queue.takeOver(queued, null)).isTrue();
        assertThat(queue.takeOver(queued, null)).as("it is gone").isFalse();
        assertThat(queue.queued()).isEmpty();
    }

    @Test
    void oneThatALimitHoldsBackIsTakenOverInThePlaceOfItsWaiter() {
        Limit limit = new Limit(1, null, false);
        Action<Integer> waiter = offer(limit, () -> 1);
        Action<Integer> held = offer(limit, () -> 2);
        Action<Integer> stranger = offer(() -> 3);
        assertThat(queue.queued().toArray()).containsExactly(waiter, stranger, held);

        assertThat(queue.takeOver(held, null)).isFalse();
        assertThat(queue.takeOver(held, stranger)).isFalse();
        assertThat(queue.takeOver(held, waiter)).isTrue();
        assertThat(queue.queued().toArray()).containsExactly(waiter, stranger);
    }

    @Test
    void ofTwoLimitsTheInnerOneHoldsBackEverybody() {
        Limit outer = new Limit(1, null, false);
        Limit inner = new Limit(1, outer, false);
        Action<Integer> waiter = offer(inner, () -> 1);
        Action<Integer> atTheInner = offer(inner, () -> 2);
        Action<Integer> atTheOuter = offer(outer, () -> 3);

        assertThat(queue.takeOver(atTheInner, waiter)).isFalse();
        assertThat(queue.takeOver(atTheOuter, waiter)).isTrue();
    }

    @Test
    void oneThatHasLeftMakesRoomInBothLimits() {
        Limit outer = new Limit(1, null, false);
        Limit inner = new Limit(1, outer, false);
        Action<Integer> first = offer(inner, () -> 1);
        Action<Integer> second = offer(inner, () -> 2);
        Action<Integer> third = offer(outer, () -> 3);
        assertThat(queue.take()).isSameAs(first);

        queue.left(first);
        assertThat(summoned).as("the older one of the outer limit").containsExactly(first, third);
        assertThat(queue.takeOver(second, null)).isFalse();
        assertThat(queue.take()).isSameAs(third);
        queue.left(third);

        assertThat(summoned).containsExactly(first, third, second);
        assertThat(queue.take()).isSameAs(second);
        queue.left(second);
        assertThat(queue.queued()).isEmpty();
    }

    @Test
    void aDiscardedOneGivesItsPlaceToTheNext() {
        Limit limit = new Limit(1, null, false);
        Action<Integer> admitted = offer(limit, () -> 1);
        Action<Integer> waiting = offer(limit, () -> 2);
        Action<Integer> last = offer(limit, () -> 3);

        queue.discard(waiting);
        assertThat(queue.queued().toArray()).containsExactly(admitted, last);
        queue.discard(admitted);
        assertThat(queue.queued().toArray()).containsExactly(last);
        assertThat(summoned).containsExactly(admitted, last);
    }

    @Test
    void aFailureStopsWhatIsToFailFast() {
        Limit limit = new Limit(1, null, true);
        Action<Integer> failing = offer(limit, () -> 1);
        Action<Integer> next = offer(limit, () -> 2);

        queue.failed(failing);
        queue.discard(failing);

        assertThat(limit.isWaiting(next)).isTrue();
        queue.failed(offer(() -> 3)); // has no limit
    }

    @Test
    void whatALimitHoldsBackIsQueuedAndNotReady() {
        Limit limit = new Limit(1, null, false);
        Action<Integer> admitted = offer(limit, () -> 1);
        assertThat(queue.holdsBack()).isFalse();
        Action<Integer> held = offer(limit, () -> 2);

        assertThat(queue.holdsBack()).isTrue();
        assertThat(queue.ready().toArray()).containsExactly(admitted);
        assertThat(queue.queued().toArray()).containsExactly(admitted, held);
        assertThat(queue.take()).isSameAs(admitted);
        assertThat(queue.isEmpty()).isFalse();
        assertThat(queue.admitFor(Collections.emptySet())).isEmpty();
    }

    @Test
    void afterTheEndNothingComesInAndNothingIsAdmitted() {
        Limit limit = new Limit(1, null, false);
        Action<Integer> admitted = offer(limit, () -> 1);
        Action<Integer> held = offer(limit, () -> 2);

        assertThat(queue.close().toArray()).containsExactly(admitted, held);

        assertThat(queue.offer(NoSpark.action(executor, null, () -> 3))).isFalse();
        queue.left(admitted);
        assertThat(queue.isEmpty()).isTrue();
        assertThat(summoned).containsExactly(admitted);
    }
}

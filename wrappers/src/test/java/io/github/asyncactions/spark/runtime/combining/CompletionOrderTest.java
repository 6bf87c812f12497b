package io.github.asyncactions.spark.runtime.combining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.application.NoSpark;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Actions one by one as they end. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompletionOrderTest {

    private final NoSpark noSpark = new NoSpark(1);

    @AfterEach
    void stop() {
        noSpark.stop();
    }

    @Test
    void actionsAreGivenInTheOrderInWhichTheyEnd() {
        Action<Integer> first = noSpark.action(() -> 1);
        Action<Integer> second = noSpark.action(() -> 2);
        CompletionOrder<Integer> order = CompletionOrder.of(List.of(first, second));
        second.run();
        assertThat(order.hasNext()).isTrue();
        assertThat(order.next()).isSameAs(second);
        assertThat(order.hasNext()).isTrue();

        Thread.currentThread().interrupt();
        assertThatThrownBy(order::next)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("waiting for 1 actions");
        assertThat(Thread.interrupted()).isTrue();
        first.run();
        assertThat(order.next()).isSameAs(first);
        assertThat(order.hasNext()).isFalse();
        assertThatThrownBy(order::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("All 2 actions");
    }

    @Test
    void oneThatIsThereTwiceIsGivenTwice() {
        Action<Integer> before = noSpark.action(() -> 1);
        Action<Integer> after = noSpark.action(() -> 2);
        before.run();
        CompletionOrder<Integer> order = CompletionOrder.of(List.of(after, before, after, before));
        after.run();

        assertThat(order.next()).isSameAs(before);
        assertThat(order.next()).isSameAs(before);
        assertThat(order.next()).isSameAs(after);
        assertThat(order.next()).isSameAs(after);
        assertThat(order.hasNext()).isFalse();
    }

    @Test
    void aThreadThatWaitsForTheNextHasItAsItEnds() {
        Action<Integer> action = noSpark.action(() -> 1);
        CompletionOrder<Integer> order = CompletionOrder.of(List.of(action));
        Thread waiter = Thread.currentThread();
        new Thread(() -> {
                    await().until(() -> waiter.getState() == Thread.State.WAITING);
                    action.run();
                })
                .start();

        assertThat(order.next()).isSameAs(action);
    }

    /** There is one thread. */
    @Test
    void p1ABodyThatWaitsForTheNextIsNotAtWork() throws Exception {
        Action<Integer> outer = noSpark.submit(() -> {
            List<Action<Integer>> inner = List.of(noSpark.submit(() -> 1), noSpark.submit(() -> 2));
            int sum = 0;
            for (CompletionOrder<Integer> order = CompletionOrder.of(inner); order.hasNext(); ) {
                sum += order.next().join();
            }
            return sum;
        });

        assertThat(outer.get(60, TimeUnit.SECONDS)).isEqualTo(3);
    }
}

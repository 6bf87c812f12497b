package io.github.asyncactions.spark.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Waits that could never end are refused. */
class CirclesTest {

    private static final String ADVICE = ". Compose their futures instead, or submit one with ActionOptions.detached()";

    private final NamedTasks tasks = new NamedTasks();
    private final Limit limit = NamedTasks.limit(Limit.UNLIMITED);
    private final Task a = tasks.submit("a", limit);
    private final Task b = tasks.submit("b", limit);
    private final Task c = tasks.submit("c", limit);
    private final Task d = tasks.submit("d", limit);

    private void assertRefused(Task waiter, Task awaited, String sentence) {
        assertThatThrownBy(() -> tasks.awaitAll(waiter, awaited))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This wait can never end: " + sentence + ADVICE);
        assertThat(tasks.limits.isAtWork(waiter)).as("it goes on").isTrue();
    }

    @Test
    void aTaskThatWaitsForItself() {
        assertRefused(a, a, "a waits for itself");
    }

    @Test
    void twoThatWaitForEachOther() {
        tasks.awaitAll(a, c, b);

        assertRefused(b, a, "b waits for a, which waits for b");
    }

    @Test
    void threeInACircle() {
        tasks.awaitAll(a, b);
        tasks.awaitAll(b, d, c);

        assertRefused(c, a, "c waits for a, which waits for b, which waits for c");
    }

    @Test
    void theShortestCircleIsNamed() {
        tasks.awaitAll(a, b);
        tasks.awaitAll(b, c);
        assertThatThrownBy(() -> tasks.awaitAll(c, a, b))
                .hasMessageStartingWith("This wait can never end: c waits for b, which waits for c.");
    }

    @Test
    void aWaitThatMayEndOtherwiseIsNoneOfACircle() {
        tasks.awaitAll(a, b);
        tasks.awaitWithTimeout(b, a);
        tasks.awaitWithTimeout(c, c);
        tasks.awaitAll(d, c);

        assertThat(limit.atWork()).isZero();
    }

    @Test
    void aWaitForWhatMayGoOnOtherwiseIsNoneOfACircle() {
        tasks.awaitWithTimeout(b, a);
        tasks.awaitAll(a, b);

        tasks.assertAtWork(limit, c, d);
    }

    @Test
    void twoMayWaitForTheSameTask() {
        tasks.awaitAll(a, b, c);
        tasks.awaitAll(b, d);
        tasks.awaitAll(c, d);

        tasks.assertAtWork(limit, d);
    }

    @Test
    void aWaitThatHasEndedIsNoneOfACircle() {
        Wait wait = tasks.awaitAll(a, b);
        tasks.limits.stopWaiting(wait);

        tasks.awaitAll(b, a);

        tasks.assertAtWork(limit, a, c, d);
    }

    @Test
    void whatHasEndedIsNotAwaited() {
        tasks.limits.ended(a);
        tasks.awaitAll(a, a);
        tasks.awaitAll(b, a);

        tasks.assertAtWork(limit, a, b, c, d);
    }

    @Test
    void aLongChainIsNoCircle() {
        Task waiter = a;
        for (int i = 0; i < 20_000; i++) {
            Task next = tasks.submit("next", limit);
            tasks.awaitAll(waiter, next);
            waiter = next;
        }
        Task last = tasks.submit("last", limit);

        tasks.awaitAll(last, a);
        assertThat(tasks.limits.isAtWork(last)).isFalse();
        Task end = waiter;
        assertThatThrownBy(() -> tasks.awaitAll(end, last)).hasMessageStartingWith("This wait can never end: next");
    }
}

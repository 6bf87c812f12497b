package io.github.asyncactions.spark.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How bodies wait, and how they go on. */
class WaitingTest {

    private final NamedTasks tasks = new NamedTasks();
    private final Limits limits = tasks.limits;
    private final Limit one = NamedTasks.limit(1);
    private final Limit two = NamedTasks.limit(2);
    private final Limit three = NamedTasks.limit(3);

    @Test
    void aWaitingBodyIsNotAtWork() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);

        tasks.awaitAll(a, b);

        assertThat(limits.isAtWork(a)).isFalse();
        assertThat(tasks.started).containsExactly("a", "b");
        tasks.assertAtWork(one, b);
    }

    @Test
    void theStepThatDecidesAWaitCountsTheWaiterBeforeAnythingStarts() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        tasks.submitUrgent("c", one);
        tasks.awaitAll(a, b);

        tasks.finish(b);
        tasks.assertAtWork(one, a);
        assertThat(tasks.started).containsExactly("a", "b");
        tasks.finish(a);
        assertThat(tasks.started).containsExactly("a", "b", "c");
    }

    @Test
    void afterATimeoutTheWaiterIsAtWorkAgain() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        tasks.submit("c", one);
        Wait wait = tasks.awaitWithTimeout(a, b);

        limits.stopWaiting(wait);
        limits.stopWaiting(wait);
        tasks.assertAtWork(one, a, b);
        assertThat(b.awaitedBy()).as("what it would hold in memory").isEmpty();
        tasks.finish(a);
        assertThat(tasks.started).containsExactly("a", "b");
        tasks.finish(b);
        assertThat(tasks.started).containsExactly("a", "b", "c");
    }

    @Test
    void theFirstOfSeveralDecides() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        Task c = tasks.submit("c", one);
        AtomicBoolean over = new AtomicBoolean();
        limits.await(a, List.of(b, c), over::get, false);

        over.set(true);
        tasks.finish(b);

        tasks.assertAtWork(one, a);
        assertThat(tasks.started).containsExactly("a", "b");
        assertThat(limits.hungry()).isEmpty();
    }

    @Test
    void aWaitThatIsOverAtOnceKeepsNothing() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        Task c = tasks.submit("c", one);
        limits.ended(c);

        limits.await(a, List.of(b, c), () -> true, false);
        tasks.awaitAll(a, c);
        tasks.awaitAll(a);

        tasks.assertAtWork(one, a);
        assertThat(one.kept()).isZero();
        assertThat(tasks.started).containsExactly("a");
    }

    @Test
    void aStoppedWaiterGoesOn() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        tasks.awaitAll(a, b);

        limits.ended(a);
        tasks.assertAtWork(one, a, b);
        tasks.awaitAll(a, b);
        tasks.assertAtWork(one, a, b);
        limits.returned(a);
        tasks.assertAtWork(one, b);
    }

    @Test
    void aBodyThatReturnsDoesNotWaitAnyMore() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        tasks.awaitAll(a, b);

        limits.returned(a);

        assertThat(limits.isAtWork(a)).isFalse();
        tasks.assertAtWork(one, b);
        assertThat(one.kept()).isZero();
        tasks.finish(b);
        tasks.assertAtWork(one);
    }

    /** A body that waits anew has gone on since, though that was not seen. */
    @Test
    void aBodyWaitsForOneThingAtATime() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        Task c = tasks.submit("c", one);
        Wait before = tasks.awaitAll(a, b);

        Wait now = tasks.awaitAll(a, c);

        assertThat(limits.isWaiting(before)).isFalse();
        assertThat(limits.isAtWork(a)).isFalse();
        limits.stopWaiting(before);
        assertThat(limits.isAtWork(a)).isFalse();
        limits.stopWaiting(now);
        assertThat(limits.isAtWork(a)).isTrue();
    }

    /** If x used the place of a, then y could start in that of b. It starts when x ends at the latest. */
    @Test
    void aWaitIsExtended() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        Wait wait = tasks.awaitAll(a, b);
        Task c = tasks.submit("c", one);

        limits.awaitMore(wait, List.of(b, c));
        tasks.finish(b);
        assertThat(tasks.started).containsExactly("a", "b", "c");
        tasks.finish(c);
        tasks.assertAtWork(one, a);
        limits.awaitMore(wait, List.of(tasks.submit("d", one)));
        tasks.assertAtWork(one, a);
        assertThat(limits.blocking(wait)).as("has been decided").isEmpty();
    }

    /** A shared place would be one too few; that a task is under more limits than its waiter must not stop it. */
    @Test
    void theLogCanTellWhatIsHeldBackByWhichLimit() {
        Task a = tasks.submit("a", two);
        Task b = tasks.submit("b", one);
        Task c = tasks.submit("c", one, two);
        Wait wait = tasks.awaitAll(a, c);

        assertThat(limits.hungry()).containsExactly(wait);
        assertThat(wait.waiter()).isSameAs(a);
        assertThat(limits.blocking(wait)).containsExactly(one);
        tasks.finish(b);
        assertThat(limits.hungry()).isEmpty();
        assertThat(limits.blocking(wait)).isEmpty();
    }

    @Test
    @Timeout(60)
    void aBodyMayWaitForVeryManyTasks() {
        Task waiter = tasks.submit("waiter", three);
        List<Task> many = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            many.add(new Task(() -> {}, List.of(three), false));
            limits.submit(many.get(i));
        }
        limits.await(waiter, many, () -> false, true);

        for (int i = 0; i < many.size(); i++) {
            assertThat(three.atWork() + three.kept()).isLessThanOrEqualTo(3);
            if (i % 3 == 0) {
                limits.ended(many.get(i));
                limits.returned(many.get(i));
            } else {
                tasks.finish(many.get(i));
            }
        }

        tasks.assertAtWork(three, waiter);
        assertThat(three.kept()).isZero();
    }
}

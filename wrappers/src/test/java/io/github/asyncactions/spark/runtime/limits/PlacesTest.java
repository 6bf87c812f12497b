package io.github.asyncactions.spark.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What starts while bodies wait: the places that they keep, and the tasks that use them. */
class PlacesTest {

    private final NamedTasks tasks = new NamedTasks();
    private final Limits limits = tasks.limits;
    private final Limit one = NamedTasks.limit(1);
    private final Limit two = NamedTasks.limit(2);
    private final Limit three = NamedTasks.limit(3);

    @Test
    void thePlaceOfAWaitingBodyIsKept() {
        Task a = tasks.submit("a", one);
        Task b = tasks.task("b", one);
        tasks.awaitAll(a, b);

        tasks.submit("c", one);
        tasks.submitUrgent("urgent", one);
        assertThat(tasks.started).containsExactly("a");

        limits.submit(b);
        assertThat(tasks.started).containsExactly("a", "b");
    }

    @Test
    void whatIsAwaitedStartsBeforeOlderAndUrgentOnes() {
        Task a = tasks.submit("a", two);
        Task b = tasks.submit("b", two);
        tasks.submit("c", two);
        tasks.submitUrgent("urgent", two);
        Task d = tasks.submit("d", two);
        tasks.awaitAll(a, d);

        assertThat(tasks.started).containsExactly("a", "b", "d");
        tasks.finish(b);
        assertThat(tasks.started).containsExactly("a", "b", "d", "urgent");
    }

    @Test
    void onlyOneOfTheAwaitedStartsInTheKeptPlace() {
        Task a = tasks.submit("a", two);
        Task b = tasks.submit("b", two);
        Task c = tasks.submit("c", two);
        Task d = tasks.submit("d", two);
        Task e = tasks.submit("e", two);
        tasks.awaitAll(a, d, e);

        assertThat(tasks.started).containsExactly("a", "b", "d");
        tasks.finish(b);
        assertThat(tasks.started).as("e waits for its turn").containsExactly("a", "b", "d", "c");
        tasks.finish(d);
        assertThat(tasks.started).containsExactly("a", "b", "d", "c", "e");
        tasks.finish(e);
        tasks.assertAtWork(two, a, c);
    }

    @Test
    void oneStartedTaskUsesThePlaceOfOneWaiter() {
        Task a = tasks.submit("a", three);
        Task b = tasks.submit("b", three);
        Task x = tasks.task("x", three);
        tasks.awaitAll(a, x);
        tasks.awaitAll(b, x);
        limits.submit(x);
        Task c = tasks.submit("c", three);
        tasks.submit("d", three);

        assertThat(tasks.started).containsExactly("a", "b", "x", "c");
        tasks.finish(x);
        tasks.assertAtWork(three, a, b, c);
        assertThat(tasks.started).containsExactly("a", "b", "x", "c");
    }

    @Test
    void oneWaiterHasItsPlaceUsedByOneTask() {
        Task a = tasks.submit("a", three);
        Task x = tasks.submit("x", three);
        Task y = tasks.submit("y", three);
        tasks.submit("b", three);
        tasks.awaitAll(a, x, y);

        assertThat(tasks.started).containsExactly("a", "x", "y", "b");
        assertThat(three.kept()).isZero();
        tasks.finish(x);
        assertThat(three.kept()).as("y uses the place now").isZero();
        tasks.finish(y);
        assertThat(limits.isAtWork(a)).isTrue();
    }

    @Test
    void whatHasStartedBesideItUsesThePlaceNext() {
        Task a = tasks.submit("a", two);
        Task b = tasks.submit("b", two);
        Task x = tasks.submit("x", two);
        Task y = tasks.submit("y", two);
        tasks.awaitAll(a, x, y);
        tasks.finish(b);
        tasks.assertAtWork(two, x, y);

        tasks.finish(x);
        assertThat(two.kept()).as("y uses it").isZero();
        tasks.submit("c", two);
        assertThat(tasks.started).containsExactly("a", "b", "x", "y", "c");
    }

    @Test
    void whatUsedThePlaceOfAWaiterThatGoesOnMayUseThatOfAnother() {
        Task a = tasks.submit("a", three);
        Task b = tasks.submit("b", three);
        Task x = tasks.submit("x", three);
        Wait wait = tasks.awaitWithTimeout(a, x);
        tasks.awaitAll(b, x);
        tasks.submit("c", three);
        tasks.submit("d", three);
        assertThat(tasks.started).containsExactly("a", "b", "x", "c");
        Task c = tasks.submit("e", three);

        limits.stopWaiting(wait);
        assertThat(three.atWork()).isEqualTo(3);
        assertThat(three.kept()).isZero();
        tasks.finish(a);
        assertThat(tasks.started).containsExactly("a", "b", "x", "c", "d");
        assertThat(limits.isQueued(c)).isTrue();
    }

    @Test
    void whatHasUsedThePlaceOfAnotherMayUseThisOneLater() {
        Task a = tasks.submit("a", three);
        Task b = tasks.submit("b", three);
        Task x = tasks.submit("x", three);
        Task y = tasks.submit("y", three);
        Wait wait = tasks.awaitWithTimeout(a, x);
        tasks.awaitAll(b, x, y);
        limits.stopWaiting(wait);
        tasks.assertAtWork(three, a, x, y);

        tasks.finish(y);
        assertThat(three.kept()).as("x uses the place of b").isZero();
        Task c = tasks.submit("c", three);
        tasks.assertAtWork(three, a, x, c);
    }

    @Test
    void whatIsCompletedEarlyUsesNoPlaceAnyMore() {
        Task a = tasks.submit("a", two);
        Task b = tasks.submit("b", two);
        Task c = tasks.submit("c", two);
        Task d = tasks.submit("d", two);
        tasks.awaitAll(a, c, d);
        tasks.submitUrgent("urgent", two);

        limits.ended(c);
        tasks.assertAtWork(two, b, c);
        tasks.finish(b);
        assertThat(tasks.started).containsExactly("a", "b", "c", "d");
        tasks.assertAtWork(two, c, d);
    }

    @Test
    void whatHasBeenCompletedEarlyIsGivenNoPlace() {
        Task a = tasks.submit("a", three);
        Task b = tasks.submit("b", three);
        Task c = tasks.submit("c", three);
        Task d = tasks.submit("d", three);
        Task e = tasks.submit("e", three);
        tasks.awaitAll(a, b, c, e);
        assertThat(tasks.started).containsExactly("a", "b", "c", "d");
        tasks.submitUrgent("urgent", three);

        limits.ended(c);
        tasks.finish(b);

        assertThat(tasks.started).containsExactly("a", "b", "c", "d", "e");
        tasks.assertAtWork(three, c, d, e);
    }

    @Test
    void whatAnotherAssignmentWouldLetStartStartsLater() {
        Task a = tasks.submit("a", two);
        Task b = tasks.submit("b", two);
        Task x = tasks.submit("x", two);
        Task y = tasks.submit("y", two);
        tasks.awaitAll(b, x, y);
        tasks.awaitAll(a, x);
        assertThat(tasks.started).containsExactly("a", "b", "x");

        tasks.finish(x);
        assertThat(tasks.started).containsExactly("a", "b", "x", "y");
        tasks.assertAtWork(two, a, y);
    }

    @Test
    void betweenTheAttemptsOfWhatItWaitsForThePlaceStaysKept() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        tasks.submit("c", one);
        tasks.awaitAll(a, b);

        limits.returned(b);
        assertThat(tasks.started).containsExactly("a", "b");
        limits.submit(b);
        assertThat(tasks.started).containsExactly("a", "b", "b");
        tasks.finish(b);
        tasks.assertAtWork(one, a);
    }

    @Test
    void aPlaceIsUsedUnderTheLimitsOfBothOnly() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", two);
        tasks.awaitAll(a, b);
        assertThat(one.kept()).isEqualTo(1);
        Task c = tasks.submit("c", one);
        assertThat(limits.isQueued(c)).isTrue();

        Task d = tasks.submit("d", one, two);
        tasks.awaitAll(b, d);
        assertThat(tasks.started).containsExactly("a", "b", "d");
        tasks.finish(d);
        tasks.assertAtWork(two, b);
    }

    @Test
    void aTaskUsesThePlaceOfTheWaiterForWhichItHasStarted() {
        Task other = tasks.submit("other", one);
        Task a = tasks.submit("a", two);
        Task b = tasks.submit("b", three);
        Task x = tasks.task("x", two);
        Wait wait = tasks.awaitAll(a, tasks.submit("held back by other", one));
        tasks.awaitAll(b, x);
        limits.awaitMore(wait, List.of(x));

        limits.submit(x);
        assertThat(two.kept())
                .as("of a, which was the first to wait for something queued")
                .isZero();
        assertThat(three.kept()).as("of b").isEqualTo(1);
        tasks.assertAtWork(one, other);
    }
}

package io.github.asyncactions.spark.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which task starts, and when, as long as no body waits. */
class StartingTest {

    private final NamedTasks tasks = new NamedTasks();
    private final Limits limits = tasks.limits;
    private final Limit one = NamedTasks.limit(1);
    private final Limit two = NamedTasks.limit(2);

    @Test
    void theOldestStartsFirst() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        Task c = tasks.submit("c", one);

        assertThat(tasks.started).containsExactly("a");
        assertThat(limits.isQueued(b)).isTrue();
        tasks.finish(a);
        assertThat(tasks.started).containsExactly("a", "b");
        tasks.finish(b);
        assertThat(tasks.started).containsExactly("a", "b", "c");
        tasks.finish(c);
        tasks.assertAtWork(one);
    }

    @Test
    void theOldestStartsFirstAlsoIfOthersAreUnderMoreLimits() {
        Task a = tasks.submit("a", one);
        tasks.submit("b", one, two);
        tasks.submit("c", one);
        tasks.submit("d", two, one);
        tasks.submit("e", one, two);
        tasks.submit("f", one);

        limits.setMax(two, 9);
        tasks.finish(a);
        for (int max = 2; max <= 5; max++) {
            limits.setMax(one, max);
        }

        assertThat(tasks.started).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void urgentOnesStartBeforeOlderOnes() {
        Task a = tasks.submit("a", one);
        tasks.submit("b", one);
        Task urgent = tasks.submitUrgent("urgent", one);
        tasks.submitUrgent("urgent, too", one);

        tasks.finish(a);
        tasks.finish(urgent);

        assertThat(tasks.started).containsExactly("a", "urgent", "urgent, too");
    }

    @Test
    void aTaskThatItsLimitHoldsBackHoldsBackNoOther() {
        tasks.submit("a", one);
        tasks.submit("b", one, two);
        tasks.submit("c", two);

        assertThat(tasks.started).containsExactly("a", "c");
    }

    @Test
    void aTaskStartsOnlyWhenAllItsLimitsHaveRoom() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", two);
        Task c = tasks.submit("c", two);
        tasks.submit("d", one, two);

        tasks.finish(a);
        tasks.finish(b);

        assertThat(tasks.started).containsExactly("a", "b", "c", "d");
        tasks.finish(c);
        assertThat(two.atWork()).isEqualTo(1);
    }

    @Test
    void aTaskThatHasEndedCountsUntilItsBodyReturns() {
        Task a = tasks.submit("a", one);
        tasks.submit("b", one);

        limits.ended(a);
        limits.ended(a);
        assertThat(limits.isAtWork(a)).isTrue();
        assertThat(tasks.started).containsExactly("a");

        limits.returned(a);
        limits.returned(a);
        assertThat(limits.isAtWork(a)).isFalse();
        assertThat(tasks.started).containsExactly("a", "b");
        assertThat(one.atWork()).isEqualTo(1);
    }

    @Test
    void aTaskThatEndsBeforeItsStartNeverStarts() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);
        tasks.submit("c", one);
        Task d = tasks.task("d", two);

        limits.ended(b);
        limits.ended(d);
        limits.submit(d);
        assertThat(limits.isQueued(b)).isFalse();
        tasks.finish(a);

        assertThat(tasks.started).containsExactly("a", "c");
    }

    @Test
    void aTaskIsQueuedOnce() {
        Task a = tasks.submit("a", two);
        limits.submit(a);

        assertThat(tasks.started).containsExactly("a");
        assertThat(two.atWork()).isEqualTo(1);
    }

    @Test
    void nothingStartsWithinAStep() {
        Task a = tasks.submit("a", one);
        tasks.submit("b", one);

        limits.step(() -> {
            tasks.finish(a);
            limits.step(() -> tasks.submitUrgent("urgent", one));
            assertThat(tasks.started).containsExactly("a");
        });

        assertThat(tasks.started).containsExactly("a", "urgent");
    }

    @Test
    void whatMayStartStartsEvenIfTheStepFails() {
        assertThatThrownBy(() -> limits.step(() -> {
                    tasks.submit("a", one);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(tasks.started).containsExactly("a");
        tasks.submit("b", two);
        assertThat(tasks.started).containsExactly("a", "b");
    }

    @Test
    void betweenTwoAttemptsATaskIsNotAtWork() {
        Task a = tasks.submit("a", one);
        Task b = tasks.submit("b", one);

        limits.returned(a);
        assertThat(limits.isAtWork(a)).isFalse();
        assertThat(tasks.started).containsExactly("a", "b");

        limits.submit(a);
        tasks.submit("c", one);
        tasks.finish(b);
        assertThat(tasks.started).containsExactly("a", "b", "a");
    }

    @Test
    void aLargerMaximumLetsMoreStart() {
        tasks.submit("a", one);
        tasks.submit("b", one);
        tasks.submit("c", one);

        limits.setMax(one, 2);
        assertThat(tasks.started).containsExactly("a", "b");
        assertThat(one.max()).isEqualTo(2);
        limits.setMax(one, Limit.UNLIMITED);
        assertThat(tasks.started).containsExactly("a", "b", "c");
    }

    @Test
    void aSmallerMaximumLetsThoseAtWorkGoOn() {
        Task a = tasks.submit("a", two);
        Task b = tasks.submit("b", two);
        tasks.submit("c", two);

        limits.setMax(two, 1);
        tasks.finish(a);
        assertThat(tasks.started).containsExactly("a", "b");
        tasks.finish(b);
        assertThat(tasks.started).containsExactly("a", "b", "c");
    }

    @Test
    void aForgottenTaskDoesNotCountUnderTheseLimitsAnyMore() {
        Task a = tasks.submit("a", one, two);
        tasks.submit("b", one);

        limits.forget(a, limit -> limit == one);
        assertThat(tasks.started).as("has not ended").containsExactly("a");
        limits.ended(a);
        limits.forget(a, limit -> limit == one);

        assertThat(tasks.started).containsExactly("a", "b");
        assertThat(a.limits()).containsExactly(two);
        assertThat(two.atWork()).isEqualTo(1);
        limits.returned(a);
        limits.forget(a, limit -> true);
        assertThat(one.atWork()).isEqualTo(1);
        assertThat(two.atWork()).isZero();
    }

    @Test
    @Timeout(60)
    void aMillionQueuedTasksAreTakenOutOfTheMiddle() {
        Task first = tasks.submit("first", one);
        List<Task> queued = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            String name = "#" + i;
            queued.add(new Task(() -> tasks.started.add(name), List.of(one), false));
            limits.submit(queued.get(i));
        }

        for (int i = 0; i < 499_998; i++) {
            limits.ended(queued.get(500_000 - 1 - i));
            limits.ended(queued.get(500_000 + i));
        }
        tasks.finish(first);
        tasks.finish(queued.get(0));
        tasks.finish(queued.get(1));
        tasks.finish(queued.get(999_998));
        tasks.finish(queued.get(999_999));

        assertThat(tasks.started).containsExactly("first", "#0", "#1", "#999998", "#999999");
        assertThat(one.atWork()).isZero();
    }
}

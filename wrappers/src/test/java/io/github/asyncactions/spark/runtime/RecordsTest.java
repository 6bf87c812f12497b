package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.ActionStatistics;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is noted of actions: tags, jobs, counts, timers, call sites, ends. */
class RecordsTest {

    // ---- tags ----------------------------------------------------------------------------------------------------

    @Test
    void theOwnerOfAJobIsTheYoungestOfItsActions() {
        String seven = Tags.of(7);
        String forty = Tags.of(40);

        assertThat(Tags.owner(seven)).isEqualTo(7);
        assertThat(Tags.owner(seven + "," + forty)).isEqualTo(40);
        assertThat(Tags.owner(forty + "," + seven)).isEqualTo(40);
        assertThat(Tags.owner("," + seven)).isEqualTo(7);
        assertThat(Tags.owner("mine," + seven + ",spark-session-x")).isEqualTo(7);
    }

    @Test
    void whatIsNoActionOfThisCopyHasNoOwner() {
        for (String tags : List.of("", "mine", ",", "asyncactions-0000-5", "mine,yours")) {
            assertThat(Tags.owner(tags)).as(tags).isEqualTo(Tags.NONE);
        }
    }

    @Test
    void tagsOfEveryCopyOfThisLibraryAreKnown() {
        assertThat(Tags.isAction(Tags.of(1))).isTrue();
        assertThat(Tags.isAction("asyncactions-0000-5")).isTrue();
        assertThat(Tags.isAction("mine")).isFalse();
        assertThat(Tags.of(1)).isNotEqualTo(Tags.of(2)).doesNotContain(",");
        assertThat(Tags.split("a,,b,")).containsExactly("a", "b");
        assertThat(Tags.split("")).isEmpty();
    }

    // ---- jobs ----------------------------------------------------------------------------------------------------

    @Test
    void jobsAreKeptInOrderAndSnapshotsDoNotChange() {
        JobLog log = new JobLog();
        assertThat(log.all()).isEmpty();
        log.started(9);
        Set<Integer> before = log.all();
        log.started(3);
        log.ended(9);
        log.ended(77);

        assertThat(before).containsExactly(9);
        assertThat(log.all()).containsExactly(3, 9);
        assertThat(log.active()).containsExactly(3);
        assertThatThrownBy(() -> log.all().add(1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theLastTenThousandThatDepartedAreKnown() {
        Departed departed = new Departed();
        LongStream.range(0, 10_000).forEach(departed::add);
        assertThat(departed.contains(0)).isTrue();

        departed.add(10_000);

        assertThat(departed.contains(0)).isFalse();
        assertThat(departed.contains(1)).isTrue();
        assertThat(departed.contains(10_000)).isTrue();
    }

    // ---- counts --------------------------------------------------------------------------------------------------

    @Test
    void eachActionIsInExactlyOneState() {
        Tally tally = new Tally();
        for (int i = 0; i < 8; i++) {
            tally.submitted();
        }
        tally.started(Duration.ofMillis(5));
        tally.started(Duration.ofMillis(30));
        tally.started(Duration.ofMillis(10));
        tally.ended(State.SUCCEEDED, true);
        tally.ended(State.FAILED, true);
        tally.ended(State.CANCELLED, false);
        tally.ended(State.TIMED_OUT, false);
        tally.ended(State.CANCELLED, false);
        tally.left(Duration.ofMillis(100));
        tally.left(Duration.ofMillis(40));

        assertThat(tally.snapshot())
                .isEqualTo(new ActionStatistics(
                        8,
                        2,
                        1,
                        1,
                        1,
                        2,
                        1,
                        Duration.ofMillis(45),
                        Duration.ofMillis(30),
                        Duration.ofMillis(140),
                        Duration.ofMillis(100)));
    }

    @Test
    void anEndThatIsKnownBeforeItsStartMakesNoNegativeNumber() {
        Tally tally = new Tally();
        tally.submitted();
        tally.submitted();
        tally.ended(State.CANCELLED, true);

        assertThat(tally.snapshot().running()).isZero();
        assertThat(tally.snapshot().queued()).isEqualTo(1);
        assertThat(tally.snapshot().cancelled()).isEqualTo(1);
    }

    // ---- timers --------------------------------------------------------------------------------------------------

    @Test
    void noTimerOutlivesTheEnd() {
        Timers timers = new Timers();
        CompletableFuture<Void> before = new CompletableFuture<>();
        CompletableFuture<Void> second = new CompletableFuture<>();
        CompletableFuture<Void> late = new CompletableFuture<>();
        timers.add(before);
        timers.add(second);
        assertThat(before).isNotDone();

        timers.stop();
        timers.add(late);

        assertThat(List.of(before, second, late)).allMatch(CompletableFuture::isCancelled);
    }

    // ---- call sites ------------------------------------------------------------------------------------------------

    /** The class that calls the runtime is here one of the JDK's, whose methods call one another before they do. */
    @Test
    void theCallSiteIsWhoCalledTheClassThatCalledUs() {
        CallSite callSite = CompletableFuture.completedFuture("countAsync")
                .thenApply(CallSite::of)
                .join();

        assertThat(callSite.shortForm()).matches("countAsync at RecordsTest.java:\\d+");
        assertThat(callSite.shortForm()).isSameAs(callSite.shortForm());
        assertThat(callSite.longForm())
                .contains("RecordsTest.theCallSiteIsWhoCalledTheClassThatCalledUs(RecordsTest.java:");
    }

    @Test
    void whereNobodyElseIsOnTheThreadTheCallSiteIsTheActionAlone() throws Exception {
        CompletableFuture<CallSite> callSite = new CompletableFuture<>();
        new Thread(() -> callSite.complete(CallSite.of("countAsync"))).start();

        assertThat(callSite.get(60, TimeUnit.SECONDS).shortForm()).isEqualTo("countAsync");
        assertThat(callSite.join().longForm()).isEqualTo("countAsync");
    }

    // ---- the order of completion ---------------------------------------------------------------------------------

    @Test
    void actionsAreGivenInTheOrderInWhichTheyEnd() {
        NoSpark noSpark = new NoSpark(1);
        ActionExecutor executor = new ActionExecutor(noSpark, () -> {});
        Action<Integer> first = NoSpark.action(executor, null, () -> 1);
        Action<Integer> second = NoSpark.action(executor, null, () -> 2);
        CompletionOrder<Integer> order = new CompletionOrder<>(List.of(first, second));
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
        noSpark.stop();
    }

    @Test
    void whoWaitsForTheNextHasItAsItEnds() {
        NoSpark noSpark = new NoSpark(1);
        Action<Integer> action = NoSpark.action(new ActionExecutor(noSpark, () -> {}), null, () -> 1);
        CompletionOrder<Integer> order = new CompletionOrder<>(List.of(action));
        Thread waiter = Thread.currentThread();
        new Thread(() -> {
                    await().until(() -> waiter.getState() == Thread.State.WAITING);
                    action.run();
                })
                .start();

        assertThat(order.next()).isSameAs(action);
        noSpark.stop();
    }

    /** There is one thread, and none is lent. */
    @Test
    void p1AnActionThatWaitsForTheNextRunsItItself() throws Exception {
        NoSpark noSpark = new NoSpark(1);
        ActionExecutor executor = new ActionExecutor(noSpark, () -> {}, 0);
        Action<Integer> outer = NoSpark.submit(executor, () -> {
            List<Action<Integer>> inner = List.of(NoSpark.submit(executor, () -> 1), NoSpark.submit(executor, () -> 2));
            int sum = 0;
            for (CompletionOrder<Integer> order = new CompletionOrder<>(inner); order.hasNext(); ) {
                sum += order.next().join();
            }
            return sum;
        });

        assertThat(outer.get(60, TimeUnit.SECONDS)).isEqualTo(3);
        noSpark.stop();
    }
}

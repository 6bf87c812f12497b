package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.spark.ActionProgress.State;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which steps can be made from where, and what is seen there. */
class LifecycleTest {

    private enum Step {
        START(Lifecycle::start),
        SUCCEED(Lifecycle::succeed),
        FAIL(Lifecycle::fail),
        END_QUEUED(life -> life.endQueued(State.TIMED_OUT)),
        END_RUNNING(life -> life.endRunning(State.TIMED_OUT)),
        TERMINATE(Lifecycle::terminate);

        private final Predicate<Lifecycle> made;

        Step(Predicate<Lifecycle> made) {
            this.made = made;
        }
    }

    private enum Fact {
        HAS_STARTED(Lifecycle::hasStarted),
        HAS_ENDED(Lifecycle::hasEnded),
        HAS_ENDED_EARLY(Lifecycle::hasEndedEarly),
        IS_DYING(Lifecycle::isDying),
        IS_TERMINATED(Lifecycle::isTerminated);

        private final Predicate<Lifecycle> holds;

        Fact(Predicate<Lifecycle> holds) {
            this.holds = holds;
        }
    }

    private enum Path {
        QUEUED(State.QUEUED, Set.of(), Set.of(Step.START, Step.END_QUEUED)),
        RUNNING(State.RUNNING, Set.of(Fact.HAS_STARTED), Set.of(Step.SUCCEED, Step.FAIL, Step.END_RUNNING), Step.START),
        SUCCEEDED(
                State.SUCCEEDED,
                Set.of(Fact.HAS_STARTED, Fact.HAS_ENDED),
                Set.of(Step.TERMINATE),
                Step.START,
                Step.SUCCEED),
        FAILED(State.FAILED, Set.of(Fact.HAS_STARTED, Fact.HAS_ENDED), Set.of(Step.TERMINATE), Step.START, Step.FAIL),
        ENDED_WHILE_QUEUED(
                State.TIMED_OUT, Set.of(Fact.HAS_ENDED, Fact.HAS_ENDED_EARLY), Set.of(Step.TERMINATE), Step.END_QUEUED),
        ENDED_WHILE_RUNNING(
                State.TIMED_OUT,
                Set.of(Fact.HAS_STARTED, Fact.HAS_ENDED, Fact.HAS_ENDED_EARLY, Fact.IS_DYING),
                Set.of(Step.TERMINATE),
                Step.START,
                Step.END_RUNNING),
        SUCCEEDED_AND_TERMINATED(
                State.SUCCEEDED,
                Set.of(Fact.HAS_STARTED, Fact.HAS_ENDED, Fact.IS_TERMINATED),
                Set.of(),
                Step.START,
                Step.SUCCEED,
                Step.TERMINATE),
        FAILED_AND_TERMINATED(
                State.FAILED,
                Set.of(Fact.HAS_STARTED, Fact.HAS_ENDED, Fact.IS_TERMINATED),
                Set.of(),
                Step.START,
                Step.FAIL,
                Step.TERMINATE),
        ENDED_WHILE_QUEUED_AND_TERMINATED(
                State.TIMED_OUT,
                Set.of(Fact.HAS_ENDED, Fact.HAS_ENDED_EARLY, Fact.IS_TERMINATED),
                Set.of(),
                Step.END_QUEUED,
                Step.TERMINATE),
        ENDED_WHILE_RUNNING_AND_TERMINATED(
                State.TIMED_OUT,
                Set.of(Fact.HAS_STARTED, Fact.HAS_ENDED, Fact.HAS_ENDED_EARLY, Fact.IS_TERMINATED),
                Set.of(),
                Step.START,
                Step.END_RUNNING,
                Step.TERMINATE);

        private final State shown;
        private final Set<Fact> facts;
        private final Set<Step> next;
        private final Step[] steps;

        Path(State shown, Set<Fact> facts, Set<Step> next, Step... steps) {
            this.shown = shown;
            this.facts = facts;
            this.next = next;
            this.steps = steps;
        }

        private Lifecycle walk() {
            Lifecycle life = new Lifecycle();
            for (Step step : steps) {
                assertThat(step.made.test(life)).as("%s", step).isTrue();
            }
            return life;
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheseStepsLeadOn(Path path) {
        Set<Step> possible = EnumSet.allOf(Step.class);
        possible.removeIf(step -> !step.made.test(path.walk()));

        assertThat(possible).isEqualTo(path.next);
    }

    @ParameterizedTest
    @EnumSource
    void thisIsSeen(Path path) {
        Lifecycle life = path.walk();
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeIf(fact -> !fact.holds.test(life));

        assertThat(facts).isEqualTo(path.facts);
        assertThat(life.shown()).isEqualTo(path.shown);
    }

    /** Of those that come too late none changes what is seen. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = ".*(SUCCEEDED|FAILED|ENDED).*")
    void whatHasEndedIsShownAsItEnded(Path path) {
        Lifecycle life = path.walk();

        life.endQueued(State.CANCELLED);
        life.endRunning(State.CANCELLED);
        life.succeed();
        life.fail();

        assertThat(life.shown()).isEqualTo(path.shown);
    }
}

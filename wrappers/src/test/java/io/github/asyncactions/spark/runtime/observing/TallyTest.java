package io.github.asyncactions.spark.runtime.observing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is counted of an application's actions. */
class TallyTest {

    @Test
    void eachActionIsInExactlyOneState() {
        Tally tally = new Tally();
        for (int i = 0; i < 8; i++) {
            tally.submitted();
        }
        tally.started(Duration.ofMillis(5));
        tally.started(Duration.ofMillis(30));
        tally.started(Duration.ofMillis(10));
        tally.ended(State.SUCCEEDED);
        tally.ended(State.FAILED);
        tally.endedQueued(State.CANCELLED, Duration.ofMillis(1));
        tally.endedQueued(State.TIMED_OUT, Duration.ofMillis(40));
        tally.endedQueued(State.CANCELLED, Duration.ofMillis(2));
        tally.returned(Duration.ofMillis(100));
        tally.returned(Duration.ofMillis(40));

        assertThat(tally.snapshot())
                .isEqualTo(new Statistics(
                        8,
                        2,
                        1,
                        1,
                        1,
                        2,
                        1,
                        Duration.ofMillis(88),
                        Duration.ofMillis(40),
                        Duration.ofMillis(140),
                        Duration.ofMillis(100)));
    }

    @Test
    void oneThatIsTriedAgainIsQueuedMeanwhileAndItsWaitsAddUp() {
        Tally tally = new Tally();
        tally.submitted();
        tally.started(Duration.ofMillis(5));
        tally.attemptFailed();

        assertThat(tally.snapshot().running()).isZero();
        assertThat(tally.snapshot().queued()).isEqualTo(1);

        tally.started(Duration.ofMillis(7));
        tally.ended(State.SUCCEEDED);
        tally.returned(Duration.ofMillis(3));

        assertThat(tally.snapshot())
                .isEqualTo(new Statistics(
                        1,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        Duration.ofMillis(12),
                        Duration.ofMillis(7),
                        Duration.ofMillis(3),
                        Duration.ofMillis(3)));
    }

    @Test
    void anEndThatIsKnownBeforeItsStartMakesNoNegativeNumber() {
        Tally tally = new Tally();
        tally.submitted();
        tally.submitted();
        tally.ended(State.CANCELLED);

        assertThat(tally.snapshot().running()).isZero();
        assertThat(tally.snapshot().queued()).isEqualTo(1);
        assertThat(tally.snapshot().cancelled()).isEqualTo(1);
    }
}

package io.github.asyncactions.spark.runtime.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is counted of an application's actions, and the copies that it keeps. */
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
        tally.ended(State.SUCCEEDED, true);
        tally.ended(State.FAILED, true);
        tally.ended(State.CANCELLED, false);
        tally.ended(State.TIMED_OUT, false);
        tally.ended(State.CANCELLED, false);
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

    @Test
    void aCopyIsUsedByOneAtATimeAndNotOnceItIsSpoiled() {
        IdleCopies copies = new IdleCopies();
        Object original = new Object();
        Object copy = new Object();
        Object spoiled = new Object();
        assertThat(copies.take(original)).isNull();
        copies.discard(original, spoiled);

        copies.giveBack(original, spoiled);
        copies.giveBack(original, copy);
        copies.discard(original, spoiled);

        assertThat(copies.take(new Object())).isNull();
        assertThat(copies.take(original)).isSameAs(copy);
        assertThat(copies.take(original)).isNull();
        copies.giveBack(original, copy);
        copies.clear();
        assertThat(copies.take(original)).isNull();
    }
}

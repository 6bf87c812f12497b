package io.github.asyncactions.spark.runtime.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An interrupt reaches its body, once, or nothing (C8). */
class InterruptGateTest {

    private final InterruptGate gate = new InterruptGate();

    @AfterEach
    void clear() {
        boolean ignored = Thread.interrupted();
    }

    @Test
    void anInterruptReachesTheThreadWhileTheBodyIsOnIt() {
        gate.open();
        assertThat(Thread.interrupted()).isFalse();

        gate.interrupt();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void itComesOnce() {
        gate.open();
        gate.interrupt();
        assertThat(Thread.interrupted()).isTrue();

        gate.deliver();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void nothingComesWithoutARequest() {
        gate.open();
        gate.deliver();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void afterTheBodyItGoesNowhere() {
        gate.open();
        gate.close();

        gate.interrupt();
        gate.deliver();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatCameWhileItWasClosedIsDeliveredAsItOpens() {
        gate.open();
        gate.close();
        gate.interrupt();

        gate.open();

        assertThat(Thread.interrupted()).isTrue();
    }

    /** The body has begun to write meanwhile, and what came before has ended nothing. */
    @Test
    void oneThatWasDeliveredComesAgainAsItOpensAgain() {
        gate.open();
        gate.interrupt();
        assertThat(Thread.interrupted()).isTrue();
        gate.close();

        gate.open();

        assertThat(Thread.interrupted()).isTrue();
    }
}

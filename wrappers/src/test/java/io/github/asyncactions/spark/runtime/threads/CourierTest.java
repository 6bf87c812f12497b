package io.github.asyncactions.spark.runtime.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread for what listeners are told: in order, bounded, and only while it is open. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CourierTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Courier courier = new Courier("courier-test", 100);
    private final List<Integer> ran = new CopyOnWriteArrayList<>();

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("courier-test"))
                .toList();
    }

    @Test
    void itRunsInOrderWhatItIsGiven() {
        courier.open();
        for (int i = 0; i < 100; i++) {
            int number = i;
            courier.give(() -> ran.add(number));
        }
        courier.drain(LONG);

        assertThat(ran).isEqualTo(IntStream.range(0, 100).boxed().toList());
        courier.close();
    }

    @Test
    void moreThanItsCapacityIsRefused() {
        for (int i = 0; i < 100; i++) {
            assertThat(courier.give(() -> {})).isTrue();
        }
        assertThat(courier.give(() -> {})).isFalse();

        courier.open();
        courier.drain(LONG);
        assertThat(courier.give(() -> {})).isTrue();
        courier.close();
    }

    @Test
    void itHasAThreadOnlyWhileItIsOpen() {
        assertThat(threads()).isEmpty();
        courier.open();
        courier.open();
        assertThat(threads()).hasSize(1);

        courier.give(() -> ran.add(1));
        courier.close();
        await().until(() -> threads().isEmpty());
        assertThat(ran).as("what was given before").containsExactly(1);

        courier.give(() -> ran.add(2));
        courier.open();
        courier.drain(LONG);
        assertThat(ran).containsExactly(1, 2);
        courier.close();
    }

    @Test
    void whatThrowsOrInterruptsEndsNothing() {
        courier.open();
        courier.give(() -> {
            throw new StackOverflowError("of a task");
        });
        courier.give(() -> Thread.currentThread().interrupt());
        courier.give(() -> ran.add(1));
        courier.drain(LONG);

        assertThat(ran).containsExactly(1);
        courier.close();
    }

    @Test
    void drainingEndsWithTheInterruptOfTheOneThatWaits() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        courier.open();
        courier.give(() -> awaitQuietly(held));
        Thread.currentThread().interrupt();

        courier.drain(LONG);

        assertThat(Thread.interrupted()).isTrue();
        held.countDown();
        courier.close();
    }

    @Test
    void drainingOnItsOwnThreadDoesNotWait() {
        courier.open();
        courier.give(() -> {
            courier.give(() -> ran.add(2));
            courier.drain(LONG);
            ran.add(1);
        });
        courier.drain(LONG);
        courier.drain(LONG);

        assertThat(ran).containsExactly(1, 2);
        courier.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

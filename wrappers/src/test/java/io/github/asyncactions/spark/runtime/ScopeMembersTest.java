package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What of a scope needs no Spark, and a shorter patience than its users have. */
@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScopeMembersTest {

    private final NoSpark noSpark = new NoSpark(2);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {}, 3);

    @AfterEach
    void stop() {
        noSpark.stop();
    }

    /** Without the bound, it would wait for this body for ever. */
    @Test
    void closingWaitsNoLongerThanItsPatience() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ScopeMembers scope = ScopeMembers.open(executor, 0);
        Action<Integer> stubborn = NoSpark.submit(executor, () -> {
            started.countDown();
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return 1;
        });
        started.await();

        scope.close(Duration.ofMillis(50));

        assertThat(stubborn).isCancelled();
        assertThat(stubborn.terminated()).as("it ignores the interrupt").isNotDone();
        end.countDown();
        stubborn.terminated().get(60, TimeUnit.SECONDS);
    }
}

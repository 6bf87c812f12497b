package io.github.asyncactions.integration;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** Waits for what these programs, which have only Spark and us on their class path, can't be told of. */
final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(50);

    private Eventually() {}

    /**
     * Waits until {@code condition} holds.
     *
     * @throws TimeoutException if it does not within 30 s, with {@code otherwise} as its message
     */
    static void holds(String otherwise, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                throw new TimeoutException("After " + LIMIT.toSeconds() + " s " + otherwise);
            }
            Thread.sleep(STEP.toMillis());
        }
    }
}

package io.github.asyncactions.spark;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how many bodies are at work at the same moment, by what they say themselves. */
final class AtWork {

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger highest = new AtomicInteger();

    /** A body that is at work while it runs. */
    <T> Callable<T> counting(Callable<T> body) {
        return () -> {
            begin();
            try {
                return body.call();
            } finally {
                now.decrementAndGet();
            }
        };
    }

    /** The calling body waits for actions meanwhile, and does not count. */
    <T> T whileWaiting(Callable<T> wait) throws Exception {
        now.decrementAndGet();
        try {
            return wait.call();
        } finally {
            begin();
        }
    }

    private void begin() {
        highest.accumulateAndGet(now.incrementAndGet(), Math::max);
    }

    int now() {
        return now.get();
    }

    /** The most that there ever were. */
    int highest() {
        return highest.get();
    }
}

package io.github.asyncactions.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Tells what bodies saw that were cancelled while they waited. */
final class Interrupts {

    private static final List<Boolean> SEEN = Collections.synchronizedList(new ArrayList<>());

    private Interrupts() {}

    static List<Boolean> takeSeen() {
        synchronized (SEEN) {
            List<Boolean> seen = List.copyOf(SEEN);
            SEEN.clear();
            return seen;
        }
    }

    /** Waits, as the body of an action does; tells whether the thread was interrupted. */
    static boolean areSeen(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        boolean interrupted;
        try {
            end.await();
            interrupted = false;
        } catch (InterruptedException e) {
            interrupted = true;
        }
        SEEN.add(interrupted);
        return interrupted;
    }
}

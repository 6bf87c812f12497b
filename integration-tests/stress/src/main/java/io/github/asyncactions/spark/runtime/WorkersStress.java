package io.github.asyncactions.spark.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The queue and its threads: whatever is offered runs exactly once, or was taken out. */
public final class WorkersStress {

    private static final ActionQueue QUEUE = NoSpark.EXECUTOR.queue();

    private WorkersStress() {}

    @JCStressTest
    @Description("One thread offers two actions, another one cancels the second.")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Both ran")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "One was cancelled before")
    @Outcome(expect = FORBIDDEN, desc = "Lost, or run twice")
    @State
    public static class OfferAndCancel {

        private final AtomicInteger first = new AtomicInteger();
        private final AtomicInteger second = new AtomicInteger();
        private final Action<Integer> one = NoSpark.action(first::incrementAndGet);
        private final Action<Integer> other = NoSpark.action(second::incrementAndGet);

        @Actor
        public void offer() {
            QUEUE.offer(one);
            QUEUE.offer(other);
        }

        @Actor
        public void cancel() {
            other.cancel(true);
        }

        @Arbiter
        public void look(II_Result r) {
            r.r1 = NoSpark.result(one);
            r.r2 = other.isCancelled() ? second.get() : NoSpark.result(other);
        }
    }

    @JCStressTest
    @Description("Three actions behind a limit of one, the first of which is cancelled: the others have their turn.")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "Never two at once")
    @Outcome(expect = FORBIDDEN, desc = "One has starved, or two ran at once")
    @State
    public static class LimitOfOne {

        private final Limit limit = new Limit(1, null, false);
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final Action<Integer> cancelled = NoSpark.action(this::run, limit);
        private final Action<Integer> second = NoSpark.action(this::run, limit);
        private final Action<Integer> third = NoSpark.action(this::run, limit);

        private int run() {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            running.decrementAndGet();
            return 1;
        }

        @Actor
        public void offer() {
            QUEUE.offer(cancelled);
            QUEUE.offer(second);
            QUEUE.offer(third);
        }

        @Actor
        public void cancel() {
            cancelled.cancel(true);
        }

        @Arbiter
        public void look(II_Result r) {
            r.r1 = NoSpark.result(second) + NoSpark.result(third);
            r.r2 = most.get();
        }
    }
}

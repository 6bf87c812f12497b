package io.github.asyncactions.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Awaited;
import io.github.asyncactions.spark.runtime.action.CurrentGroup;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Needs;
import io.github.asyncactions.spark.runtime.action.Signal;
import io.github.asyncactions.spark.runtime.action.Waiting;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.combining.ScopeJoin;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** One thread waits, another one ends what it waits for. */
public final class WaitingStress {

    /** Only a thread that was not woken waits so long. */
    private static final long LOST_SECONDS = 10;

    private WaitingStress() {}

    /** Waits for {@code awaited}; tells whether it was woken. */
    private static boolean isWokenBy(Awaited awaited) {
        long start = System.nanoTime();
        try {
            return Waiting.atMost(awaited, 2 * LOST_SECONDS, TimeUnit.SECONDS)
                    && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(LOST_SECONDS);
        } catch (InterruptedException e) {
            return false; // Nobody interrupts it.
        }
    }

    @JCStressTest
    @Description("A signal is given while a thread begins to wait for it.")
    @Outcome(id = "1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "A wake-up was lost")
    @State
    public static class GiveAndAwait implements Awaited {

        private final Signal signal = new Signal();
        private volatile boolean over;

        @Override
        public boolean isOver() {
            return over;
        }

        @Override
        public Signal signal() {
            return signal;
        }

        @Override
        public void needs(Needs needs) {}

        @Actor
        public void give() {
            over = true;
            signal.give();
        }

        @Actor
        public void await(I_Result r) {
            r.r1 = isWokenBy(this) ? 1 : 0;
        }
    }

    @JCStressTest
    @Description("A thread joins an action while another one cancels it.")
    @Outcome(id = "1, 1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "A wake-up was lost")
    @State
    public static class JoinAndCancel {

        private final Action<Integer> action = NoSpark.action(() -> 1);

        @Actor
        public void cancel(II_Result r) {
            r.r2 = action.cancel(true) ? 1 : 0;
        }

        @Actor
        public void join(II_Result r) {
            r.r1 = isWokenBy(action) ? 1 : 0;
        }
    }

    @JCStressTest
    @Description("An action comes to a scope that another thread closes: it is cancelled, taken or not.")
    @Outcome(id = "1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "An action of a closed scope goes on")
    @State
    public static class TakeAndClose {

        private final Action<Integer> action = NoSpark.action(() -> 1);
        private final Scope scope = Scope.open("stress", null, ActionOptions.defaults());

        public TakeAndClose() {
            CurrentGroup.restore(null); // This thread makes many more.
        }

        @Actor
        public void take() {
            Ending.run(ending -> scope.take(action, null, ending));
        }

        @Actor
        public void close() {
            new ScopeJoin(scope).close(Duration.ofSeconds(30));
        }

        @Arbiter
        public void look(I_Result r) {
            r.r1 = action.isCancelled() ? 1 : 0;
        }
    }
}

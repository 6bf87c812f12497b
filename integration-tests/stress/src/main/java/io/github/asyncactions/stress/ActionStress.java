package io.github.asyncactions.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Ending;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two threads want to end one action: exactly one does, and everybody sees the same. */
public final class ActionStress {

    private ActionStress() {}

    @JCStressTest
    @Description("A body that ends, and a cancel: the future has the outcome of the one that was first.")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The body was first")
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "The cancel was first")
    @Outcome(expect = FORBIDDEN, desc = "Both were first, or none, or it completed twice")
    @State
    public static class BodyAndCancel {

        private final AtomicInteger runs = new AtomicInteger();
        private final AtomicInteger completions = new AtomicInteger();
        private final Action<Integer> action = NoSpark.action(() -> {
            runs.incrementAndGet();
            return 1;
        });

        public BodyAndCancel() {
            action.whenComplete((result, failure) -> completions.incrementAndGet());
        }

        @Actor
        public void body() {
            action.run();
        }

        @Actor
        public void cancel(II_Result r) {
            r.r1 = action.cancel(true) ? 1 : 0;
        }

        @Arbiter
        public void look(II_Result r) {
            boolean once = completions.get() == 1 && runs.get() <= 1 && action.isDone();
            r.r2 = !once ? -1 : action.isCancelled() ? 2 : action.getNow(-2);
        }
    }

    @JCStressTest
    @Description("A cancel and a completion by hand, of a queued action: exactly one of them tells that it was first.")
    @Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "The cancel was first")
    @Outcome(id = "0, 1, 3", expect = ACCEPTABLE, desc = "The completion was first")
    @Outcome(expect = FORBIDDEN, desc = "Both were first, or none, or the future tells something else")
    @State
    public static class CancelAndComplete {

        private final Action<Integer> action = NoSpark.action(() -> 1);

        @Actor
        public void cancel(III_Result r) {
            r.r1 = action.cancel(true) ? 1 : 0;
        }

        @Actor
        public void complete(III_Result r) {
            r.r2 = action.complete(3) ? 1 : 0;
        }

        @Arbiter
        public void look(III_Result r) {
            r.r3 = action.isCancelled() ? 2 : action.getNow(-2);
        }
    }

    @JCStressTest
    @Description("Two threads want to run an action: its body runs once.")
    @Outcome(id = "1, 1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "It ran twice, or was lost")
    @State
    public static class TwoRunners {

        private final AtomicInteger runs = new AtomicInteger();
        private final Action<Integer> action = NoSpark.action(() -> {
            runs.incrementAndGet();
            return 1;
        });

        @Actor
        public void one() {
            action.run();
        }

        @Actor
        public void other() {
            action.run();
        }

        @Arbiter
        public void look(II_Result r) {
            r.r1 = runs.get();
            r.r2 = action.getNow(-2);
        }
    }

    @JCStressTest
    @Description("terminated() is asked for while the action terminates: the stage completes.")
    @Outcome(id = "1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "A stage that never completes")
    @State
    public static class Terminated {

        private final Action<Integer> action = NoSpark.action(() -> 1);
        private CompletableFuture<Void> asked = new CompletableFuture<>();

        @Actor
        public void terminate() {
            action.cancel(true);
        }

        @Actor
        public void ask() {
            asked = action.terminated();
        }

        @Arbiter
        public void look(I_Result r) {
            int completed = asked.thenApply(terminated -> 1) // on a completer, after that of the other thread
                    .completeOnTimeout(-99, 30, TimeUnit.SECONDS)
                    .join();
            r.r1 = action.terminated().isDone() ? completed : 0;
        }
    }

    @JCStressTest
    @Description("A cancel while the body is on its thread: the thread leaves with a clear flag, in any order.")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Cancelled")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Too late")
    @Outcome(expect = FORBIDDEN, desc = "The interrupt has leaked to what the thread does next")
    @State
    public static class LateInterrupt {

        private final Action<Integer> action = NoSpark.action(() -> 1);

        @Actor
        public void body(II_Result r) {
            action.run();
            r.r1 = Thread.interrupted() ? 1 : 0;
        }

        @Actor
        public void cancel(II_Result r) {
            r.r2 = action.cancel(true) ? 1 : 0;
        }
    }

    @JCStressTest
    @Description("An action gets a child while it is cancelled: the child is cancelled, too.")
    @Outcome(id = "1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "An orphan goes on")
    @State
    public static class Orphans {

        private final Action<Integer> parent = NoSpark.action(() -> 1);
        private final Action<Integer> child = NoSpark.action(() -> 1);

        @Actor
        public void adopt() {
            Ending.run(ending -> parent.family().adopt(child, parent, ending));
        }

        @Actor
        public void cancel() {
            parent.cancel(true);
        }

        @Arbiter
        public void look(I_Result r) {
            r.r1 = child.isCancelled() ? 1 : 0;
        }
    }
}

package io.github.asyncactions.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Task;
import io.github.asyncactions.spark.runtime.limits.Wait;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Tasks under a limit of one: never two at work, and none is lost. */
public final class LimitsStress {

    private LimitsStress() {}

    /** Tasks under a limit of one, of which it counts those at work whenever one starts. */
    private static final class Tasks {

        final Limits limits = new Limits();
        private final List<Limit> one = List.of(new Limit("one", 1, false));
        private final AtomicInteger max = new AtomicInteger();
        private final AtomicInteger starts = new AtomicInteger();
        private List<Task> all = List.of();

        /** @param started what happens once it has started; it is counted before */
        Task task(Runnable started) {
            return new Task(
                    () -> {
                        starts.incrementAndGet();
                        count();
                        started.run();
                    },
                    one,
                    false);
        }

        /** One whose body returns as soon as it has started. */
        Task shortOne() {
            Task[] self = new Task[1];
            self[0] = task(() -> end(self[0]));
            return self[0];
        }

        void all(Task... tasks) {
            all = List.of(tasks);
        }

        /** Its body returns with its outcome. */
        void end(Task task) {
            limits.step(() -> {
                limits.ended(task);
                limits.returned(task);
            });
        }

        void count() {
            max.accumulateAndGet(atWork(), Math::max);
        }

        int atWork() {
            AtomicInteger count = new AtomicInteger();
            limits.step(
                    () -> count.set((int) all.stream().filter(limits::isAtWork).count()));
            return count.get();
        }

        int max() {
            return max.get();
        }

        int starts() {
            return starts.get();
        }
    }

    @JCStressTest
    @Description("One task is at work, another one queued; a third is queued and cancelled while the first returns.")
    @Outcome(id = "1, 3, 0", expect = ACCEPTABLE, desc = "All started")
    @Outcome(id = "1, 2, 0", expect = ACCEPTABLE, desc = "One was cancelled before")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, or two were at work at once")
    @State
    public static class SubmitAndEnd {

        private final Tasks tasks = new Tasks();
        private final Task first = tasks.task(() -> {});
        private final Task queued = tasks.shortOne();
        private final Task cancelled = tasks.shortOne();

        public SubmitAndEnd() {
            tasks.all(first, queued, cancelled);
            tasks.limits.submit(first);
            tasks.limits.submit(queued);
        }

        @Actor
        public void submitAndCancel() {
            tasks.limits.submit(cancelled);
            tasks.limits.ended(cancelled);
        }

        @Actor
        public void end() {
            tasks.end(first);
        }

        @Arbiter
        public void look(III_Result r) {
            r.r1 = tasks.max();
            r.r2 = tasks.starts();
            r.r3 = tasks.atWork();
        }
    }

    @JCStressTest
    @Description("A body begins to wait for a task while that one and another one come: both start, and it goes on.")
    @Outcome(id = "1, 3, 1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "One is lost, two were at work at once, or the waiter does not go on")
    @State
    public static class AwaitAndSubmit {

        private final Tasks tasks = new Tasks();
        private final Task waiter = tasks.task(() -> {});
        private final Task awaited = tasks.shortOne();
        private final Task other = tasks.shortOne();
        private volatile Wait wait;

        public AwaitAndSubmit() {
            tasks.all(waiter, awaited, other);
            tasks.limits.submit(waiter);
        }

        @Actor
        public void await() {
            wait = tasks.limits.await(waiter, List.of(awaited), () -> false, true);
        }

        @Actor
        public void submit() {
            tasks.limits.submit(other);
            tasks.limits.submit(awaited);
        }

        @Arbiter
        public void look(III_Result r) {
            r.r3 = !tasks.limits.isWaiting(wait) && tasks.limits.isAtWork(waiter) ? 1 : 0;
            tasks.end(waiter);
            r.r1 = tasks.max();
            r.r2 = tasks.starts();
        }
    }

    @JCStressTest
    @Description("A wait is given up while what it waits for ends: its body is counted once.")
    @Outcome(id = "1, 1, 2", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "The body counts twice, or not at all")
    @State
    public static class StopWaitingAndEnd {

        private final Tasks tasks = new Tasks();
        private final Task waiter = tasks.task(() -> {});
        private final Task awaited = tasks.task(() -> {});
        private final Task third = tasks.task(() -> {});
        private final Task fourth = tasks.task(() -> {});
        private final Wait wait;

        public StopWaitingAndEnd() {
            tasks.all(waiter, awaited, third, fourth);
            tasks.limits.submit(waiter);
            wait = tasks.limits.await(waiter, List.of(awaited), () -> false, true);
            tasks.limits.submit(awaited);
        }

        @Actor
        public void stopWaiting() {
            tasks.limits.stopWaiting(wait);
        }

        @Actor
        public void end() {
            tasks.end(awaited);
        }

        @Arbiter
        public void look(III_Result r) {
            r.r1 = tasks.limits.isAtWork(waiter) ? 1 : 0;
            tasks.limits.submit(third);
            tasks.limits.submit(fourth);
            boolean early = tasks.limits.isAtWork(third);
            tasks.end(waiter);
            r.r2 = !early && tasks.limits.isAtWork(third) && !tasks.limits.isAtWork(fourth) ? 1 : 0;
            tasks.end(third);
            r.r3 = tasks.limits.isAtWork(fourth) ? 2 : 0;
        }
    }

    @JCStressTest
    @Description("Three actions behind a limit of one, the first of which is cancelled: the others have their turn.")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "Never two at once")
    @Outcome(expect = FORBIDDEN, desc = "One has starved, or two ran at once")
    @State
    public static class LimitOfOne {

        private final List<Limit> limits = List.of(new Limit("one", 1, false));
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger max = new AtomicInteger();
        private final Action<Integer> cancelled = NoSpark.action(this::run, limits);
        private final Action<Integer> second = NoSpark.action(this::run, limits);
        private final Action<Integer> third = NoSpark.action(this::run, limits);

        private int run() {
            max.accumulateAndGet(running.incrementAndGet(), Math::max);
            running.decrementAndGet();
            return 1;
        }

        @Actor
        public void submit() {
            Limits.shared().submit(cancelled.task());
            Limits.shared().submit(second.task());
            Limits.shared().submit(third.task());
        }

        @Actor
        public void cancel() {
            cancelled.cancel(true);
        }

        @Arbiter
        public void look(II_Result r) {
            r.r1 = NoSpark.result(second) + NoSpark.result(third);
            r.r2 = max.get();
        }
    }
}

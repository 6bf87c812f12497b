package io.github.asyncactions.spark.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Tasks whose bodies run on threads of their own. Counts the bodies at work, at each start and when a wait has ended:
 * always fewer than the {@link Limits} count, since a body is counted later and leaves earlier here.
 */
final class BodiesOnThreads {

    final Limits limits = new Limits();
    /** How often something has happened for which more than the maximum may be at work. */
    final AtomicInteger excuses = new AtomicInteger();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Body> bodies = new ConcurrentLinkedQueue<>();
    private final Map<Limit, Count> counts = new ConcurrentHashMap<>();
    /** Whether anything is running; the one who waits for the end is registered, too. */
    private final Phaser running = new Phaser(1);

    private static final class Count {
        private final AtomicInteger atWork = new AtomicInteger();
        private volatile int max;
    }

    /** From now on that many may be at work at most. */
    void expectAtMost(int max, Limit limit) {
        counts.computeIfAbsent(limit, key -> new Count()).max = max;
    }

    Body submit(List<Limit> under, Consumer<Body> work) {
        Body body = prepare(under, 0, work);
        limits.submit(body.task);
        return body;
    }

    Body prepare(List<Limit> under, int failingAttempts, Consumer<Body> work) {
        Body body = new Body(under, failingAttempts, work);
        bodies.add(body);
        return body;
    }

    void run(Runnable work) {
        running.register();
        threads.execute(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                failures.add(e);
            } finally {
                running.arriveAndDeregister();
            }
        });
    }

    /** Waits until nothing runs, and looks at what is left. */
    void assertAllEnd() throws InterruptedException {
        try {
            for (Body body : bodies) {
                body.outcome.get(30, TimeUnit.SECONDS);
            }
            running.awaitAdvanceInterruptibly(running.arrive(), 30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            failures.add(new AssertionError("Hangs: " + bodies + " under " + counts.keySet(), e));
        } catch (java.util.concurrent.ExecutionException e) {
            failures.add(e);
        } finally {
            threads.shutdownNow();
        }
        assertThat(failures).isEmpty();
        assertThat(bodies).allMatch(body -> body.outcome.isDone());
        assertThat(limits.hungry()).isEmpty();
        counts.forEach((limit, count) -> {
            assertThat(limit.atWork()).as(limit.toString()).isZero();
            assertThat(limit.kept()).as(limit.toString()).isZero();
            assertThat(count.atWork).hasValue(0);
        });
    }

    final class Body implements Task.Owner {

        final Task task;
        final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        private final Consumer<Body> work;
        private final AtomicInteger failingAttempts;

        Body(List<Limit> under, int failingAttempts, Consumer<Body> work) {
            this.task = new Task(this, under, false);
            this.work = work;
            this.failingAttempts = new AtomicInteger(failingAttempts);
        }

        @Override
        public void start() {
            goToWork();
            run(this::attempt);
        }

        private void attempt() {
            try {
                work.accept(this);
            } finally {
                leaveWork();
                if (failingAttempts.getAndDecrement() > 0 && !outcome.isDone()) {
                    limits.returned(task);
                    run(() -> limits.submit(task));
                } else {
                    limits.step(() -> {
                        limits.ended(task);
                        limits.returned(task);
                    });
                    outcome.complete(true);
                }
            }
        }

        private void goToWork() {
            for (Limit limit : task.limits()) {
                Count count = counts.get(limit);
                int atWork = count.atWork.incrementAndGet();
                int allowed = count.max + excuses.get();
                if (atWork > allowed) {
                    failures.add(new AssertionError(atWork + " at work, allowed are " + allowed + ": " + limit));
                }
            }
        }

        private void leaveWork() {
            task.limits().forEach(limit -> counts.get(limit).atWork.decrementAndGet());
        }

        void awaitAll(List<Body> others) {
            CompletableFuture<?>[] outcomes =
                    others.stream().map(body -> body.outcome).toArray(CompletableFuture[]::new);
            await(others, CompletableFuture.allOf(outcomes), false, true);
        }

        void awaitAny(List<Body> others) {
            excuses.incrementAndGet();
            CompletableFuture<?>[] outcomes =
                    others.stream().map(body -> body.outcome).toArray(CompletableFuture[]::new);
            await(others, CompletableFuture.anyOf(outcomes), true, false);
        }

        /** The time is over whenever another thread comes to it. */
        void awaitWithTimeout(List<Body> others) {
            excuses.incrementAndGet();
            CompletableFuture<Object> timeout = new CompletableFuture<>();
            run(() -> timeout.complete("timeout"));
            await(others, timeout, false, false);
        }

        private void await(List<Body> others, CompletableFuture<?> end, boolean any, boolean endsWithAllOnly) {
            leaveWork();
            List<Task> awaited = others.stream().map(body -> body.task).toList();
            Wait wait = limits.await(
                    task, awaited, () -> any && awaited.stream().anyMatch(it -> it.ended), endsWithAllOnly);
            CompletableFuture.anyOf(end, outcome).join(); // Its own outcome: if it is cancelled.
            limits.stopWaiting(wait);
            goToWork();
        }

        void cancel() {
            excuses.incrementAndGet();
            limits.ended(task);
            outcome.complete(false);
        }

        @Override
        public String toString() {
            return task.state + (outcome.isDone() ? "!" : "");
        }
    }
}

package io.github.asyncactions.spark.runtime.limits;

import io.github.asyncactions.spark.runtime.limits.BodiesOnThreads.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules with bodies on real threads: every program ends, and no more are at work than may be. */
@Tag("concurrency")
class ManyThreadsTest {

    private final BodiesOnThreads threads = new BodiesOnThreads();

    private Limit limit(int max) {
        Limit limit = NamedTasks.limit(max);
        threads.expectAtMost(max, limit);
        return limit;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void bodiesNestedFiftyDeep(int max) throws Exception {
        Limit limit = limit(max);
        for (int i = 0; i < 3; i++) {
            threads.submit(List.of(limit), body -> nest(body, 50));
        }
        threads.assertAllEnd();
    }

    private void nest(Body body, int depth) {
        if (depth > 1) {
            body.awaitAll(List.of(threads.submit(body.task.limits(), child -> nest(child, depth - 1))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void sixtyBodiesWaitForOne(int max) throws Exception {
        Limit limit = limit(max);
        Body shared = threads.prepare(List.of(limit), 1, body -> Thread.yield());
        for (int i = 0; i < 60; i++) {
            threads.submit(List.of(limit), body -> {
                body.awaitAll(List.of(shared));
                Thread.yield();
            });
        }
        threads.run(() -> threads.limits.submit(shared.task));
        threads.assertAllEnd();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void randomTreesThatWaitForAll(int max) throws Exception {
        Limit limit = limit(max);
        for (int i = 0; i < 8; i++) {
            threads.run(() -> threads.submit(List.of(limit), body -> grow(body, 4)));
        }
        Thread.yield();
        threads.assertAllEnd();
    }

    /** Each body waits for some of its children, then for all of them. */
    private void grow(Body body, int depth) {
        Random random = ThreadLocalRandom.current();
        List<Body> children = new ArrayList<>();
        for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            Body child = threads.prepare(body.task.limits(), random.nextInt(2), it -> grow(it, depth - 1));
            threads.limits.submit(child.task);
            children.add(child);
            if (random.nextBoolean()) {
                body.awaitAll(List.copyOf(children));
            }
        }
        body.awaitAll(children);
    }

    /** As {@code forEach(…, 2, …)} in the body of a {@code forEach(…, 2, …)}. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyBodyHasALimitForItsChildren(int max) throws Exception {
        Limit limit = limit(max);
        for (int i = 0; i < 8; i++) {
            threads.submit(List.of(limit), body -> forEach(body, 2));
        }
        threads.assertAllEnd();
    }

    private void forEach(Body body, int depth) {
        if (depth == 0) {
            return;
        }
        List<Limit> under = new ArrayList<>(body.task.limits());
        under.add(limit(2));
        List<Body> members = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            members.add(threads.submit(List.copyOf(under), member -> forEach(member, depth - 1)));
        }
        body.awaitAll(members);
    }

    /** Bodies wait for any, for all and with timeouts, cancel each other, and fail and try again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everythingAtOnce(int max) throws Exception {
        List<Limit> limits = List.of(limit(max), limit(1), limit(3));
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Body> earlier = List.copyOf(bodies);
            List<Limit> under = new ArrayList<>(limits);
            under.removeIf(limit -> ThreadLocalRandom.current().nextBoolean());
            bodies.add(threads.prepare(
                    under.isEmpty() ? List.of(limits.get(0)) : List.copyOf(under),
                    ThreadLocalRandom.current().nextInt(2),
                    body -> doAnything(body, earlier)));
        }
        threads.excuses.set(1_000_000); // Under several limits only the starts are bounded; RandomProgramsTest counts.
        for (int i = bodies.size() - 1; i >= 0; i--) {
            Body body = bodies.get(i);
            threads.run(() -> threads.limits.submit(body.task));
        }
        threads.assertAllEnd();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everythingAtOnceUnderOneLimit(int max) throws Exception {
        Limit limit = limit(max);
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Body> earlier = List.copyOf(bodies);
            bodies.add(threads.prepare(
                    List.of(limit), ThreadLocalRandom.current().nextInt(2), body -> doAnything(body, earlier)));
        }
        for (Body body : bodies) {
            threads.run(() -> threads.limits.submit(body.task));
        }
        threads.assertAllEnd();
    }

    private static void doAnything(Body body, List<Body> earlier) {
        Random random = ThreadLocalRandom.current();
        for (int i = random.nextInt(4); i > 0 && !earlier.isEmpty(); i--) {
            List<Body> some = new ArrayList<>();
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                some.add(earlier.get(random.nextInt(earlier.size())));
            }
            switch (random.nextInt(8)) {
                case 0 -> some.get(0).cancel();
                case 1, 2 -> body.awaitAny(some);
                case 3, 4 -> body.awaitWithTimeout(some);
                default -> body.awaitAll(some);
            }
        }
    }

    @Test
    void theMaximumChangesWhileBodiesRun() throws Exception {
        Limit limit = limit(8);
        for (int i = 0; i < 20; i++) {
            threads.submit(List.of(limit), body -> grow(body, 3));
        }
        for (int i = 0; i < 200; i++) {
            int max = List.of(1, 2, 8).get(i % 3);
            threads.run(() -> threads.limits.setMax(limit, max));
        }
        threads.assertAllEnd();
    }

    @Test
    void aSmallerMaximumHoldsForWhatStartsThen() throws Exception {
        Limit limit = limit(8);
        CountDownLatch started = new CountDownLatch(8);
        CountDownLatch mayReturn = new CountDownLatch(1);
        for (int i = 0; i < 8; i++) {
            threads.submit(List.of(limit), body -> {
                started.countDown();
                await(mayReturn);
            });
        }
        started.await();
        threads.limits.setMax(limit, 1);
        threads.expectAtMost(1, limit);
        for (int i = 0; i < 50; i++) {
            threads.submit(List.of(limit), body -> nest(body, 3));
        }
        mayReturn.countDown();
        threads.assertAllEnd();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.github.asyncactions.spark.runtime.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ScopeOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.backend.Sneaky;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.combining.ScopeJoin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.ThreadPoolExecutor.DiscardOldestPolicy;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every action gets a thread or an end, whatever the user's executor does (P5, E3, E4). */
@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UsersExecutorTest {

    private static final String FEEDER = "asyncactions-feeder-";

    /** It has one thread itself. */
    private final NoSpark noSpark = new NoSpark(1);

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<ExecutorService> executors = new ArrayList<>();

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
        executors.forEach(ExecutorService::shutdownNow);
    }

    private static <T> T result(Action<T> action) throws Exception {
        return action.get(60, TimeUnit.SECONDS);
    }

    private static Throwable failure(Action<?> action) {
        assertThatThrownBy(() -> result(action)).isInstanceOf(ExecutionException.class);
        return action.exceptionNow();
    }

    /** An action that takes a thread until the end. */
    private Action<Integer> busy() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> busy = noSpark.submit(() -> {
            started.countDown();
            end.await();
            return 1;
        });
        started.await();
        return busy;
    }

    private <E extends ExecutorService> E closing(E executor) {
        executors.add(executor);
        return executor;
    }

    private ExecutorService oneThread(String name) {
        return closing(Executors.newFixedThreadPool(1, task -> new Thread(task, name)));
    }

    private static String threadName() {
        return Thread.currentThread().getName();
    }

    // ---- what it does not take -----------------------------------------------------------------------------------

    @Test
    void p5WhatItRejectsFails() {
        RejectedExecutionException full = new RejectedExecutionException("full");
        noSpark.app().use(task -> {
            throw full;
        });

        Action<Integer> rejected = noSpark.submit(() -> 1);

        assertThat(failure(rejected))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage(
                        rejected.description() + " was not started on no Spark: the executor that was set rejected it")
                .hasRootCause(full);
    }

    @Test
    void p5AnExecutorThatThrowsAnythingGivesAFailedFuture() {
        for (Throwable thrown : List.of(new IllegalStateException("broken"), new OutOfMemoryError("no threads"))) {
            noSpark.app().use(task -> {
                throw Sneaky.rethrow(thrown);
            });

            assertThat(failure(noSpark.submit(() -> 1)))
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("was not started on no Spark: the executor that was set failed: " + thrown)
                    .hasRootCause(thrown);
        }
    }

    @Test
    void noActionRunsOnTheThreadThatHandsItOver() {
        AtomicBoolean ran = new AtomicBoolean();
        noSpark.app().use(Runnable::run);

        Action<?> action = noSpark.submit(() -> ran.getAndSet(true));

        assertThat(failure(action))
                .hasMessageContaining("on the thread that hands it over")
                .hasMessageContaining("CallerRunsPolicy");
        assertThat(ran).isFalse();
    }

    @Test
    void neitherWhenAPoolWithThatPolicyIsFull() throws Exception {
        noSpark.app()
                .use(closing(new ThreadPoolExecutor(
                        1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new CallerRunsPolicy())));
        busy();
        Action<Integer> queued = noSpark.submit(() -> 2);
        Action<Integer> tooMany = noSpark.submit(() -> 3);

        assertThat(failure(tooMany)).hasMessageContaining("on the thread that hands it over");
        end.countDown();
        assertThat(result(queued)).isEqualTo(2);
    }

    @Test
    void e4APoolThatDiscardsIsRefused() {
        for (var policy : List.of(new DiscardPolicy(), new DiscardOldestPolicy())) {
            ThreadPoolExecutor pool =
                    closing(new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), policy));
            assertThatThrownBy(() -> noSpark.app().use(pool))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("discards");
        }
    }

    @Test
    void t8AForkJoinPoolIsRefused() {
        for (Executor pool : List.of(ForkJoinPool.commonPool(), closing(Executors.newWorkStealingPool()))) {
            assertThatThrownBy(() -> noSpark.app().use(pool))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ForkJoinPool");
        }
    }

    /** The end of one makes room for the next, which is rejected in its turn. */
    @Test
    void manyThatAreRejectedOneByOneAllFail() throws Exception {
        AtomicBoolean rejects = new AtomicBoolean();
        ExecutorService own = oneThread("own");
        noSpark.app().use(task -> {
            if (rejects.get()) {
                throw new RejectedExecutionException("full");
            }
            own.execute(task);
        });
        Scope scope = noSpark.app().openScope(ScopeOptions.named("one").limit(1));
        Action<Integer> first = busy();
        List<Action<Integer>> others = IntStream.range(0, 20_000)
                .mapToObj(i -> noSpark.submit(() -> i))
                .toList();
        rejects.set(true);
        end.countDown();

        assertThat(result(first)).isEqualTo(1);
        for (Action<Integer> rejected : others) {
            assertThat(failure(rejected)).hasMessageContaining("rejected");
        }
        new ScopeJoin(scope).close(Duration.ofMinutes(1));
    }

    // ---- what it loses -------------------------------------------------------------------------------------------

    @Test
    void whatItLosesAsItIsShutDownFails() throws Exception {
        ExecutorService own = oneThread("own");
        noSpark.app().use(own);
        busy();
        Action<Integer> lost = noSpark.submit(() -> 2);
        await().until(() -> ((ThreadPoolExecutor) own).getQueue().size() == 1);
        assertThat(own.shutdownNow()).hasSize(1);
        end.countDown();

        assertThat(failure(lost))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("the executor that was set has been shut down");
        lost.terminated().get(60, TimeUnit.SECONDS);
    }

    /** It takes nothing more, and still runs what it has taken. */
    @Test
    void whatAPoolThatIsShutDownStillHasRuns() throws Exception {
        ExecutorService own = oneThread("own");
        noSpark.app().use(own);
        busy();
        Action<String> queued = noSpark.submit(UsersExecutorTest::threadName);
        await().until(() -> ((ThreadPoolExecutor) own).getQueue().size() == 1);
        own.shutdown();
        int looks = noSpark.looks();
        await().until(() -> noSpark.looks() > looks + 2);
        assertThat(queued).isNotDone();

        end.countDown();

        assertThat(result(queued)).isEqualTo("own");
    }

    @Test
    void whatAnExecutorThatWasReplacedLosesFails() throws Exception {
        ExecutorService before = oneThread("before");
        noSpark.app().use(before);
        busy();
        Action<Integer> lost = noSpark.submit(() -> 2);
        await().until(() -> ((ThreadPoolExecutor) before).getQueue().size() == 1);
        noSpark.app().use(oneThread("after"));
        assertThat(before.shutdownNow()).hasSize(1);
        end.countDown();

        assertThat(failure(lost)).hasMessageContaining("has been shut down");
    }

    /** With the reproducer's numbers: a pool of one thread without a queue, four threads that submit at once. */
    @Test
    void e4NoFutureIsLostWhereSubmittersCompeteForABoundedPool() throws Exception {
        ExecutorService submitters = closing(Executors.newFixedThreadPool(4));
        int rejected = 0;
        int succeeded = 0;
        for (int round = 0; round < 100; round++) {
            noSpark.app().use(closing(new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>())));
            CyclicBarrier together = new CyclicBarrier(4);
            Callable<List<Action<Integer>>> submitting = () -> {
                together.await();
                return IntStream.range(0, 20)
                        .mapToObj(i -> noSpark.submit(() -> 1))
                        .toList();
            };
            for (Future<List<Action<Integer>>> submitted :
                    submitters.invokeAll(List.of(submitting, submitting, submitting, submitting))) {
                for (Action<Integer> action : submitted.get()) {
                    Throwable failure =
                            action.handle((result, thrown) -> thrown).get(60, TimeUnit.SECONDS);
                    if (failure == null) {
                        succeeded++;
                    } else {
                        assertThat(failure).hasMessageContaining("rejected it");
                        rejected++;
                    }
                }
            }
        }
        assertThat(succeeded + rejected).isEqualTo(8_000);
        assertThat(succeeded).isPositive();
        assertThat(rejected).as("or the pool was never full").isPositive();
    }

    // ---- its code ------------------------------------------------------------------------------------------------

    /** As of an executor whose queue is full, and that waits for room. */
    @Test
    void e3WhereItBlocksNobodyElseDoes() throws Exception {
        NoSpark other = new NoSpark(1);
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        List<String> callers = new CopyOnWriteArrayList<>();
        ExecutorService own = oneThread("own");
        noSpark.app().use(task -> {
            callers.add(threadName());
            blocked.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            own.execute(task);
        });

        Action<Integer> first = noSpark.submit(() -> 1);
        blocked.await();
        Action<Integer> late = noSpark.submit(ActionOptions.defaults().timeout(Duration.ofMillis(50)), () -> 2);
        Action<Integer> cancelled = noSpark.submit(() -> 3);
        cancelled.cancel(true);

        assertThat(failure(late))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("timed out after 0.050 s while it was queued");
        late.terminated().get(60, TimeUnit.SECONDS);
        cancelled.terminated().get(60, TimeUnit.SECONDS);
        assertThat(result(other.submit(() -> 4))).isEqualTo(4);
        int looks = noSpark.looks();
        await().until(() -> noSpark.looks() > looks + 2);
        assertThat(first).isNotDone();
        mayGoOn.countDown();
        assertThat(result(first)).isEqualTo(1);
        assertThat(callers).allMatch(name -> name.startsWith(FEEDER));
        other.stop();
    }

    @Test
    void e3TheEndOfSparkIsNoticedWhereItBlocks() throws Exception {
        noSpark.app().use(task -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Action<Integer> action = noSpark.submit(() -> 1);

        noSpark.stop();

        assertThat(failure(action)).hasMessageContaining("Spark has stopped (no Spark)");
        noSpark.awaitClosed();
    }

    /** Threads inherit from the one that makes them, for ever. */
    @Test
    void d1ItsThreadsInheritNothingFromWhoSubmits() throws Exception {
        InheritableThreadLocal<@Nullable String> tenant = new InheritableThreadLocal<>();
        noSpark.app().use(oneThread("own"));
        tenant.set("the submitter's");
        try {
            assertThat(result(noSpark.submit(tenant::get))).isNull();
        } finally {
            tenant.remove();
        }
    }

    // ---- which actions it gets -----------------------------------------------------------------------------------

    @Test
    void whatIsQueuedRunsOnTheExecutorThatIsSetLater() throws Exception {
        Action<Integer> busy = busy();
        Action<String> queued = noSpark.submit(UsersExecutorTest::threadName);
        assertThat(queued).isNotDone();

        noSpark.app().use(oneThread("own"));

        assertThat(result(queued)).isEqualTo("own");
        assertThat(busy).isNotDone();
    }

    @Test
    void whatAnExecutorThatWasReplacedHasRunsThere() throws Exception {
        noSpark.app().use(oneThread("before"));
        busy();
        Action<String> handedOver = noSpark.submit(UsersExecutorTest::threadName);

        noSpark.app().use(oneThread("after"));
        Action<String> later = noSpark.submit(UsersExecutorTest::threadName);

        assertThat(result(later)).isEqualTo("after");
        end.countDown();
        assertThat(result(handedOver)).isEqualTo("before");
    }

    @Test
    void theNumberOfThreadsIsNoLimitThere() throws Exception {
        noSpark.app().use(closing(Executors.newCachedThreadPool()));
        CyclicBarrier together = new CyclicBarrier(4);
        List<Action<Integer>> actions = IntStream.range(0, 4)
                .mapToObj(i -> noSpark.submit(together::await))
                .toList();

        for (Action<Integer> action : actions) {
            assertThat(result(action)).isBetween(0, 3);
        }
    }

    @Test
    void l1AScopesNumberIsOneThere() throws Exception {
        noSpark.app().use(closing(Executors.newCachedThreadPool()));
        AtomicInteger running = new AtomicInteger();
        AtomicInteger max = new AtomicInteger();
        CyclicBarrier two = new CyclicBarrier(2);
        Scope scope = noSpark.app().openScope(ScopeOptions.named("two").limit(2));
        List<Action<Integer>> actions = IntStream.range(0, 40)
                .mapToObj(i -> noSpark.submit(() -> {
                    max.accumulateAndGet(running.incrementAndGet(), Math::max);
                    two.await(); // so both places are taken
                    return running.decrementAndGet();
                }))
                .toList();

        for (Action<Integer> action : actions) {
            result(action);
        }
        assertThat(max).hasValue(2);
        new ScopeJoin(scope).close(Duration.ofMinutes(1));
    }

    // ---- stand-ins -----------------------------------------------------------------------------------------------

    private int nested(int depth) {
        return depth == 0 ? 0 : noSpark.submit(() -> nested(depth - 1)).join() + 1;
    }

    /** Its one thread is taken by the outermost. */
    @Test
    void p1ActionsNestedTenDeepOnOneThread() throws Exception {
        noSpark.app().use(oneThread("own"));

        assertThat(result(noSpark.submit(() -> nested(10)))).isEqualTo(10);
    }

    @Test
    void p1OneThreadStandsInForABodyAndRunsOneActionAfterAnother() throws Exception {
        noSpark.app().use(oneThread("own"));
        AtomicInteger running = new AtomicInteger();
        AtomicInteger max = new AtomicInteger();
        Action<List<String>> outer = noSpark.submit(() -> {
            List<Action<String>> inner = IntStream.range(0, 20)
                    .mapToObj(i -> noSpark.submit(() -> {
                        max.accumulateAndGet(running.incrementAndGet(), Math::max);
                        running.decrementAndGet();
                        return threadName();
                    }))
                    .toList();
            return inner.stream().map(Action::join).toList();
        });

        assertThat(result(outer)).hasSize(20).allMatch(name -> name.startsWith("asyncactions-no Spark-"));
        assertThat(max).hasValue(1);
    }

    @Test
    void whatAStandInHasRunTheExecutorDoesNotRunAgain() throws Exception {
        List<Runnable> held = new CopyOnWriteArrayList<>();
        ExecutorService own = oneThread("own");
        AtomicBoolean holds = new AtomicBoolean();
        noSpark.app().use(task -> {
            if (holds.get()) {
                held.add(task);
            } else {
                own.execute(task);
            }
        });
        AtomicInteger runs = new AtomicInteger();
        Action<Integer> outer = noSpark.submit(() -> {
            holds.set(true);
            return noSpark.submit(runs::incrementAndGet).join();
        });
        assertThat(result(outer)).isEqualTo(1);

        await().until(() -> held.size() == 1);
        held.get(0).run();

        assertThat(runs).hasValue(1);
    }

    /** None stands in where nobody waits: the executor is the user's choice. */
    @Test
    void whereNobodyWaitsNothingRunsElsewhere() throws Exception {
        noSpark.app().use(oneThread("own"));
        busy();
        Action<String> queued = noSpark.submit(UsersExecutorTest::threadName);
        int looks = noSpark.looks();
        await().until(() -> noSpark.looks() > looks + 4);
        assertThat(queued).isNotDone();

        end.countDown();

        assertThat(result(queued)).isEqualTo("own");
    }
}

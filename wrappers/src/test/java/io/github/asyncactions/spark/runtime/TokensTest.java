package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who takes from the queue, step by step. */
@Tag("concurrency")
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TokensTest {

    private final NoSpark noSpark = new NoSpark(1);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {});
    private volatile @Nullable Error outOfThreads;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Map<Action<?>, RejectedExecutionException> rejected = new LinkedHashMap<>();
    private final Workers workers = new Workers(
            2,
            3,
            task -> {
                if (outOfThreads != null) {
                    throw outOfThreads;
                }
                Thread thread = new Thread(task);
                threads.add(thread);
                return thread;
            },
            rejected::put);
    private final ActionQueue queue = workers.queue();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        queue.close();
        workers.close();
        noSpark.stop();
    }

    private <T> Action<T> offer(Callable<T> body) {
        return offer(null, body);
    }

    private <T> Action<T> offer(@Nullable Limit limit, Callable<T> body) {
        Action<T> action = NoSpark.action(executor, limit, body);
        assertThat(queue.offer(action)).isTrue();
        return action;
    }

    /** As many actions as these, each of which keeps a thread until the end. */
    private List<Action<Integer>> busy(int actions) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(actions);
        List<Action<Integer>> busy = new ArrayList<>();
        for (int i = 0; i < actions; i++) {
            busy.add(offer(() -> {
                started.countDown();
                end.await();
                return 1;
            }));
        }
        started.await();
        return busy;
    }

    private static Set<Thread> anyThreads(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Thread(() -> {})).collect(Collectors.toSet());
    }

    /** An executor of the user's own, whose tokens run when the test says so. */
    private static final class Held implements Executor {

        private final List<Runnable> tokens = new ArrayList<>();

        @Override
        public void execute(Runnable token) {
            tokens.add(token);
        }

        void run(int token) throws InterruptedException {
            Thread thread = new Thread(tokens.get(token));
            thread.start();
            thread.join();
        }
    }

    // ---- our own threads -----------------------------------------------------------------------------------------

    @Test
    void asManyRunAsThereAreThreads() throws Exception {
        busy(2);
        List<Action<Integer>> queued = List.of(offer(() -> 1), offer(() -> 2));
        assertThat(queue.queued().toArray()).containsExactlyElementsOf(queued);
        assertThat(queue.taken()).isEqualTo(2);
        assertThat(workers.atWork()).hasSameElementsAs(threads).hasSize(2);

        end.countDown();

        for (Action<Integer> action : queued) {
            action.get(60, TimeUnit.SECONDS);
        }
        assertThat(threads).hasSize(2);
        assertThat(queue.taken()).isEqualTo(4);
        assertThat(queue.queued()).isEmpty();
        assertThat(rejected).isEmpty();
        await().until(() -> workers.atWork().isEmpty());
    }

    @Test
    void anEndedTokenMakesRoomForAnother() throws Exception {
        for (int i = 0; i < 4; i++) {
            int number = i;
            assertThat(offer(() -> number).get(60, TimeUnit.SECONDS)).isEqualTo(number);
            await().until(() -> workers.atWork().isEmpty());
        }
        busy(2);

        assertThat(queue.taken()).isEqualTo(6);
        assertThat(workers.threads()).isEqualTo(2);
    }

    @Test
    void p5WithoutAThreadTheActionIsRejectedAndTheNextHasOneAgain() throws Exception {
        OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread");
        outOfThreads = noThread;
        Action<Integer> first = offer(() -> 1);
        Action<Integer> second = offer(() -> 2);
        Action<Integer> third = offer(() -> 3);
        assertThat(rejected).containsOnlyKeys(first, second, third);
        assertThat(rejected.get(first))
                .hasMessageStartingWith("no thread could be started for it: ")
                .hasRootCause(noThread);
        assertThat(queue.queued()).isEmpty();

        outOfThreads = null;
        assertThat(offer(() -> 4).get(60, TimeUnit.SECONDS)).isEqualTo(4);
        busy(2);
    }

    @Test
    void onlyAThreadOfThisOneIsAWorker() throws Exception {
        assertThat(workers.isWorker()).isFalse();
        assertThat(offer(workers::isWorker).get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(offer(() -> executor.workers().isWorker()).get(60, TimeUnit.SECONDS))
                .isFalse();
    }

    @Test
    void asManyThreadsAreLentAsWaitUpToTheLimit() throws Exception {
        busy(2);
        List<Action<Integer>> more = new ArrayList<>();
        CountDownLatch running = new CountDownLatch(3);
        for (int i = 0; i < 4; i++) {
            more.add(offer(() -> {
                running.countDown();
                end.await();
                return 1;
            }));
        }
        assertThat(threads).hasSize(2);

        workers.lend(anyThreads(1));
        assertThat(threads).hasSize(3);
        workers.lend(anyThreads(100));
        running.await();

        assertThat(threads).hasSize(5);
        assertThat(queue.queued().toArray()).containsExactly(more.get(3));
        assertThat(workers.hasLent()).isTrue();
    }

    @Test
    void nothingIsStartedForAnEmptyQueue() {
        workers.lend(anyThreads(2));

        assertThat(threads).isEmpty();
    }

    @Test
    void aLentThreadEndsWhenNobodyWaitsAnyMore() throws Exception {
        CountDownLatch lentMayEnd = new CountDownLatch(1);
        CountDownLatch lentRuns = new CountDownLatch(1);
        busy(2);
        Action<Integer> onLent = offer(() -> {
            lentRuns.countDown();
            lentMayEnd.await();
            return 3;
        });
        workers.lend(anyThreads(1));
        lentRuns.await();
        Action<Integer> queued = offer(() -> 4);
        workers.lend(Set.of());
        assertThat(workers.hasLent()).isFalse();

        lentMayEnd.countDown();

        assertThat(onLent.get(60, TimeUnit.SECONDS)).isEqualTo(3);
        await().until(() -> workers.atWork().size() == 2);
        assertThat(queued.isDone()).as("it is for the two of the pool").isFalse();
        end.countDown();
        assertThat(queued.get(60, TimeUnit.SECONDS)).isEqualTo(4);
    }

    @Test
    void whatIsQueuedIsWhatLendingIsFor() throws Exception {
        assertThat(workers.couldLend()).isFalse();
        assertThat(workers.canLend()).isTrue();
        busy(2);
        assertThat(workers.couldLend()).isFalse();
        Action<Integer> queued = offer(() -> 1);
        assertThat(workers.couldLend()).isTrue();
        queue.discard(queued);
        assertThat(workers.couldLend()).isFalse();

        workers.use(new Held());
        offer(() -> 2);
        assertThat(workers.couldLend()).isFalse();
        assertThat(workers.canLend()).isFalse();
        Limit limit = new Limit(1, null, false);
        offer(limit, () -> 3);
        assertThat(workers.couldLend()).as("nobody is held back").isFalse();
        Action<Integer> held = offer(limit, () -> 4);
        assertThat(workers.couldLend()).isTrue();
        queue.discard(held);
        assertThat(workers.couldLend()).isFalse();
    }

    @Test
    void whereAllWaitTheOldestIsRefused() throws Exception {
        busy(2);
        Action<Integer> oldest = offer(() -> 3);
        Action<Integer> younger = offer(() -> 4);

        workers.refuseStarved(4);
        assertThat(rejected).isEmpty();
        workers.refuseStarved(5);

        assertThat(rejected).containsOnlyKeys(oldest);
        assertThat(rejected.get(oldest)).hasMessageStartingWith("all 5 threads wait for something else than Spark");
        assertThat(queue.queued().toArray()).containsExactly(younger);
    }

    // ---- an executor of the user's own -----------------------------------------------------------------------------

    @Test
    void eachTokenOfTheUsersExecutorRunsTheOldestAction() throws Exception {
        Held own = new Held();
        workers.use(own);
        Action<Boolean> one = offer(workers::isWorker);
        Action<Boolean> other = offer(() -> workers.atWork().contains(Thread.currentThread()));
        assertThat(own.tokens).hasSize(2);
        assertThat(workers.atWork()).isEmpty();

        own.run(1);
        assertThat(one).isCompletedWithValue(true);
        assertThat(other).isNotDone();
        own.run(0);
        assertThat(other).isCompletedWithValue(true);
        own.run(0);

        assertThat(queue.taken()).isEqualTo(2);
        assertThat(workers.atWork()).isEmpty();
        assertThat(threads).isEmpty();
    }

    @Test
    void noThreadOfOursIsLentThere() {
        workers.use(new Held());
        offer(() -> 1);

        workers.lend(anyThreads(3));
        workers.refuseStarved(1_000);

        assertThat(threads).isEmpty();
        assertThat(rejected).isEmpty();
    }

    @Test
    void whatIsQueuedGoesToTheOneThatIsSetLater() throws Exception {
        busy(2);
        Action<Integer> queued = offer(() -> 3);
        Held own = new Held();

        workers.use(own);
        own.run(0);

        assertThat(queued).isCompletedWithValue(3);
    }

    /** It takes nothing more, and still runs what it has taken. */
    @Test
    void whatAPoolThatIsShutDownStillHasRuns() throws Exception {
        ThreadPoolExecutor own = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
        workers.use(own);
        busy(1);
        Action<Integer> queued = offer(() -> 2);
        own.shutdown();

        workers.look();

        assertThat(rejected).isEmpty();
        end.countDown();
        assertThat(queued.get(60, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void whatItHasLostIsRejectedOnce() throws Exception {
        ThreadPoolExecutor own = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
        workers.use(own);
        busy(1);
        Action<Integer> lost = offer(() -> 2);
        own.shutdownNow();
        assertThat(own.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        workers.look();

        assertThat(rejected).containsOnlyKeys(lost);
        assertThat(rejected.get(lost)).hasMessage("the executor that was set has been shut down");
        assertThat(queue.queued()).isEmpty();
    }

    @Test
    void whatIsRejectedLeavesTheQueue() {
        workers.use(token -> {
            throw new RejectedExecutionException("full");
        });
        Action<Integer> full = offer(() -> 1);
        workers.use(token -> {
            throw new IllegalStateException("broken");
        });
        Action<Integer> broken = offer(() -> 2);
        workers.use(Runnable::run);
        Action<Integer> onTheCaller = offer(() -> 3);

        assertThat(rejected).containsOnlyKeys(full, broken, onTheCaller);
        assertThat(rejected.get(full))
                .hasMessage("the executor that was set rejected it")
                .hasRootCauseMessage("full");
        assertThat(rejected.get(broken))
                .hasMessageStartingWith("the executor that was set failed: ")
                .hasRootCauseMessage("broken");
        assertThat(rejected.get(onTheCaller)).hasMessageContaining("on the thread that submits it");
        assertThat(queue.queued()).isEmpty();
        assertThat(queue.taken()).isZero();
    }

    /** The thread that has handed it over may come back as one of the executor's. */
    @Test
    void aTokenRunsOnTheThreadThatSubmittedItOnceThatHasReturned() {
        Held own = new Held();
        workers.use(own);
        Action<Integer> action = offer(() -> 1);

        own.tokens.get(0).run();

        assertThat(action).isCompletedWithValue(1);
        assertThat(workers.isWorker()).as("any more").isFalse();
    }

    /** An executor may run something on a thread that is in the middle of an action, as one does that helps itself. */
    @Test
    void aWorkerStaysOneWhenItsThreadRunsAnotherTokenMeanwhile() {
        Held own = new Held();
        workers.use(own);
        Held ofAnotherSpark = new Held();
        executor.use(ofAnotherSpark);
        Action<Integer> other = NoSpark.submit(executor, () -> 3);
        Action<Boolean> outer = offer(() -> {
            own.tokens.get(1).run();
            ofAnotherSpark.tokens.get(0).run();
            return workers.isWorker() && workers.atWork().contains(Thread.currentThread());
        });
        Action<Integer> inner = offer(() -> 2);

        own.tokens.get(0).run();

        assertThat(inner).isCompletedWithValue(2);
        assertThat(other).isCompletedWithValue(3);
        assertThat(outer).isCompletedWithValue(true);
        assertThat(workers.atWork()).isEmpty();
    }

    // ---- those that wait -----------------------------------------------------------------------------------------

    @Test
    void onesThatWaitForSomethingElseMakeRoomInTheirLimit() throws Exception {
        Held own = new Held();
        workers.use(own);
        Limit limit = new Limit(1, null, false);
        CompletableFuture<Thread> waiter = new CompletableFuture<>();
        offer(limit, () -> {
            waiter.complete(Thread.currentThread());
            end.await();
            return 1;
        });
        Action<Integer> held = offer(limit, () -> 2);
        new Thread(own.tokens.get(0)).start();

        workers.lend(Set.of(waiter.get(60, TimeUnit.SECONDS)));

        own.run(1);
        assertThat(held).isCompletedWithValue(2);
    }

    // ---- the end -------------------------------------------------------------------------------------------------

    @Test
    void afterTheEndNothingComesIn() throws Exception {
        busy(2);
        Limit limit = new Limit(1, null, false);
        Action<Integer> queued = offer(limit, () -> 1);
        Action<Integer> held = offer(limit, () -> 2);

        assertThat(queue.close().toArray()).containsExactly(queued, held);
        workers.close();

        assertThat(queue.offer(NoSpark.action(executor, null, () -> 3))).isFalse();
        queue.left(queued);
        workers.lend(anyThreads(3));
        assertThat(queue.queued()).isEmpty();
        assertThat(workers.couldLend()).isFalse();
        assertThat(threads).hasSize(2);
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void theStagesOfOneThatItsWaiterHasRunHaveAThreadOfTheirOwn() throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        workers.conclude(() -> worker.complete(workers.isWorker() ? Thread.currentThread() : null));
        assertThat(worker.get(60, TimeUnit.SECONDS)).isSameAs(threads.get(0));

        workers.close();
        CompletableFuture<Thread> late = new CompletableFuture<>();
        workers.conclude(() -> late.complete(Thread.currentThread()));
        assertThat(late).isCompletedWithValue(Thread.currentThread());
    }
}

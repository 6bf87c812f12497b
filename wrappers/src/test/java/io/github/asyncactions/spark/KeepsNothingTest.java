package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What has ended keeps its result and its words, nothing else: hazard K1. Each test keeps a future, and nothing else.
 */
class KeepsNothingTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    /** Opened when the test is over: bodies wait for it. */
    private final CountDownLatch end = new CountDownLatch(1);

    private final List<WeakReference<?>> mustGo = new ArrayList<>();
    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    @AfterEach
    void letGo() {
        end.countDown();
    }

    /** This object must not be reachable in the end. */
    private <T> T mustGo(T object) {
        mustGo.add(new WeakReference<>(object));
        return object;
    }

    private void awaitGone() {
        assertThat(mustGo).isNotEmpty();
        await().untilAsserted(() -> {
            System.gc();
            assertThat(left()).isEmpty();
        });
    }

    /** As text: an error of an assertion would keep the objects. */
    private List<String> left() {
        return mustGo.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .map(object -> object.getClass().getName())
                .toList();
    }

    private ActionFuture<Integer> endless() {
        return SparkActions.submit(session, () -> {
            end.await();
            return 1;
        });
    }

    /** Bodies that occupy all threads, so that what comes next is queued. */
    private List<ActionFuture<Integer>> occupy() {
        List<ActionFuture<Integer>> busy =
                Stream.generate(this::endless).limit(4).toList();
        await().until(() -> busy.stream().allMatch(one -> one.progress().state() == State.RUNNING));
        return busy;
    }

    // ---- scopes --------------------------------------------------------------------------------------------------

    @Test
    void k1AFutureOfAClosedScopeKeepsNeitherTheScopeNorTheOthersOfIt() throws Exception {
        List<ActionFuture<?>> kept = ofClosedScopes();
        kept.forEach(one -> one.terminated().join());

        awaitGone();
        assertThat(kept)
                .extracting(one -> one.progress().state())
                .containsExactly(State.SUCCEEDED, State.SUCCEEDED, State.CANCELLED, State.SUCCEEDED);
    }

    /** Not in the test itself: its frame may keep what its variables held. */
    private List<ActionFuture<?>> ofClosedScopes() throws Exception {
        List<ActionFuture<?>> kept = new ArrayList<>();
        try (ActionScope scope = mustGo(ActionScope.open(session))) {
            mustGo(members(scope));
            kept.add(scope.fork(() -> "kept"));
            mustGo(mustGo(scope.fork(() -> new byte[1 << 20])).join());
            scope.join();
        }
        try (ActionScope scope = ActionScope.open(session, 1)) {
            mustGo(members(scope));
            kept.add(scope.fork(() -> "kept"));
            RuntimeException failure = mustGo(new IllegalStateException("a sibling"));
            mustGo(scope.fork(() -> {
                throw failure;
            }));
            CountDownLatch never = new CountDownLatch(1);
            mustGo(scope.fork(() -> {
                never.await();
                return 1;
            }));
            ActionFuture<Integer> queued = scope.fork(() -> 2);
            kept.add(queued);
            assertThatThrownBy(scope::join).hasCause(failure);
        }
        try (ActionScope outer = ActionScope.open(session)) {
            mustGo(members(outer));
            mustGo(outer.fork(() -> new byte[1 << 20]));
            try (ActionScope inner = ActionScope.open(session)) {
                mustGo(members(inner));
                kept.add(inner.fork(() -> "kept"));
                inner.first();
            }
        }
        return kept;
    }

    private static Object members(ActionScope scope) throws ReflectiveOperationException {
        Field members = ActionScope.class.getDeclaredField("members");
        members.setAccessible(true);
        return members.get(scope);
    }

    // ---- the application -------------------------------------------------------------------------------------------

    @Test
    void k1NoFutureKeepsAStoppedContext() {
        ofEachKind(); // A thread of Hadoop's keeps the session that has used a file system first.
        SparkSession.clearActiveSession();
        session = spark.restart();
        List<CompletableFuture<?>> kept = ofEachKind();
        mustGo(session.sparkContext());
        mustGo(session);
        spark.stop();
        SparkSession.clearActiveSession(); // else threads of the next context inherit it
        session = spark.session(); // Spark's own statics hold the last one.

        awaitGone();
        assertThat(kept).allSatisfy(one -> assertThat(one).isDone()).hasSize(11);
        assertThat(((ActionFuture<?>) kept.get(0)).jobIds()).isNotEmpty();
        assertThat(kept.get(0).toString())
                .matches("countAsync at KeepsNothingTest.java:\\d+ \\[succeeded after .*, \\d+/\\d+ tasks]");
    }

    /** Of RDDs: Spark 4.1 itself keeps each session that has run a query (the cleaner of its ArtifactManager). */
    private List<CompletableFuture<?>> ofEachKind() {
        AsyncRDD<Integer> numbers = AsyncRDD.of(spark.context().parallelize(List.of(1, 2, 3), 2));
        List<CompletableFuture<?>> kept = new ArrayList<>();
        kept.add(numbers.countAsync());
        kept.add(numbers.map(n -> n / (n - n)).collectAsync());
        kept.add(numbers.takeAsync(3).thenApply(List::size));
        kept.add(SparkActions.allOf(List.of(numbers.countAsync())));
        kept.add(SparkActions.firstOf(List.of(numbers.countAsync())));
        kept.add(SparkActions.of(spark.context().sc()).forEach(List.of(1, 2), 1, n -> n + 1));
        kept.forEach(one -> one.handle((result, failure) -> 1).join());
        ActionFuture<Long> cancelled = numbers.map(n -> {
                    TimeUnit.DAYS.sleep(1);
                    return n;
                })
                .countAsync();
        await().until(() -> !cancelled.jobIds().isEmpty());
        cancelled.cancel(true);
        kept.add(cancelled);
        kept.add(cancelled.terminated());
        cancelled.terminated().join();
        List<ActionFuture<Integer>> busy = occupy();
        kept.add(SparkActions.submit(session, () -> 1));
        kept.get(8).cancel(true);
        kept.add(SparkActions.submit(session, () -> 1)); // fails, since Spark stops
        kept.add(busy.get(0)); // too, and is at work then
        return kept;
    }

    @Test
    void k1TheCallersClassLoaderGoesWhileSparkRuns() throws Exception {
        session = spark.restart();
        List<Object> kept = new ArrayList<>();
        mustGo.add(FirstCaller.call(session, kept));

        awaitGone();
        assertThat(kept).hasSize(8);
    }

    /** Timers and completers are made once in a JVM. */
    @Test
    @Tag("full")
    void k1AlsoThatOfTheFirstCallerOfAJvm() throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option ->
                        option.startsWith("--add-") || option.startsWith("-XX") || option.startsWith("-Djava."))
                .toList());
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FirstCaller.class.getName()));
        Process other = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(other.waitFor()).as(told).isZero();
    }

    // ---- several as one ------------------------------------------------------------------------------------------

    @Test
    void k1ACombinedFutureKeepsNoPartThatIsAtRest() {
        List<ActionFuture<?>> kept = combined();
        kept.forEach(one -> one.terminated().join());

        awaitGone();
        assertThat(kept.get(0).resultNow()).isEqualTo(List.of("1", "2"));
        assertThat(kept.get(1).resultNow()).isEqualTo("quick");
    }

    private List<ActionFuture<?>> combined() {
        List<ActionFuture<?>> kept = new ArrayList<>();
        kept.add(SparkActions.allOf(List.of(
                mustGo(SparkActions.submit(session, () -> "1")), mustGo(SparkActions.submit(session, () -> "2")))));
        kept.add(SparkActions.firstOf(
                List.of(mustGo(SparkActions.submit(session, () -> "quick")), mustGo(this.<String>never()))));
        Object input = mustGo(new Object());
        kept.add(SparkActions.forEach(session, List.of(input), 1, one -> one.hashCode() + 1));
        kept.add(SparkActions.allOf(List.of(mustGo(this.<String>never()), mustGo(this.<String>failing()))));
        kept.forEach(one -> one.handle((result, failure) -> 1).join());
        ActionFuture<List<String>> cancelled = SparkActions.allOf(List.of(mustGo(this.<String>never())));
        cancelled.cancel(true);
        kept.add(cancelled);
        return kept;
    }

    private <T> ActionFuture<T> never() {
        CountDownLatch never = new CountDownLatch(1);
        return SparkActions.submit(session, () -> {
            never.await();
            return null;
        });
    }

    private <T> ActionFuture<T> failing() {
        return SparkActions.submit(session, () -> {
            throw new IllegalStateException("no");
        });
    }

    @Test
    void k1AnAbandonedLoopKeepsNothingAlthoughAnActionOfItRuns() {
        ActionFuture<byte[]> running = abandoned();

        awaitGone();
        assertThat(running).isNotDone();
    }

    private ActionFuture<byte[]> abandoned() {
        CountDownLatch others = new CountDownLatch(1);
        ActionFuture<byte[]> running = SparkActions.submit(session, () -> {
            end.await();
            return new byte[0];
        });
        ActionFuture<byte[]> first = mustGo(SparkActions.submit(session, () -> mustGo(new byte[1 << 20])));
        ActionFuture<byte[]> later = mustGo(SparkActions.submit(session, () -> {
            others.await();
            return mustGo(new byte[1 << 20]);
        }));
        for (ActionFuture<byte[]> one : SparkActions.inCompletionOrder(List.of(running, first, later))) {
            assertThat(one).isSameAs(first);
            break;
        }
        others.countDown();
        later.join();
        return running;
    }

    // ---- one -----------------------------------------------------------------------------------------------------

    @Test
    void k1ADerivedStageKeepsNothingButItsResult() {
        List<CompletableFuture<?>> kept = derived();

        awaitGone();
        assertThat(kept.stream().<Object>map(CompletableFuture::join)).containsExactly(1 << 20, 3, 3, 1);
    }

    private List<CompletableFuture<?>> derived() {
        ActionFuture<byte[]> action = mustGo(SparkActions.submit(session, () -> mustGo(new byte[1 << 20])));
        Object captured = mustGo(new Object());
        List<CompletableFuture<?>> kept = List.of(
                action.thenApply(bytes -> captured == null ? 0 : bytes.length),
                action.thenCompose(bytes -> mustGo(SparkActions.submit(session, () -> 3))),
                action.thenCombine(mustGo(SparkActions.submit(session, () -> 3)), (bytes, three) -> three),
                action.handle((bytes, failure) -> 1));
        kept.forEach(CompletableFuture::join);
        return kept;
    }

    @Test
    void k1ACancelledFutureKeepsNeitherItsBodyNorWhatThatHeld() {
        List<ActionFuture<?>> kept = cancelled();
        kept.forEach(one -> one.terminated().join());

        awaitGone();
        assertThat(kept).allMatch(ActionFuture::isCancelled);
    }

    private List<ActionFuture<?>> cancelled() {
        CountDownLatch never = new CountDownLatch(1);
        byte[] captured = mustGo(new byte[1 << 20]);
        ActionFuture<Integer> running = SparkActions.submit(session, () -> {
            never.await();
            return captured.length;
        });
        List<ActionFuture<Integer>> busy = occupyWith(running);
        byte[] queuedOnes = mustGo(new byte[1 << 20]);
        ActionFuture<Integer> queued = SparkActions.submit(session, () -> queuedOnes.length);
        queued.cancel(true);
        running.cancel(true);
        busy.forEach(this::mustGo);
        return List.of(queued, running);
    }

    private List<ActionFuture<Integer>> occupyWith(ActionFuture<Integer> running) {
        List<ActionFuture<Integer>> busy = new ArrayList<>();
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            busy.add(SparkActions.submit(session, () -> {
                never.await();
                return 1;
            }));
        }
        await().until(() -> running.progress().state() == State.RUNNING
                && busy.stream().allMatch(one -> one.progress().state() == State.RUNNING));
        busy.forEach(one -> one.orTimeout(10, TimeUnit.MILLISECONDS));
        return busy;
    }

    @Test
    void k1AnActionThatWasTriedAgainKeepsNothingOfItsAttempts() {
        List<ActionFuture<?>> kept = triedAgain();
        kept.forEach(one -> one.terminated().join());

        awaitGone();
        assertThat(kept).extracting(one -> (Object) one.join()).containsExactly(2, 3);
    }

    private List<ActionFuture<?>> triedAgain() {
        byte[] held = mustGo(new byte[1 << 20]);
        IllegalStateException first = mustGo(new IllegalStateException("first"));
        AtomicInteger calls = new AtomicInteger();
        ActionRetry retry = ActionRetry.maxAttempts(2).when(failure -> held.length > 0);
        ActionFuture<Integer> again =
                SparkActions.submit(session, ActionOptions.defaults().retry(retry), () -> {
                    if (calls.incrementAndGet() == 1) {
                        throw first;
                    }
                    return held.length > 0 ? calls.get() : 0;
                });
        ActionFuture<Integer> chain =
                again.then(two -> mustGo(SparkActions.submit(session, () -> held.length > 0 ? two + 1 : 0)));
        assertThat(chain.join()).isEqualTo(3);
        return List.of(again, chain);
    }

    @Test
    void k1AThreadThatABodyHasStartedKeepsNothingOfTheAction() {
        Thread thread = startedByABody();

        awaitGone();
        assertThat(thread.isAlive()).isTrue();
    }

    private Thread startedByABody() {
        Thread[] started = new Thread[1];
        CountDownLatch over = end;
        byte[] captured = mustGo(new byte[1 << 20]);
        mustGo(SparkActions.submit(session, () -> {
                    started[0] = new Thread(new UntilOpen(over), "started by a body");
                    started[0].setDaemon(true);
                    started[0].start();
                    return captured.length;
                }))
                .join();
        return started[0];
    }

    private record UntilOpen(CountDownLatch latch) implements Runnable {

        @Override
        public void run() {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // ---- what grows ------------------------------------------------------------------------------------------------

    @Test
    void k1PollingGrowsNothing() throws Exception {
        ActionFuture<Integer> action = endless();
        CompletableFuture<Integer> stage = action.thenApply(one -> one + 1);
        ActionFuture<List<Integer>> all = SparkActions.allOf(List.of(action));
        try (ActionScope scope = ActionScope.open(session)) {
            ActionFuture<Integer> member = scope.fork(() -> {
                end.await();
                return 1;
            });
            List<CompletableFuture<?>> polled = List.of(action, stage, all, member);
            poll(polled, 20);
            int dependents = dependents(polled);
            long before = objects();

            poll(polled, 500);
            SparkActions.submit(session, ActionOptions.defaults().detached(), () -> {
                        poll(polled, 500);
                        return 1;
                    })
                    .join();

            assertThat(dependents(polled)).isEqualTo(dependents);
            await().untilAsserted(() -> assertThat(objects()).isLessThan(before + 200));
            end.countDown();
        }
    }

    private void poll(List<CompletableFuture<?>> futures, int times) {
        for (int i = 0; i < times; i++) {
            for (CompletableFuture<?> future : futures) {
                assertThatThrownBy(() -> future.get(1, TimeUnit.MICROSECONDS)).isInstanceOf(TimeoutException.class);
            }
        }
        for (int i = 0; i < times && !isInAction(); i++) {
            assertThatThrownBy(() -> SparkActions.awaitAll(session, Duration.ofNanos(1)))
                    .isInstanceOf(TimeoutException.class);
        }
    }

    private static boolean isInAction() {
        return Thread.currentThread().getName().startsWith("asyncactions-");
    }

    private static int dependents(List<CompletableFuture<?>> futures) {
        return futures.stream()
                .mapToInt(CompletableFuture::getNumberOfDependents)
                .sum();
    }

    /** How many there are of this library's classes, and of the JDK's that its futures are made of. */
    private static long objects() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(line -> line.length >= 4
                        && (line[3].startsWith("io.github.asyncactions.spark.")
                                || line[3].startsWith("java.util.concurrent.CompletableFuture")
                                || line[3].startsWith("java.util.concurrent.ConcurrentLinkedQueue")))
                .mapToLong(line -> Long.parseLong(line[1]))
                .sum();
    }

    @Test
    @Tag("full")
    @Timeout(10 * 60)
    void k1AMillionQueuedActionsGoWhenTheyAreCancelled() throws Exception {
        occupy();
        AtomicInteger ran = new AtomicInteger();
        long before = usedBytes();
        ActionFuture<?>[] queued = new ActionFuture<?>[1_000_000];
        Arrays.setAll(queued, i -> SparkActions.submit(session, ran::incrementAndGet));
        long bytes = (usedBytes() - before) / queued.length;
        assertThat(SparkActions.statistics(session).queued()).isGreaterThanOrEqualTo(queued.length);
        assertThat(bytes).as("bytes for each").isLessThan(2_000);

        for (ActionFuture<?> one : queued) {
            one.cancel(true);
        }
        assertThat(queued).allMatch(ActionFuture::isCancelled);
        Arrays.fill(queued, null);

        await().untilAsserted(() -> assertThat(usedBytes() - before).isLessThan(30L << 20));
        assertThat(ran).hasValue(0);
    }

    private static long usedBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

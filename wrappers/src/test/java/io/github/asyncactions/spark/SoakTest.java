package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Runs 100,000 small actions on one context, with failures, cancels, timeouts, HTTP calls and waits for each other at
 * random, beside a stream: every outcome is accounted for, nothing starts above the limit, and nothing is left behind.
 */
@Tag("soak")
class SoakTest {

    private static final int ROUNDS = 10;
    private static final int ACTIONS = 10_000;
    private static final int OUTSTANDING = 200;
    /** As {@link LocalSpark} sets it. */
    private static final int THREADS = 4;

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder
            // What Spark itself keeps for its UI is full after the first round.
            .config("spark.ui.retainedJobs", "20")
            .config("spark.ui.retainedStages", "20")
            .config("spark.ui.retainedTasks", "100")
            .config("spark.sql.ui.retainedExecutions", "20"));

    private final SparkSession session = spark.session();
    private final LongAdder results = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder cancels = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final LongAdder aboveTheLimit = new LongAdder();
    /** Bodies between their start and their return, but for their waits for other actions. */
    private final AtomicInteger atWork = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;
    private StreamingQuery stream;
    private final LongAdder batches = new LongAdder();
    /** Held by the stream's batch, and by the test while it counts what is left. */
    private final Lock counting = new ReentrantLock(true);

    @BeforeEach
    void startServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    /**
     * One for all rounds: Spark keeps the session that it clones for each streaming query (its ArtifactManager does).
     */
    private void startStream() throws Exception {
        stream = session.readStream()
                .format("rate")
                .option("rowsPerSecond", 10)
                .load()
                .writeStream()
                .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (batch, id) -> {
                    counting.lock();
                    try {
                        AsyncDataset.of(batch).countAsync().join();
                        batches.increment();
                    } finally {
                        counting.unlock();
                    }
                })
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        stream.stop();
        server.stop(0);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothingIsLostNothingIsLeft() throws Exception {
        session.sparkContext().setLogLevel("OFF"); // it would tell of every failure that is intended
        List<String> lines = new ArrayList<>();
        List<Long> liveBytes = new ArrayList<>();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int listeners = 0;
        startStream();
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            round(random, round);
            double seconds = (System.nanoTime() - start) / 1e9;

            assertThat(stream.isActive()).isTrue();
            counting.lock();
            try {
                Histogram heap = whatIsLeft();
                liveBytes.add(heap.bytes());
                lines.add("round %d: %,d actions/s, %,d bytes live, %d Properties, %s"
                        .formatted(
                                round,
                                Math.round(ACTIONS / seconds),
                                heap.bytes(),
                                heap.instances("java.util.Properties"),
                                SparkActions.statistics(session)));
            } finally {
                counting.unlock();
            }
            if (round == 2) {
                listeners = session.sparkContext().listenerBus().listeners().size();
            }
            System.out.println(lines.get(lines.size() - 1));
        }
        System.out.printf(
                "seed %d: %,d results, %,d failures, %,d cancelled, %,d timed out%n",
                seed, results.sum(), failures.sum(), cancels.sum(), timeouts.sum());

        assertThat(wrong.sum()).as("wrong outcomes").isZero();
        assertThat(aboveTheLimit.sum()).as("starts above the limit").isZero();
        assertThat(batches.sum()).isPositive();
        assertThat(results.sum() + failures.sum() + cancels.sum() + timeouts.sum())
                .isEqualTo((long) ROUNDS * ACTIONS);
        assertThat(session.sparkContext().listenerBus().listeners()).hasSize(listeners);
        assertThat(liveBytes.get(9).doubleValue())
                .as("live heap of round 10, and of round 2: %s", lines)
                .isBetween(0.0, 1.05 * liveBytes.get(1));
        await().until(() -> ourThreads() <= 4 + 1 + 1 + 8); // actions, watcher, timer, completers
    }

    private Histogram whatIsLeft() throws Exception {
        SparkActions.awaitAll(session, Duration.ofMinutes(2));
        ActionStatistics statistics = SparkActions.statistics(session);
        assertThat(statistics.queued() + statistics.running()).isZero();
        await().untilAsserted(() ->
                assertThat(spark.context().statusTracker().getActiveJobIds()).isEmpty());
        spark.awaitListeners();
        Histogram heap = Histogram.take();
        assertThat(heap.instances("io.github.asyncactions.spark.runtime.action.Action"))
                .isZero();
        assertThat(heap.instances("io.github.asyncactions.spark.runtime.combining.Scope"))
                .isZero();
        assertThat(heap.instances("org.apache.spark.sql.classic.Dataset")).isLessThan(20);
        return heap;
    }

    private static long ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("asyncactions-"))
                .count();
    }

    /** Submits so many actions, never more than a few hundred of them outstanding, and checks what each comes to. */
    private void round(Random random, int round) throws InterruptedException {
        Dataset<Long> shared = session.range(0, 100 + round, 1, 1);
        AtomicIntegerArray runs = new AtomicIntegerArray(ACTIONS);
        AtomicIntegerArray ends = new AtomicIntegerArray(ACTIONS);
        Semaphore window = new Semaphore(OUTSTANDING);
        for (int i = 0; i < ACTIONS; i++) {
            window.acquire();
            int id = i;
            spark.context().setLocalProperty("soak.id", String.valueOf(id));
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            ActionFuture<?> action = submit(kind, id, shared, runs);
            action.whenComplete((result, failure) -> {
                ends.incrementAndGet(id);
                account(kind, id, result, failure);
                window.release();
            });
            if (kind == Kind.CANCELLED) {
                action.cancel(true); // without the interrupt, a body that has begun would wait for ever
            } else if (kind == Kind.TIMED_OUT) {
                action.orTimeout(1 + random.nextInt(5), TimeUnit.MILLISECONDS);
            }
        }
        window.acquire(OUTSTANDING);
        for (int i = 0; i < ACTIONS; i++) {
            assertThat(ends.get(i)).as("ends of action %d", i).isEqualTo(1);
            assertThat(runs.get(i)).as("runs of action %d", i).isLessThanOrEqualTo(1);
        }
    }

    private enum Kind {
        COUNT,
        COLLECT,
        PLAIN,
        FAILING,
        FAILING_JOB,
        CANCELLED,
        TIMED_OUT,
        HTTP,
        NESTED,
        COMPOSED,
        SCOPED
    }

    private ActionFuture<?> submit(Kind kind, int id, Dataset<Long> shared, AtomicIntegerArray runs) {
        return switch (kind) {
            case COLLECT -> AsyncDataset.of(shared).collectAsync();
            default ->
                SparkActions.submit(session, () -> {
                    runs.incrementAndGet(id);
                    String caller = session.sparkContext().getLocalProperty("soak.id");
                    if (!caller.equals(String.valueOf(id))) {
                        throw new AssertionError("runs as " + caller);
                    }
                    if (atWork.incrementAndGet() > THREADS) {
                        aboveTheLimit.increment();
                    }
                    try {
                        return body(kind, id);
                    } finally {
                        atWork.decrementAndGet();
                    }
                });
        };
    }

    private long body(Kind kind, int id) throws Exception {
        switch (kind) {
            case COUNT -> spark.context().parallelize(List.of(id), 1).count();
            case FAILING -> throw new IllegalStateException("by intent");
            case FAILING_JOB ->
                spark.context()
                        .parallelize(List.of(id), 1)
                        .map(n -> {
                            throw new IllegalStateException("by intent");
                        })
                        .count();
            case CANCELLED, TIMED_OUT -> new CountDownLatch(1).await();
            case NESTED -> {
                ActionFuture<Integer> one = SparkActions.submit(session, () -> 1);
                ActionFuture<Long> other =
                        AsyncRDD.of(spark.context().parallelize(List.of(1), 1)).countAsync();
                return waiting(() -> id + one.join() + other.join() - 2);
            }
            case HTTP ->
                client.send(
                        HttpRequest.newBuilder(URI.create("http:/" + server.getAddress() + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            case COMPOSED -> {
                CompletableFuture<Integer> composed = SparkActions.submit(session, () -> 1)
                        .thenCompose(n -> SparkActions.submit(session, () -> n + 1));
                return waiting(() -> id + composed.join() - 2L);
            }
            case SCOPED -> {
                try (ActionScope scope = ActionScope.open(session, 1)) {
                    scope.fork(() -> 1);
                    scope.fork(() -> SparkActions.submit(session, () -> 2).join());
                    waiting(() -> {
                        scope.join();
                        return 0L;
                    });
                }
            }
            default -> {}
        }
        return id;
    }

    /** Waits for other actions: meanwhile the body is not at work. */
    private long waiting(Callable<Long> wait) throws Exception {
        atWork.decrementAndGet();
        try {
            return wait.call();
        } finally {
            atWork.incrementAndGet();
        }
    }

    private void account(Kind kind, int id, Object result, Throwable failure) {
        boolean right =
                switch (kind) {
                    case FAILING ->
                        failure instanceof IllegalStateException
                                && failure.getMessage().equals("by intent");
                    case FAILING_JOB -> failure != null && failure.getMessage().contains("by intent");
                    case CANCELLED -> failure instanceof CancellationException;
                    case TIMED_OUT -> failure instanceof TimeoutException;
                    case COLLECT -> failure == null && ((List<?>) result).size() > 100;
                    default -> failure == null && result.equals((long) id);
                };
        if (!right) {
            wrong.increment();
            System.out.println(kind + " came to " + result + ", " + failure);
        }
        if (failure == null) {
            results.increment();
        } else if (failure instanceof CancellationException) {
            cancels.increment();
        } else if (failure instanceof TimeoutException) {
            timeouts.increment();
        } else {
            failures.increment();
        }
    }

    /** What lives on the heap, after a full collection. */
    private record Histogram(String text) {

        private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

        static Histogram take() throws Exception {
            Object[] none = {new String[0]};
            String[] signature = {String[].class.getName()};
            ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            System.gc(); // so that cleaners and weak maps have had their turn
            String text = (String)
                    ManagementFactory.getPlatformMBeanServer().invoke(commands, "gcClassHistogram", none, signature);
            return new Histogram(text);
        }

        long bytes() {
            return number(TOTAL);
        }

        long instances(String type) {
            return number(Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(type) + "(\\s|$)"));
        }

        private long number(Pattern pattern) {
            Matcher found = pattern.matcher(text);
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        }
    }
}

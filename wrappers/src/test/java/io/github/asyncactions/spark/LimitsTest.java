package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No action ever starts above a limit, whatever the bodies wait for (L1), and none fails for it (L2). */
class LimitsTest {

    /** How long the bodies are held, for something to go wrong meanwhile. */
    private static final Duration HELD = Duration.ofMillis(150);

    private static LocalSpark spark;
    private static int threads = -1;

    @TempDir
    static Path directory;

    @BeforeAll
    static void aFileToList() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "a");
    }

    @AfterAll
    static void stop() {
        if (spark != null) {
            spark.stop();
        }
        threads = -1;
    }

    /** A session with this number of threads, or 0 for the default. */
    private static SparkSession sessionWith(int number) {
        if (number != threads) {
            stop();
            spark = new LocalSpark(
                    builder -> {
                        builder.config(HeldFileSystem.SETTING, HeldFileSystem.class.getName());
                        return number == 0 ? builder : builder.config("spark.asyncactions.threads", number);
                    },
                    false);
            threads = number;
        }
        return spark.session();
    }

    // ---- what bodies wait for ------------------------------------------------------------------------------------

    /** Something that bodies wait for until it is opened. */
    private interface Gate extends AutoCloseable {

        void pass() throws Exception;

        void open() throws IOException;

        @Override
        default void close() throws IOException {
            open();
        }
    }

    private enum Kind {
        LATCH,
        HTTP,
        PROCESS,
        MONITOR,
        LOCK,
        SEMAPHORE,
        QUEUE,
        FUTURE,
        FILE_SYSTEM;

        Gate gate(SparkSession session) throws Exception {
            return switch (this) {
                case LATCH -> latch();
                case HTTP -> http();
                case PROCESS -> process();
                case MONITOR -> monitor();
                case LOCK -> lock();
                case SEMAPHORE -> semaphore();
                case QUEUE -> queue();
                case FUTURE -> future();
                case FILE_SYSTEM -> fileSystem(session);
            };
        }
    }

    private static Gate gate(Pass pass, Opening open) {
        return new Gate() {
            @Override
            public void pass() throws Exception {
                pass.run();
            }

            @Override
            public void open() throws IOException {
                open.run();
            }
        };
    }

    private interface Pass {
        void run() throws Exception;
    }

    private interface Opening {
        void run() throws IOException;
    }

    private static Gate latch() {
        CountDownLatch latch = new CountDownLatch(1);
        return gate(latch::await, latch::countDown);
    }

    private static Gate http() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        ExecutorService handlers = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.createContext("/", exchange -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                                + server.getAddress().getPort()))
                .build();
        return new Gate() {
            @Override
            public void pass() throws Exception {
                client.send(request, BodyHandlers.discarding());
            }

            @Override
            public void open() {
                latch.countDown();
            }

            @Override
            public void close() {
                latch.countDown();
                server.stop(0);
                handlers.shutdown();
            }
        };
    }

    private static Gate process() {
        List<Process> started = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch opened = new CountDownLatch(1);
        return gate(
                () -> {
                    Process process = new ProcessBuilder("cat").start();
                    started.add(process);
                    if (opened.getCount() == 0) {
                        process.getOutputStream().close();
                    }
                    process.waitFor();
                },
                () -> {
                    opened.countDown();
                    for (Process process : List.copyOf(started)) {
                        process.getOutputStream().close();
                    }
                });
    }

    private static Gate monitor() throws Exception {
        Object monitor = new Object();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch latch = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            synchronized (monitor) {
                held.countDown();
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        holder.start();
        held.await();
        return gate(
                () -> {
                    synchronized (monitor) {
                        assertThat(latch.getCount()).isZero();
                    }
                },
                latch::countDown);
    }

    private static Gate lock() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch latch = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            lock.lock();
            held.countDown();
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                lock.unlock();
            }
        });
        holder.start();
        held.await();
        return gate(
                () -> {
                    lock.lock();
                    lock.unlock();
                },
                latch::countDown);
    }

    private static Gate semaphore() {
        Semaphore semaphore = new Semaphore(0);
        return gate(semaphore::acquire, () -> semaphore.release(10_000));
    }

    private static Gate queue() {
        BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        return gate(() -> queue.add(queue.take()), () -> queue.add(1));
    }

    private static Gate future() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        return gate(future::join, () -> future.complete(1));
    }

    private static Gate fileSystem(SparkSession session) {
        HeldFileSystem.LISTING.close(0);
        return gate(() -> session.read().text("held://" + directory).schema(), HeldFileSystem.LISTING::open);
    }

    // ---- where a limit is ----------------------------------------------------------------------------------------

    private enum Place {
        POOL,
        SCOPE,
        FOR_EACH,
        SCOPE_IN_SCOPE,
        FOR_EACH_IN_SCOPE,
        SCOPE_ON_OWN_EXECUTOR,
        FOR_EACH_ON_OWN_EXECUTOR;

        int threads(int limit) {
            return this == POOL ? limit : 0;
        }

        boolean isOnOwnExecutor() {
            return this == SCOPE_ON_OWN_EXECUTOR || this == FOR_EACH_ON_OWN_EXECUTOR;
        }

        /** Submits the bodies under the limit, and waits for them. */
        void run(SparkSession session, int limit, List<Callable<Integer>> bodies) throws Exception {
            switch (this) {
                case POOL -> SparkActions.allOf(submit(session, bodies)).join();
                case SCOPE, SCOPE_ON_OWN_EXECUTOR -> {
                    try (ActionScope scope = ActionScope.open(session, limit)) {
                        submit(session, bodies);
                        scope.join();
                    }
                }
                case FOR_EACH, FOR_EACH_ON_OWN_EXECUTOR ->
                    SparkActions.forEach(session, bodies, limit, Callable::call).join();
                case SCOPE_IN_SCOPE -> {
                    try (ActionScope outer = ActionScope.open(session, limit)) {
                        List<Callable<Integer>> half = bodies.subList(0, bodies.size() / 2);
                        submit(session, bodies.subList(half.size(), bodies.size()));
                        try (ActionScope inner = ActionScope.open(session, limit + 1)) {
                            submit(session, half);
                            inner.join();
                        }
                        outer.join();
                    }
                }
                case FOR_EACH_IN_SCOPE -> {
                    try (ActionScope scope = ActionScope.open(session, limit)) {
                        List<Callable<Integer>> half = bodies.subList(0, bodies.size() / 2);
                        submit(session, bodies.subList(half.size(), bodies.size()));
                        SparkActions.forEach(session, half, limit + 1, Callable::call);
                        scope.join();
                    }
                }
            }
        }

        private static List<ActionFuture<Integer>> submit(SparkSession session, List<Callable<Integer>> bodies) {
            return bodies.stream()
                    .map(body -> SparkActions.submit(session, body))
                    .toList();
        }
    }

    // ---- L1 ------------------------------------------------------------------------------------------------------

    /** Every kind in the pool, and three of them in every other place; {@link #everything} has the rest. */
    static Stream<Arguments> everyKindInSomePlace() {
        return Stream.of(Place.values()).flatMap(place -> Stream.of(Kind.values())
                .filter(kind -> place == Place.values()[0]
                        || kind == Kind.HTTP
                        || kind == Kind.SEMAPHORE
                        || kind == Kind.FILE_SYSTEM)
                .map(kind -> Arguments.of(place, kind, 2, false)));
    }

    static Stream<Arguments> everyLimitInEveryPlace() {
        return Stream.of(Place.values()).flatMap(place -> Stream.of(1, 2, 8).flatMap(limit -> Stream.of(false, true)
                .map(nested -> Arguments.of(place, Kind.LATCH, limit, nested))));
    }

    static Stream<Arguments> everything() {
        return Stream.of(Place.values()).flatMap(place -> Stream.of(1, 2, 8).flatMap(limit -> Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(false, true).map(nested -> Arguments.of(place, kind, limit, nested)))));
    }

    /**
     * With {@code nested}, each body waits for two actions that it submits: one before it is held, and one that is
     * held.
     */
    private static Callable<Integer> body(SparkSession session, Gate gate, AtWork atWork, boolean nested) {
        Callable<Integer> held = atWork.counting(() -> {
            gate.pass();
            return 1;
        });
        if (!nested) {
            return held;
        }
        return atWork.counting(() -> {
            ActionFuture<Integer> quick = SparkActions.submit(session, atWork.counting(() -> 1));
            int sum = atWork.whileWaiting(quick::join);
            ActionFuture<Integer> slow = SparkActions.submit(session, held);
            sum += atWork.whileWaiting(slow.thenApply(n -> n)::join);
            gate.pass();
            return sum;
        });
    }

    private static void check(Place place, Kind kind, int limit, boolean nested) throws Exception {
        SparkSession session = sessionWith(place.threads(limit));
        ExecutorService own = null;
        if (place.isOnOwnExecutor()) {
            own = Executors.newCachedThreadPool();
            SparkActions.setExecutor(session, own);
        }
        AtWork atWork = new AtWork();
        try (Gate gate = kind.gate(session)) {
            List<Callable<Integer>> bodies = IntStream.range(0, 2 * limit + 4)
                    .mapToObj(i -> body(session, gate, atWork, nested))
                    .toList();
            CompletableFuture<Void> ran = inAThread(() -> place.run(session, limit, bodies));
            await().until(() -> atWork.now() == limit);
            await().during(HELD).until(() -> atWork.now() == limit);
            gate.open();
            ran.get(60, TimeUnit.SECONDS);
        } finally {
            if (own != null) {
                own.shutdown();
                stop();
            }
        }
        assertThat(atWork.now()).isZero();
        assertThat(atWork.highest()).isEqualTo(limit);
    }

    private static CompletableFuture<Void> inAThread(Pass pass) {
        CompletableFuture<Void> ran = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        pass.run();
                        ran.complete(null);
                    } catch (Throwable t) {
                        ran.completeExceptionally(t);
                    }
                })
                .start();
        return ran;
    }

    @ParameterizedTest
    @MethodSource("everyKindInSomePlace")
    void l1WhateverBodiesWaitFor(Place place, Kind kind, int limit, boolean nested) throws Exception {
        check(place, kind, limit, nested);
    }

    @ParameterizedTest
    @MethodSource("everyLimitInEveryPlace")
    @Tag("concurrency")
    void l1WithAndWithoutNestedActions(Place place, Kind kind, int limit, boolean nested) throws Exception {
        check(place, kind, limit, nested);
    }

    @ParameterizedTest
    @MethodSource("everything")
    @Tag("full")
    void l1EveryCombination(Place place, Kind kind, int limit, boolean nested) throws Exception {
        check(place, kind, limit, nested);
    }

    /** What is queued is others': so it is none of their business, however long these bodies are parked. */
    @Test
    void l1ParkedBodiesLetNobodyElseIn() throws Exception {
        SparkSession session = sessionWith(2);
        AtWork atWork = new AtWork();
        CountDownLatch latch = new CountDownLatch(1);
        List<ActionFuture<Integer>> actions = IntStream.range(0, 6)
                .mapToObj(i -> SparkActions.submit(session, atWork.counting(() -> {
                    SparkActions.submit(session, atWork.counting(() -> 1)).cancel(true);
                    latch.await();
                    return i;
                })))
                .toList();
        await().until(() -> atWork.now() == 2);

        await().during(Duration.ofSeconds(2)).until(() -> atWork.now() == 2);

        latch.countDown();
        SparkActions.allOf(actions).get(60, TimeUnit.SECONDS);
        assertThat(atWork.highest()).isEqualTo(2);
    }

    /** Of many threads, which nobody has told of each other. */
    @Test
    @Tag("concurrency")
    void l1ManyThreadsSubmitAndCancel() throws Exception {
        SparkSession session = sessionWith(2);
        AtWork atWork = new AtWork();
        List<CompletableFuture<Void>> submitters = IntStream.range(0, 8)
                .mapToObj(t -> inAThread(() -> {
                    List<ActionFuture<Integer>> actions = new ArrayList<>();
                    for (int i = 0; i < 500; i++) {
                        int number = i;
                        actions.add(SparkActions.submit(session, atWork.counting(() -> number)));
                        if (i % 7 == 0) {
                            actions.get(i / 2).cancel(false);
                        }
                    }
                    actions.forEach(action -> action.handle((n, failure) -> n).join());
                }))
                .toList();

        for (CompletableFuture<Void> submitter : submitters) {
            submitter.get(60, TimeUnit.SECONDS);
        }

        assertThat(atWork.highest()).isLessThanOrEqualTo(2);
    }

    // ---- L2, L3 --------------------------------------------------------------------------------------------------

    @Test
    @Tag("concurrency")
    void l2SixHundredSlowBodiesAndNoneIsRefused() throws Exception {
        SparkSession session = sessionWith(2);
        Semaphore begun = new Semaphore(0);
        Semaphore turns = new Semaphore(0);
        List<ActionFuture<Integer>> actions = IntStream.range(0, 600)
                .mapToObj(i -> SparkActions.submit(session, () -> {
                    begun.release();
                    turns.acquire();
                    return i;
                }))
                .toList();
        begun.acquire(2);
        await().during(HELD).until(() -> begun.availablePermits() == 0);

        for (int next = 2; next < 600; next++) {
            turns.release(); // so that each is held until another one has gone
            begun.acquire();
        }
        turns.release(2);

        assertThat(SparkActions.allOf(actions).get(60, TimeUnit.SECONDS))
                .isEqualTo(IntStream.range(0, 600).boxed().toList());
    }

    @Test
    void l3TheRestOfTheApplicationNeedNotBeStill() throws Exception {
        SparkSession session = sessionWith(2);
        Traffic traffic = new Traffic(session);
        try (ActionScope scope = ActionScope.open(session, 1)) {
            ActionFuture<Integer> outer = scope.fork(() -> {
                List<ActionFuture<Integer>> inner = IntStream.range(0, 3)
                        .mapToObj(i -> SparkActions.submit(session, () -> 7))
                        .toList();
                CompletableFuture.allOf(inner.toArray(new CompletableFuture<?>[0]))
                        .join();
                return inner.stream().mapToInt(ActionFuture::join).sum();
            });

            assertThat(outer.get(60, TimeUnit.SECONDS)).isEqualTo(21);
        } finally {
            traffic.close();
        }
    }
}

package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.spark.WaysToWait.Way;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Actions that wait for actions in every way, with one thread and while others submit as fast as they can (P1, L3);
 * each on a thread of its own (L5).
 */
class NestedWaitsTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "1"));

    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

    private final Set<Thread> taken = ConcurrentHashMap.newKeySet();
    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    static Stream<String> seenWays() {
        return WaysToWait.seen().keySet().stream();
    }

    static Stream<String> noticedWays() {
        return WaysToWait.noticed().keySet().stream();
    }

    /** An action whose body waits for one whose body waits for one, and so on. */
    private ActionFuture<Integer> nested(Way way, int depth) {
        return SparkActions.submit(session, () -> {
            String before = TENANT.get();
            boolean alone = taken.add(Thread.currentThread());
            if (before != null || !alone) {
                throw new AssertionError("on the thread of another body, of tenant " + before);
            }
            String own = "tenant of depth " + depth;
            TENANT.set(own);
            try {
                int result = depth == 0 ? 0 : way.await(session, () -> nested(way, depth - 1)) + 1;
                if (!own.equals(TENANT.get())) {
                    throw new AssertionError("another body has changed the tenant to " + TENANT.get());
                }
                return result;
            } finally {
                TENANT.remove();
                taken.remove(Thread.currentThread());
            }
        });
    }

    private void check(Way way, int depth) throws Exception {
        Traffic traffic = new Traffic(session);
        ActionFuture<Integer> outermost = nested(way, depth);
        try {
            assertThat(outermost.get(60 + 5 * depth, TimeUnit.SECONDS)).isEqualTo(depth);
        } finally {
            outermost.cancel(true);
            traffic.close();
        }
    }

    @ParameterizedTest
    @MethodSource("seenWays")
    @Tag("concurrency")
    void p1FiftyDeepInEveryWayThatIsSeen(String way) throws Exception {
        check(WaysToWait.seen().get(way), 50);
    }

    @ParameterizedTest
    @MethodSource("noticedWays")
    void p1TwoDeepInEveryWayThatIsNoticed(String way) throws Exception {
        check(WaysToWait.noticed().get(way), 2);
    }

    @ParameterizedTest
    @MethodSource("noticedWays")
    @Tag("full")
    @Timeout(10 * 60)
    void p1DeepInEveryWayThatIsNoticed(String way) throws Exception {
        boolean fifty =
                List.of("the JDK's allOf", "a latch", "a thread that it starts").contains(way);
        check(WaysToWait.noticed().get(way), fifty ? 50 : 10); // each takes a second
    }

    /** Waits for the first of several. */
    @FunctionalInterface
    private interface First {

        Integer await(List<ActionFuture<Integer>> all) throws Exception;
    }

    static Stream<Arguments> firsts() {
        First inOrder =
                all -> SparkActions.inCompletionOrder(all).iterator().next().join();
        First either =
                all -> all.get(0).applyToEither(all.get(1), result -> result).join();
        First firstOf = all -> SparkActions.firstOf(all).join();
        return Stream.of(
                Arguments.of("inCompletionOrder", inOrder),
                Arguments.of("applyToEither", either),
                Arguments.of("firstOf", firstOf));
    }

    /** The place in which the first has run is the waiter's again. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("firsts")
    @Tag("concurrency")
    void l1NothingStartsAsTheFirstOfSeveralHasEnded(String way, First first) throws Exception {
        AtWork atWork = new AtWork();
        CountDownLatch another = new CountDownLatch(2);
        Callable<Integer> part = atWork.counting(() -> {
            another.countDown();
            return 1;
        });
        ActionFuture<Boolean> body = SparkActions.submit(session, atWork.counting(() -> {
            List<ActionFuture<Integer>> all = Stream.generate(() -> SparkActions.submit(session, part))
                    .limit(5)
                    .toList();
            atWork.whileWaiting(() -> first.await(all));
            return another.await(100, TimeUnit.MILLISECONDS);
        }));
        assertThat(body.get(1, TimeUnit.MINUTES))
                .as("whether another has started")
                .isFalse();
        assertThat(atWork.highest()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("seenWays")
    @Tag("concurrency")
    void l5EveryBodyHasAThreadForItself(String way) throws Exception {
        for (int round = 0; round < 3; round++) {
            check(WaysToWait.seen().get(way), 3);
        }
    }
}

package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several numbers holds, and what is said of it (L4). */
@Tag("concurrency")
class ExplicitLimitsTest {

    private static final String SMALLER = "but runs at most";

    private LocalSpark spark = new LocalSpark(builder -> builder, false);
    private final AtWork atWork = new AtWork();
    private final LogLines log = new LogLines();

    @AfterEach
    void stop() {
        log.close();
        spark.stop();
    }

    private void threads(int number) {
        spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", number), false);
    }

    /** Ends only if so many are at work at the same moment. */
    private Callable<Integer> together(CyclicBarrier barrier) {
        return atWork.counting(() -> {
            barrier.await(60, TimeUnit.SECONDS);
            return 1;
        });
    }

    private void eightAtOnce(SparkSession session) throws Exception {
        Callable<Integer> body = together(new CyclicBarrier(8));
        assertThat(SparkActions.forEach(session, IntStream.range(0, 16).boxed().toList(), 8, i -> body.call())
                        .get(60, TimeUnit.SECONDS))
                .hasSize(16);
        assertThat(atWork.highest()).isEqualTo(8);
        assertThat(log.count(SMALLER)).isZero();
    }

    @Test
    void l4EightBeatTheDefaultOfTwo() throws Exception {
        eightAtOnce(spark.session());
    }

    @Test
    void l4EightBeatTheDriversCores() throws Exception {
        spark = new LocalSpark(builder -> builder.config("spark.driver.cores", "2"), false);
        eightAtOnce(spark.session());
    }

    @Test
    void l4AScopeBeatsTheDefault() throws Exception {
        Callable<Integer> body = together(new CyclicBarrier(3));
        try (ActionScope scope = ActionScope.open(spark.session(), 3)) {
            IntStream.range(0, 6).forEach(i -> scope.fork(body));
            scope.join();
        }
        assertThat(atWork.highest()).isEqualTo(3);
        assertThat(log.count(SMALLER)).isZero();
    }

    /** Whether their parents wait for them or not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void l4TheirChildrenBeatItToo(boolean parentsWait) throws Exception {
        SparkSession session = spark.session();
        Callable<Integer> body = together(new CyclicBarrier(8));
        List<ActionFuture<Integer>> children = SparkActions.forEach(
                        session, IntStream.range(0, 8).boxed().toList(), 8, i -> {
                            ActionFuture<Integer> child = SparkActions.submit(session, body);
                            if (parentsWait) {
                                child.join();
                            }
                            return child;
                        })
                .get(60, TimeUnit.SECONDS);

        assertThat(SparkActions.allOf(children).get(60, TimeUnit.SECONDS)).hasSize(8);
        assertThat(atWork.highest()).isEqualTo(8);
    }

    /** And what has no number of its own keeps to the default meanwhile. */
    @Test
    void l4OthersKeepToTheDefault() throws Exception {
        SparkSession session = spark.session();
        AtWork others = new AtWork();
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<ActionFuture<Integer>> pairs = IntStream.range(0, 20)
                .mapToObj(i -> SparkActions.submit(session, others.counting(() -> barrier.await(60, TimeUnit.SECONDS))))
                .toList();

        eightAtOnce(session);

        SparkActions.allOf(pairs).get(60, TimeUnit.SECONDS);
        assertThat(others.highest()).isEqualTo(2);
    }

    @Test
    void l4OfTwoNumbersTheSmallerHoldsAndOneLineSaysSo() throws Exception {
        threads(2);
        SparkSession session = spark.session();
        Callable<Integer> body = together(new CyclicBarrier(2));
        for (int round = 0; round < 3; round++) {
            SparkActions.forEach(session, IntStream.range(0, 8).boxed().toList(), 8, i -> body.call())
                    .get(60, TimeUnit.SECONDS);
        }

        assertThat(atWork.highest()).isEqualTo(2);
        assertThat(log.all())
                .filteredOn(line -> line.contains(SMALLER))
                .singleElement()
                .asString()
                .contains("forEach at ExplicitLimitsTest.java:")
                .contains("8")
                .contains("at most 2")
                .contains("spark.asyncactions.threads");
    }

    @Test
    void l4TheSmallerOneMayBeTheLoops() throws Exception {
        threads(8);
        SparkSession session = spark.session();
        Callable<Integer> body = together(new CyclicBarrier(2));

        SparkActions.forEach(session, IntStream.range(0, 8).boxed().toList(), 2, i -> body.call())
                .get(60, TimeUnit.SECONDS);

        assertThat(atWork.highest()).isEqualTo(2);
        assertThat(log.count(SMALLER)).isZero();
    }

    @Test
    void l4AForEachInASmallerScope() throws Exception {
        SparkSession session = spark.session();
        Callable<Integer> body = together(new CyclicBarrier(3));
        try (ActionScope scope = ActionScope.open(session, 3)) {
            for (int round = 0; round < 2; round++) {
                SparkActions.forEach(session, IntStream.range(0, 9).boxed().toList(), 8, i -> body.call())
                        .get(60, TimeUnit.SECONDS);
            }
            scope.join();
        }

        assertThat(atWork.highest()).isEqualTo(3);
        assertThat(log.all())
                .filteredOn(line -> line.contains(SMALLER))
                .singleElement()
                .asString()
                .contains("forEach at ExplicitLimitsTest.java:")
                .contains("at most 3")
                .contains("ActionScope.open at ExplicitLimitsTest.java:");
    }

    @Test
    void l4AForEachInABodyUnderASmallerLimit() throws Exception {
        SparkSession session = spark.session();
        int results = SparkActions.forEach(session, List.of(1, 2, 3), 1, i -> SparkActions.forEach(
                                session, IntStream.range(0, 4).boxed().toList(), 8, n -> atWork.counting(() -> n)
                                        .call())
                        .join()
                        .size())
                .get(60, TimeUnit.SECONDS)
                .stream()
                .mapToInt(n -> n)
                .sum();

        assertThat(results).isEqualTo(12);
        assertThat(atWork.highest()).isEqualTo(1);
        assertThat(log.count(SMALLER)).isEqualTo(1);
    }

    @Test
    void l4AfterTheExecutorIsTheUsersNoNumberOfThreadsHolds() throws Exception {
        threads(2);
        try (PlainPool plain = new PlainPool(8)) {
            SparkActions.setExecutor(spark.session(), plain.pool());
            eightAtOnce(spark.session());
        }
    }

    // ---- pools with threads of their own --------------------------------------------------------------------------

    private void pool(String threads) {
        spark = new LocalSpark(
                builder -> builder.config("spark.asyncactions.threads", "1")
                        .config("spark.asyncactions.pool.short.threads", threads),
                false);
    }

    @Test
    void l4ThoseOfAPoolBeatTheNumberOfThreads() throws Exception {
        pool("2");
        CountDownLatch end = new CountDownLatch(1);
        SparkSession session = spark.session();
        ActionFuture<Void> busy = SparkActions.of(session).submitVoid(() -> end.await());
        SparkActions urgent =
                SparkActions.of(session).withOptions(ActionOptions.defaults().pool("short"));
        CyclicBarrier two = new CyclicBarrier(2);
        Callable<String> body = () -> {
            two.await(60, TimeUnit.SECONDS);
            return spark.context().getLocalProperty("spark.scheduler.pool");
        };

        ActionFuture<List<String>> pools =
                SparkActions.allOf(List.of(urgent.submit(atWork.counting(body)), urgent.submit(atWork.counting(body))));

        assertThat(pools.get(60, TimeUnit.SECONDS)).containsExactly("short", "short");
        assertThat(busy.isDone()).isFalse();
        end.countDown();
        busy.get(60, TimeUnit.SECONDS);
    }

    @Test
    void l4ABadNumberForAPoolIsSaidInTheFuture() {
        pool("many");

        assertThatThrownBy(() -> SparkActions.submit(spark.session(), () -> 1).get(60, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spark.asyncactions.pool.short.threads")
                .hasMessageContaining("\"many\"");
    }

    // ---- what is said --------------------------------------------------------------------------------------------

    private List<String> saidOfTheNumber() throws Exception {
        for (int i = 0; i < 3; i++) {
            SparkActions.submit(spark.session(), () -> 1).get(60, TimeUnit.SECONDS);
            SparkActions.statistics(spark.session());
        }
        return log.all().stream()
                .filter(line -> line.contains("asynchronous actions of test run at once"))
                .toList();
    }

    @Test
    void l4TheDefaultIsSaidOnce() throws Exception {
        assertThat(saidOfTheNumber())
                .singleElement()
                .asString()
                .contains("At most 2")
                .contains("the default");
    }

    @Test
    void l4TheDriversCoresAreSaidOnce() throws Exception {
        spark = new LocalSpark(builder -> builder.config("spark.driver.cores", "3"), false);
        assertThat(saidOfTheNumber())
                .singleElement()
                .asString()
                .contains("At most 3")
                .contains("spark.driver.cores");
    }

    @Test
    void l4TheSettingIsSaidOnce() throws Exception {
        threads(5);
        assertThat(saidOfTheNumber())
                .singleElement()
                .asString()
                .contains("At most 5")
                .contains("by spark.asyncactions.threads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.5", "many", "", "99999999999"})
    void l4ABadNumberIsSaidInTheFuture(String value) {
        spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", value), false);
        SparkSession session = spark.session();

        for (ActionFuture<?> future : List.of(
                SparkActions.submit(session, () -> 1),
                SparkActions.forEach(session, List.of(1), 1, i -> i),
                AsyncDataset.of(session.range(1)).countAsync())) {
            assertThatThrownBy(() -> future.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("spark.asyncactions.threads")
                    .hasMessageContaining("\"" + value + "\"");
        }
    }

    @Test
    void l4ANumberThatIsSetTooLateIsLoggedOnce() throws Exception {
        SparkSession session = spark.session();
        SparkActions.submit(session, () -> 1).get(60, TimeUnit.SECONDS);
        SparkSession late = SparkSession.builder()
                .config("spark.asyncactions.threads", "16")
                .getOrCreate();
        SparkSession another = late.newSession();
        another.conf().set("spark.asyncactions.threads", "16");

        for (SparkSession each : List.of(late, another, late)) {
            SparkActions.submit(each, () -> 1).get(60, TimeUnit.SECONDS);
        }

        assertThat(log.all())
                .filteredOn(line -> line.contains("spark.asyncactions.threads=16 has no effect"))
                .hasSize(1);
    }

    @Test
    void l4ANumberThatIsSetTooLateOnTheSameSessionIsLogged() throws Exception {
        SparkSession session = spark.session();
        SparkActions.submit(session, () -> 1).get(60, TimeUnit.SECONDS);
        session.conf().set("spark.asyncactions.threads", "16");

        SparkActions.submit(session, () -> 1).get(60, TimeUnit.SECONDS);

        assertThat(log.count("spark.asyncactions.threads=16 has no effect")).isEqualTo(1);
    }
}

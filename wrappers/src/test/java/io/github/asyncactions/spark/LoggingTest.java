package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody would hear of otherwise is logged, once: hazards P7, P8 and S5. */
class LoggingTest {

    private final LocalSpark spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "1"));
    private final LogLines log = new LogLines();

    @AfterEach
    void stop() {
        spark.stop();
        log.close();
    }

    @Test
    void p8ASingleThreadIsSaidOnce() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (PlainPool plain = new PlainPool(1)) {
            plain.submit(() -> {
                first.await();
                return 1;
            });
            CompletableFuture<Integer> second = plain.submit(() -> 2);
            await().until(() -> plain.threads().get(0).getState() == Thread.State.WAITING);
            assertThat(second).as("by hand: one after another").isNotDone();
            assertThat(log.all()).as("by hand: without a word").isEmpty();
            first.countDown();
            second.join();
        }

        SparkActions.submit(spark.session(), () -> 1).join();
        SparkActions.submit(spark.session(), () -> 2).join();

        assertThat(log.count("set spark.asyncactions.threads to run more at once"))
                .isEqualTo(1);
    }

    @Test
    void p7AFailureThatNobodyLookedAtIsLoggedWhenItsFutureIsCollected() {
        try (PlainPool plain = new PlainPool(1)) {
            WeakReference<Object> byHand = new WeakReference<>(plain.submit(() -> {
                throw new IllegalStateException("by hand");
            }));
            await().until(() -> {
                System.gc();
                return byHand.get() == null;
            });
            assertThat(log.all()).isEmpty();
        }

        fail("unseen");
        ActionFuture<Object> seen = fail("seen");
        assertThat(seen.handle((result, failure) -> failure).join()).hasMessage("seen");
        seen = null;

        await().until(() -> {
            System.gc();
            return log.count("unseen failed: java.lang.IllegalStateException: unseen") == 1;
        });
        assertThat(log.all()).noneMatch(line -> line.startsWith("seen failed"));
    }

    /** As at the end of a main, where no collection comes any more. */
    @Test
    void p7AndWhenSparkStopsBefore() {
        ActionFuture<Object> unseen = fail("unseen");
        ActionFuture<Object> seen = fail("seen");
        ActionFuture<List<Integer>> all = SparkActions.forEach(spark.session(), List.of(1), 1, n -> {
            throw new IllegalStateException("each");
        });
        await().until(() -> unseen.isDone() && seen.isDone() && all.isDone());
        assertThat(seen.exceptionNow()).hasMessage("seen");

        spark.stop();

        await().until(() -> log.count("unseen failed: java.lang.IllegalStateException: unseen") == 1);
        assertThat(log.count("forEach at LoggingTest.java")).isEqualTo(1);
        assertThat(log.all()).noneMatch(line -> line.startsWith("seen failed"));
        assertThat(unseen.exceptionNow()).hasMessage("unseen"); // was held all the time
    }

    private ActionFuture<Object> fail(String name) {
        return SparkActions.submit(spark.session(), ActionOptions.defaults().description(name), () -> {
            throw new IllegalStateException(name);
        });
    }

    @Test
    void s5StoppingNamesWhatIsOutstanding() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (PlainPool plain = new PlainPool(1)) {
            CountDownLatch inTheMiddle = new CountDownLatch(1);
            CompletableFuture<Integer> byHand = plain.submit(() -> {
                spark.session().range(1).count();
                inTheMiddle.countDown();
                never.await();
                return 1;
            });
            inTheMiddle.await();
            spark.stop();
            assertThat(byHand).as("by hand: it waits for ever").isNotDone();
            assertThat(log.all()).as("by hand: without a word").noneMatch(line -> line.contains("outstanding"));
        }

        SparkActions.submit(spark.session(), ActionOptions.defaults().description("orders"), () -> {
            never.await();
            return 1;
        });

        spark.stop();

        await().until(() ->
                log.count("stopped while 1 of its actions were outstanding, which fail now: [orders]") == 1);
    }
}

package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.runtime.backend.ThreadInspection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A context that stops, and who may stop it: hazards S1 to S4. */
@Tag("concurrency")
class StoppingTest {

    private final LocalSpark spark =
            new LocalSpark(builder -> builder.config(HeldFileSystem.SETTING, HeldFileSystem.class.getName()));

    @AfterEach
    void stop() {
        HeldFileSystem.LISTING.open();
        spark.stop();
    }

    @Test
    void s1StoppingDuringAListingEndsTheAction(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("a.txt"), "a");
        SparkSession session = spark.session();
        String path = "held://" + directory;
        HeldFileSystem.LISTING.close(0);
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Long> byHand =
                    plain.submit(() -> session.read().text(path).count());
            ActionFuture<Long> action =
                    SparkActions.submit(session, () -> session.read().text(path).count());
            await().until(() -> HeldFileSystem.LISTING.waiting() == 2);

            spark.stop();

            assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Spark has stopped (test)");
            action.terminated().get(60, TimeUnit.SECONDS);
            assertThat(byHand).as("by hand: it still lists").isNotDone();
        }
    }

    @Test
    void s1ASlowListenerDoesNotDelayTheFailure() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        SparkSession session = spark.session();
        spark.context().sc().addSparkListener(new SparkListener() {
            @Override
            public void onJobEnd(SparkListenerJobEnd end) {
                slow.countDown();
                awaitQuietly(release);
            }
        });
        session.range(3).count();
        slow.await();
        ActionFuture<Long> action = SparkActions.submit(session, () -> {
            new CountDownLatch(1).await();
            return 1L;
        });
        Thread stopping = new Thread(spark::stop);
        stopping.start();

        assertThatThrownBy(() -> action.get(60, TimeUnit.SECONDS)).hasMessageContaining("Spark has stopped (test)");
        assertThat(stopping.isAlive()).as("stop() waits for the listener").isTrue();
        release.countDown();
        stopping.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Tag("full")
    @Tag("once")
    void s2FiftyContextsLeaveNoThreadAndNoContext() {
        try (PlainPool plain = new PlainPool(1)) {
            plain.submit(() -> spark.session().range(1).count()).join();
            spark.stop();
            assertThat(plain.threads()).as("by hand: the thread stays").allMatch(Thread::isAlive);
        }

        List<WeakReference<SparkContext>> contexts = new ArrayList<>();
        List<ActionFuture<?>> kept = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            contexts.add(useAndStop(kept));
        }

        // The last one may be held by Spark's own statics.
        await().untilAsserted(() -> {
            System.gc();
            assertThat(contexts.subList(0, 49)).allMatch(context -> context.get() == null);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("asyncactions-test"));
        });
    }

    private WeakReference<SparkContext> useAndStop(List<ActionFuture<?>> kept) {
        SparkSession session = spark.session();
        kept.add(SparkActions.submit(session, () -> 1));
        kept.add(SparkActions.forEach(session, List.of(1, 2, 3), 1, n -> n));
        kept.forEach(ActionFuture::join);
        WeakReference<SparkContext> context = new WeakReference<>(session.sparkContext());
        spark.stop();
        return context;
    }

    @Test
    void s3NoStageRunsOnAThreadOfSparks() throws Exception {
        SparkSession session = spark.session();
        CompletableFuture<Void> byHand = new CompletableFuture<>();
        CompletableFuture<String> stageByHand =
                byHand.thenApply(none -> Thread.currentThread().getName());
        spark.context().sc().addSparkListener(new SparkListener() {
            @Override
            public void onJobEnd(SparkListenerJobEnd end) {
                byHand.complete(null);
            }
        });
        session.range(3).count();
        assertThat(stageByHand.get(60, TimeUnit.SECONDS)).startsWith("spark-listener");

        CountDownLatch stagesAreThere = new CountDownLatch(1);
        List<CompletableFuture<String>> stages = new ArrayList<>();
        stages.add(threadOfStage(SparkActions.submit(session, () -> {
            stagesAreThere.await();
            return session.range(3).count();
        })));
        stages.add(threadOfStage(SparkActions.submit(session, () -> {
            stagesAreThere.await();
            throw new IllegalStateException("failed");
        })));
        stages.add(threadOfStage(endless(session).orTimeout(10, TimeUnit.MILLISECONDS)));
        stagesAreThere.countDown();
        for (CompletableFuture<String> stage : stages) {
            assertThat(stage.get(60, TimeUnit.SECONDS)).startsWith("asyncactions-");
        }
        CompletableFuture<String> stopped = threadOfStage(endless(session));
        spark.stop();
        assertThat(stopped.get(60, TimeUnit.SECONDS)).startsWith("asyncactions-");
    }

    private static ActionFuture<Long> endless(SparkSession session) {
        return SparkActions.submit(session, () -> {
            new CountDownLatch(1).await();
            return 1L;
        });
    }

    private static CompletableFuture<String> threadOfStage(ActionFuture<?> action) {
        return action.handle((result, failure) -> Thread.currentThread().getName());
    }

    @Test
    void s1AThreadThatAwaitsJobsIsKnown() {
        SparkSession session = spark.session();
        assertThat(doesOneAwaitJobs()).isFalse();
        ActionFuture<Long> ofRdd = AsyncRDD.of(
                        session.range(0, Long.MAX_VALUE, 1, 2).javaRDD().filter(n -> n < 0))
                .countAsync();
        await().until(StoppingTest::doesOneAwaitJobs);
        ofRdd.cancel(true);
        ofRdd.terminated().join();
        assertThat(doesOneAwaitJobs()).isFalse();
        ActionFuture<Long> adaptive = AsyncDataset.of(session.range(0, Long.MAX_VALUE, 1, 2)
                        .toDF("id")
                        .groupBy("id")
                        .count())
                .countAsync();
        await().until(StoppingTest::doesOneAwaitJobs);
        adaptive.cancel(true);
        adaptive.terminated().join();
    }

    private static boolean doesOneAwaitJobs() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(ThreadInspection::awaitsJobs);
    }

    @Test
    void s5TheFuturesOfASparkThatHasEndedStillAnswer() throws Exception {
        SparkSession session = spark.session();
        SparkActions actions = SparkActions.of(session);
        CountDownLatch release = new CountDownLatch(1);
        ActionFuture<Long> succeeded = AsyncDataset.of(session.range(3)).countAsync();
        succeeded.join();
        ActionFuture<Integer> stuck = actions.submit("stuck", () -> {
            session.range(3).count();
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
            return 1;
        });
        await().until(() -> stuck.progress().jobs() > 0);
        ActionFuture<Long> running = endless(session);

        spark.stop();

        await().until(() -> stuck.isDone() && running.isDone());
        for (ActionFuture<?> future : List.of(succeeded, stuck, running)) {
            assertThat(future.id()).isPositive();
            assertThat(future.progress().state().name().toLowerCase(java.util.Locale.ROOT))
                    .isSubstringOf(future.toString());
            assertThat(future.jobIds()).hasSize(future.progress().jobs());
        }
        assertThat(actions.shutdown(Duration.ofMinutes(10)))
                .as("nothing is left")
                .isEmpty();
        release.countDown();
        stuck.terminated().get(60, TimeUnit.SECONDS);
        assertThat(stuck.toString()).contains("stuck [failed after", "Spark has stopped (test)");
    }

    @Test
    void s4ASessionIsNeverStoppedByUs() throws Exception {
        SparkSession session = spark.session();
        try (ActionScope scope = ActionScope.open(session)) {
            endless(session).cancel(true);
            scope.joinAll();
        }
        SparkActions.submit(session, () -> 1).join();
        SparkActions.awaitAll(session, Duration.ofMinutes(1));
        assertThat(session.sparkContext().isStopped()).isFalse();

        // Nor is there any call that could.
        Path classes = Path.of(SparkActions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        StringWriter listing = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> arguments.add(file.toString()));
        }
        int code = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(new PrintWriter(listing), new PrintWriter(listing), arguments.toArray(String[]::new));
        assertThat(code).isZero();
        assertThat(listing.toString())
                .contains("SparkContext.isStopped:")
                .doesNotContainPattern("org/apache/spark/[\\w/]*(SparkContext|SparkSession)\\.(stop|close):");
    }
}

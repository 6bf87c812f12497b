package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.observing.Statistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.ui.SQLAppStatusStore;
import org.apache.spark.sql.execution.ui.SQLExecutionUIData;
import org.apache.spark.status.AppStatusStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** What runs is to be seen: statistics, Spark's metrics, Flight Recorder, the future as text. */
class ObservabilityTest {

    @TempDir
    static Path metrics;

    @RegisterExtension
    static final LocalSpark spark =
            new LocalSpark(builder -> builder.config("spark.plugins", AsyncActionsPlugin.class.getName())
                    .config("spark.metrics.conf.driver.sink.csv.class", "org.apache.spark.metrics.sink.CsvSink")
                    .config("spark.metrics.conf.driver.sink.csv.period", "1")
                    .config("spark.metrics.conf.driver.sink.csv.unit", "seconds")
                    .config("spark.metrics.conf.driver.sink.csv.directory", metrics.toString()));

    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    private ActionFuture<Integer> endless(CountDownLatch started) {
        return SparkActions.submit(session, () -> {
            started.countDown();
            new CountDownLatch(1).await();
            return 1;
        });
    }

    @Test
    void statisticsCountEveryActionOnce() throws Exception {
        session = spark.restart();
        CountDownLatch started = new CountDownLatch(2);
        ActionFuture<Integer> cancelled = endless(started);
        ActionFuture<Integer> late = endless(started);
        SparkActions.submit(session, () -> 1).join();
        SparkActions.submit(session, () -> {
                    throw new IllegalStateException("no");
                })
                .handle((result, failure) -> 1)
                .join();
        started.await();

        ActionStatistics during = SparkActions.statistics(session);
        late.orTimeout(1, TimeUnit.MILLISECONDS).handle((result, failure) -> 1).join();
        cancelled.cancel(true);
        cancelled.terminated().join();
        late.terminated().join();
        ActionStatistics after = SparkActions.statistics(session);

        assertThat(during.submitted()).isEqualTo(4);
        assertThat(during.running()).isEqualTo(2);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Duration.class)
                .isEqualTo(new Statistics(
                        4, 0, 0, 1, 1, 1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        assertThat(after.runTime())
                .isGreaterThanOrEqualTo(after.longestRunTime())
                .isPositive();
        assertThat(after.longestRunTime())
                .isGreaterThan(late.progress().runTime().minusMillis(1));
        assertThat(after.queueTime())
                .isGreaterThanOrEqualTo(after.longestQueueTime())
                .isPositive();
    }

    @Test
    void queueTimesCountThoseThatEndedInTheQueue() throws Exception {
        session = spark.restart();
        CountDownLatch started = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            endless(started);
        }
        started.await();
        Duration before = SparkActions.statistics(session).queueTime();
        ActionFuture<Integer> cancelled = endless(started);
        ActionFuture<Integer> late = endless(started);

        late.orTimeout(30, TimeUnit.MILLISECONDS).handle((result, failure) -> 1).join();
        cancelled.cancel(true);

        ActionStatistics after = SparkActions.statistics(session);
        assertThat(after.queued()).isZero();
        assertThat(after.longestQueueTime()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
        assertThat(after.queueTime()).isGreaterThanOrEqualTo(before.plusMillis(60));
        SparkActions.of(session).cancelAll("the test is over");
    }

    /** Spark's own sink writes a file for each metric. */
    @Test
    void theyAreInSparksMetricsSystem() {
        AsyncDataset.of(session.range(3)).countAsync().join();

        await().untilAsserted(() -> {
            assertThat(lastValue("actions.submitted")).isPositive();
            assertThat(lastValue("actions.succeeded")).isPositive();
            assertThat(lastValue("actions.runTime")).isPositive();
            assertThat(lastValue("actions.timedOut")).isNotNegative();
        });
    }

    private static long lastValue(String metric) throws IOException {
        try (Stream<Path> files = Files.list(metrics)) {
            Path file = files.filter(path -> path.getFileName().toString().contains(".driver.plugin.")
                            && path.getFileName().toString().endsWith(metric + ".csv"))
                    .max((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow(() -> new AssertionError("no file for " + metric));
            List<String> lines = Files.readAllLines(file);
            return Long.parseLong(lines.get(lines.size() - 1).split(",")[1]);
        }
    }

    @Test
    void everyActionIsAFlightRecorderEvent(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("actions.jfr");
        CountDownLatch started = new CountDownLatch(1);
        ActionFuture<Long> count;
        ActionFuture<Integer> cancelled;
        try (Recording recording = new Recording()) {
            recording.enable("io.github.asyncactions.Action");
            recording.start();
            count = AsyncDataset.of(session.range(3))
                    .withOptions(ActionOptions.defaults().description("three rows"))
                    .countAsync();
            count.join();
            cancelled = endless(started);
            started.await();
            cancelled.cancel(true);
            cancelled.terminated().join();
            recording.dump(file);
        }

        // As they were written: those of each thread together.
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        events.sort(Comparator.comparing(RecordedEvent::getStartTime));

        assertThat(events)
                .extracting(event -> event.getString("description"), event -> event.getString("state"))
                .containsExactly(
                        tuple("three rows", State.SUCCEEDED.name()),
                        tuple(cancelled.description(), State.CANCELLED.name()));
        RecordedEvent event = events.get(0);
        assertThat(event.getInt("jobs"))
                .as("as many as the listener bus had told by then")
                .isBetween(0, count.jobIds().size());
        assertThat(event.getString("application")).isEqualTo("test");
        assertThat(event.getDuration()).isPositive();
        assertThat(event.getDuration("queueTime")).isEqualTo(count.progress().queueTime());
        assertThat(event.getThread().getJavaName()).startsWith("asyncactions-test-");
    }

    @Test
    void eachAttemptIsAFlightRecorderEvent(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("attempts.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("io.github.asyncactions.Action");
            recording.start();
            SparkActions.submit(session, ActionOptions.defaults().retry(ActionRetry.maxAttempts(2)), () -> {
                        if (CurrentAction.attempt() == 1) {
                            throw new IOException("once");
                        }
                        return 1;
                    })
                    .join();
            recording.dump(file);
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        events.sort(Comparator.comparing(RecordedEvent::getStartTime));
        assertThat(events)
                .extracting(event -> event.getInt("attempt"), event -> event.getString("state"))
                .containsExactly(tuple(1, State.FAILED.name()), tuple(2, State.SUCCEEDED.name()));
    }

    /** Of Spark's UI, asked where it asks. */
    @Test
    void theSqlAndJobsTabsHaveTheDescriptionOrTheUsersLine() {
        ActionFuture<Long> plain = AsyncDataset.of(session.range(3)).countAsync();
        ActionFuture<Long> described = AsyncDataset.of(session.range(3))
                .withOptions(ActionOptions.defaults().description("three rows"))
                .countAsync();
        plain.join();
        described.join();

        SQLAppStatusStore queries = ((org.apache.spark.sql.classic.SparkSession) session)
                .sharedState()
                .statusStore();
        await().untilAsserted(() -> assertThat(CollectionConverters.asJava(queries.executionsList()))
                .extracting(SQLExecutionUIData::description)
                .contains("three rows", plain.description()));
        AppStatusStore jobs = session.sparkContext().statusStore();
        await().untilAsserted(() -> {
            assertThat(plain.jobIds())
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(jobs.job(id).name()).isEqualTo(plain.description()));
            assertThat(described.jobIds()).isNotEmpty().allSatisfy(id -> assertThat(
                            jobs.job(id).description().get())
                    .isEqualTo("three rows"));
        });
    }

    /** Such as {@code countAsync at Report.java:42 [running 3.2 s, job 7, 12/40 tasks]}. */
    @Test
    void theFutureAsText() {
        ActionFuture<Long> action = AsyncDataset.of(session.range(0, Long.MAX_VALUE, 1, 2))
                .filter("hash(id) = 0")
                .countAsync();
        await().until(() -> action.progress().runningTasks() > 0);

        assertThat(action.toString())
                .matches(
                        "countAsync at ObservabilityTest\\.java:\\d+ \\[running \\d+\\.\\d+ s, job \\d+, 0/\\d+ tasks\\]");

        action.cancel(true);
        assertThat(action.toString()).contains("[cancelled ");
    }
}

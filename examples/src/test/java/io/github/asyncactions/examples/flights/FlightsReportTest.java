package io.github.asyncactions.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskKilled;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as a user runs it. */
class FlightsReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        HopelessTasks.reset();
        System.setProperty("spark.extraListeners", HopelessTasks.class.getName());
    }

    @AfterEach
    void stopListening() {
        System.clearProperty("spark.extraListeners");
    }

    private int run(boolean live, String... args) throws Exception {
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return FlightsReport.run(outStream, errStream, live, args);
        }
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersAllQuestionsAndStopsTheHopelessOne() throws Exception {
        assertThat(run(false)).isZero();

        assertThat(printed())
                .doesNotContain("\033")
                .containsPattern("(?m)^ +\\d+\\.\\d s  count +succeeded$")
                .containsPattern("(?m)^all pairs +\\d+\\.\\d s +\\d+\\.\\d s +\\d+  timed out and stopped$")
                .containsPattern("(?m)^evaluate +\\d+\\.\\d s +\\d+\\.\\d s +\\d+  succeeded$")
                .containsPattern("(?m)^Wall clock \\d+\\.\\d s; the actions' own run times add up to \\d+\\.\\d s\\.$")
                .contains("250,000 flights")
                .contains("BGR Bangor International", "Airports in Alaska: 263");
        assertThat(HopelessTasks.STARTED).as("tasks of the cross join").hasValueGreaterThan(0);
        assertThat(HopelessTasks.KILLED)
                .as("tasks that the timeout has stopped")
                .hasValueGreaterThan(0);
        assertThat(HopelessTasks.RUNNING)
                .as("tasks of the cross join when the job was over")
                .hasValue(0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(threadsThatRunTasks()).isEmpty());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** Spark's executor, which is in this JVM, names its threads after the tasks that they run. */
    private static List<String> threadsThatRunTasks() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("Executor task launch worker for task"))
                .toList();
    }

    @Test
    void drawsLiveLinesOnATerminal() throws Exception {
        assertThat(run(true)).isZero();

        assertThat(printed()).contains("\033[8A", " tasks ", ", tasks: ", "[##############]");
        assertThat(printed().lines().filter(line -> line.contains("\033[K")))
                .as("what fits a terminal of 80 columns")
                .allSatisfy(line ->
                        assertThat(line.substring(line.indexOf('K') + 1)).hasSizeLessThan(80));
    }

    /** Spark's REST API tells what its UI shows: each action under the line of the user's that asked for it. */
    @Test
    void sparksUiShowsTheActionsByNameAndAtTheSameTime() throws Exception {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread report = new Thread(() -> {
            try {
                exit.complete(run(false, "--ui"));
            } catch (Exception e) {
                exit.completeExceptionally(e);
            }
        });
        report.start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> exit.isDone() || printed().contains("Spark's UI"));
        String api = printed().lines().findFirst().orElseThrow().replaceFirst(".*: ", "") + "/api/v1/applications";

        // The hopeless question goes on for a while when all others are answered: the last look sees them all.
        Set<String> names = new HashSet<>();
        Set<String> together = new HashSet<>();
        String jobs = null;
        while (!exit.isDone()) {
            try {
                jobs = jobs != null
                        ? jobs
                        : api + "/" + json(api).get(0).get("id").asText() + "/jobs";
                Set<String> running = new HashSet<>();
                for (JsonNode job : json(jobs)) {
                    names.add(job.get("name").asText());
                    if (job.get("status").asText().equals("RUNNING")) {
                        running.add(job.get("name").asText());
                    }
                }
                together = running.size() > together.size() ? running : together;
            } catch (IOException notYetOrNotAnyMore) {
                Thread.onSpinWait();
            }
        }

        assertThat(exit.get()).isZero();
        assertThat(together).as("lines whose jobs ran at the same time").hasSizeGreaterThan(1);
        assertThat(names)
                .allMatch(name -> name.matches("\\w+ at Flights(Report)?\\.java:\\d+"), "the user's own lines")
                .extracting(name -> name.replaceFirst(" at .*", ""))
                .contains("countAsync", "takeAsync", "collectAsync", "countByValueAsync", "parquetAsync", "fitAsync")
                .contains("evaluateAsync");
    }

    private static JsonNode json(String url) throws IOException {
        try (InputStream answer = URI.create(url).toURL().openStream()) {
            return new ObjectMapper().readTree(answer);
        }
    }

    @Test
    void aMissingFileIsOneSentence(@TempDir Path directory) throws Exception {
        assertThat(run(false, "--data", directory.resolve("none.parquet").toString()))
                .isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("none.parquet", "--data");
    }

    @Test
    void anUnreadableFileIsOneSentence(@TempDir Path directory) throws Exception {
        Path text = Files.writeString(directory.resolve("text.parquet"), "no Parquet at all");

        assertThat(run(false, "--data", text.toString())).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("text.parquet", "not a Parquet file");
    }

    @Test
    void aFileWithoutFlightsIsOneSentence(@TempDir Path directory) throws Exception {
        assertThat(run(false, "--data", directory.toString())).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains(directory.toString(), "can't be read as Parquet");
    }

    @Test
    void aDamagedFileIsOneSentence(@TempDir Path directory) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of(System.getProperty("examples.home"), "data", "flights-250k.parquet"));
        Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0x55);
        Path damaged = Files.write(directory.resolve("damaged.parquet"), bytes);

        assertThat(run(false, "--data", damaged.toString())).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("damaged.parquet", "can't be read as Parquet");
    }

    @Test
    void anUnknownArgumentIsOneSentence() throws Exception {
        assertThat(run(false, "--date", "x")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("Unknown argument --date", "Usage");
    }

    /** Follows the tasks of the cross join's pool. */
    public static final class HopelessTasks extends SparkListener {

        static final AtomicInteger STARTED = new AtomicInteger();
        static final AtomicInteger KILLED = new AtomicInteger();
        static final AtomicInteger RUNNING = new AtomicInteger();
        private static final Set<Integer> STAGES = ConcurrentHashMap.newKeySet();

        static void reset() {
            STARTED.set(0);
            KILLED.set(0);
            RUNNING.set(0);
            STAGES.clear();
        }

        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
            if ("hopeless".equals(submitted.properties().getProperty("spark.scheduler.pool"))) {
                STAGES.add(submitted.stageInfo().stageId());
            }
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            if (STAGES.contains(start.stageId())) {
                STARTED.incrementAndGet();
                RUNNING.incrementAndGet();
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (STAGES.contains(end.stageId())) {
                RUNNING.decrementAndGet();
                if (end.reason() instanceof TaskKilled) {
                    KILLED.incrementAndGet();
                }
            }
        }
    }
}

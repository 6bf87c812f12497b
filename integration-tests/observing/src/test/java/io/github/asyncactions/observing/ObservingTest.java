package io.github.asyncactions.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionListener.Registration;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionRetry;
import io.github.asyncactions.spark.CurrentAction;
import io.github.asyncactions.spark.SparkActions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listeners of {@code docs/observing.md}, on a real Spark. */
@SuppressWarnings("try") // What is registered is not used, only closed.
class ObservingTest {

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static SparkSession spark;

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private SparkActions actions;

    @BeforeAll
    static void start() {
        OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                        .build())
                .buildAndRegisterGlobal();
        spark = SparkSession.builder()
                .appName("observing")
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @BeforeEach
    void actions() {
        actions = SparkActions.of(spark);
        SPANS.reset();
    }

    private ActionFuture<Long> flaky() {
        ActionOptions options = ActionOptions.defaults().description("flaky").retry(ActionRetry.maxAttempts(2));
        return actions.withOptions(options).submit(() -> {
            if (CurrentAction.attempt() == 1) {
                throw new IOException("once");
            }
            return spark.range(3).count();
        });
    }

    // ---- Micrometer ------------------------------------------------------------------------------------------------

    @Test
    void micrometerCountsAndTimes() {
        try (Registration meters = actions.addListener(new Meters(registry))) {
            flaky().join();
            actions.submitVoid("queued no more", () -> new CountDownLatch(1).await())
                    .cancel("not needed");
        }

        assertThat(registry.get("spark.actions")
                        .tag("state", "SUCCEEDED")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("spark.actions")
                        .tag("state", "SUCCEEDED")
                        .timer()
                        .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
        assertThat(registry.get("spark.actions")
                        .tag("state", "CANCELLED")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("spark.actions.queued").timer().count()).isEqualTo(2);
        assertThat(registry.get("spark.actions.retries").counter().count()).isEqualTo(1);
    }

    @Test
    void micrometerReadsTheStatistics() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Gauge.builder("spark.actions.running", actions, all -> all.statistics().running())
                .register(registry);
        ActionFuture<Void> running = actions.submitVoid("held", () -> {
            started.countDown();
            new CountDownLatch(1).await();
        });
        started.await();

        assertThat(registry.get("spark.actions.running").gauge().value()).isEqualTo(1);
        running.cancel("the test is over");
        assertThat(registry.get("spark.actions.running").gauge().value()).isZero();
    }

    // ---- OpenTelemetry
    // -----------------------------------------------------------------------------------------------

    private static SpanData spanOf(String name) {
        await().until(() -> SPANS.getFinishedSpanItems().stream()
                .anyMatch(span -> span.getName().equals(name)));
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anActionIsASpanWithTheCallersAsItsParent() {
        Span request =
                GlobalOpenTelemetry.getTracer("test").spanBuilder("request").startSpan();
        try (Scope scope = request.makeCurrent()) {
            flaky();
        }
        SpanData span = spanOf("flaky");
        request.end();

        assertThat(span.getParentSpanId()).isEqualTo(request.getSpanContext().getSpanId());
        assertThat(span.getTraceId()).isEqualTo(request.getSpanContext().getTraceId());
        assertThat(span.getEvents()).extracting(event -> event.getName()).containsExactly("attempt 1", "attempt 2");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getEndEpochNanos()).isGreaterThan(span.getStartEpochNanos());
    }

    @Test
    void withoutACallersSpanItIsTheFirstOfItsTrace() {
        actions.submit("alone", () -> {
            throw new IOException("no");
        });
        SpanData span = spanOf("alone");

        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getEvents()).extracting(event -> event.getName()).contains("exception");
    }

    @Test
    void theCodeOfAnActionIsInTheCallersSpan() {
        Span request =
                GlobalOpenTelemetry.getTracer("test").spanBuilder("request").startSpan();
        ActionFuture<String> inside;
        try (Scope scope = request.makeCurrent()) {
            inside = actions.submit(() -> Span.current().getSpanContext().getSpanId());
        }

        assertThat(inside.join()).isEqualTo(request.getSpanContext().getSpanId());
        request.end();
    }

    // ---- the page --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"Meters", "Spans", "TraceCarrier"})
    void thePageShowsTheListenersThatAreTestedHere(String name) throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/asyncactions/observing", name + ".java"));

        assertThat(Files.readString(Path.of("../../docs/observing.md")))
                .contains(source.substring(source.indexOf("public final class")));
    }
}

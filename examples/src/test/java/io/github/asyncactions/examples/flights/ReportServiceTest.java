package io.github.asyncactions.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.SparkActions;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service answers, in time or not at all, and can be looked into. */
class ReportServiceTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static SparkSession spark;
    private static Flights flights;
    private static ReportService service;

    @BeforeAll
    static void start() throws Exception {
        spark = ReportsSpark.open();
        flights = Flights.open(spark, Arguments.parse());
        service = start(Duration.ofMinutes(2));
    }

    private static ReportService start(Duration deadline) throws Exception {
        return ReportService.start(spark, state -> state.equals("ZZ") ? slow() : flights.ofState(state), 0, deadline);
    }

    @AfterAll
    static void stop() {
        service.close();
        spark.stop();
    }

    /** A Spark job that takes longer than anybody waits. */
    private static String slow() {
        return flights.all()
                        .filter((FilterFunction<Row>) row -> {
                            Thread.sleep(60_000);
                            return true;
                        })
                        .count()
                + "";
    }

    private static HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request("GET", path), BodyHandlers.ofString());
    }

    private static CompletableFuture<HttpResponse<String>> getAsync(String path) {
        return HTTP.sendAsync(request("GET", path), BodyHandlers.ofString());
    }

    private static void awaitNothingRuns() {
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> SparkActions.of(spark).outstanding().isEmpty());
    }

    @Test
    void aReportComesFromSpark() throws Exception {
        HttpResponse<String> answer = get("/report?state=AK");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().trim()).matches("\\{\"flights\":\\d+,\"delay\":-?\\d+\\.\\d,\"state\":\"AK\"}");
        assertThat(get("/report?state=").statusCode()).isEqualTo(400);
        assertThat(get("/metrics").body()).contains("actions_succeeded_total ");
    }

    @Test
    void theDeadlineStopsItsJob() throws Exception {
        try (ReportService impatient = start(Duration.ofSeconds(1))) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + impatient.port() + "/report?state=ZZ"))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.body().trim()).startsWith("No report: report ZZ timed out after 1.0 s");
        }
        awaitNothingRuns();
    }

    @Test
    void theEndOfItsClientStopsItsJob() throws Exception {
        long before = SparkActions.statistics(spark).cancelled();
        try (Socket client = new Socket("127.0.0.1", service.port())) {
            client.getOutputStream()
                    .write("GET /report?state=ZZ HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> !SparkActions.of(spark).outstanding().isEmpty());
        }
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> SparkActions.statistics(spark).cancelled() == before + 1);
        awaitNothingRuns();
    }

    @Test
    void anOperatorSeesAndStopsWhatRuns() throws Exception {
        CompletableFuture<HttpResponse<String>> report = getAsync("/report?state=ZZ");
        await().until(() -> get("/actions").body().contains("\"report ZZ\""));
        Matcher id = Pattern.compile("\"id\": (\\d+), \"action\": \"report ZZ\"")
                .matcher(get("/actions").body());
        assertThat(id.find()).isTrue();

        assertThat(HTTP.send(request("DELETE", "/actions/" + id.group(1)), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);

        assertThat(report.get(1, TimeUnit.MINUTES).body().trim())
                .isEqualTo("No report: report ZZ was cancelled: stopped by an operator");
        assertThat(HTTP.send(request("DELETE", "/actions/0"), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
        awaitNothingRuns();
    }

    @Test
    void whatIsTooMuchIsRefusedAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) { // 4 run, 20 wait
            all.add(getAsync("/report?state=ZZ"));
        }
        await().until(() -> SparkActions.statistics(spark).queued() == 20);
        assertThat(get("/report?state=AK").statusCode()).isEqualTo(503);
        SparkActions.of(spark).cancelAll("enough");
        for (CompletableFuture<HttpResponse<String>> one : all) {
            assertThat(one.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
        }
        awaitNothingRuns();
    }
}

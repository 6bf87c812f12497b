package io.github.asyncactions.examples.flights;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionStatistics;
import io.github.asyncactions.spark.SparkActions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * Answers from Spark over HTTP. {@code GET /report?state=AK}: at most 3 s, and no longer than somebody waits for it;
 * 503 at once if more than 20 wait. {@code GET /actions}: what is queued and runs. {@code DELETE /actions/7}: stops
 * one. {@code GET /metrics}. On SIGTERM it takes nothing new, and gives what runs 10 s.
 */
public final class ReportService implements AutoCloseable {

    private static final long PROBE_MILLIS = 200;

    /** What is asked of Spark. */
    interface Question {
        String answer(String state) throws Exception;
    }

    /** Each with the deadline. */
    private final SparkActions actions;

    private final Question question;
    private final HttpServer server;

    private ReportService(SparkActions actions, Question question, HttpServer server) {
        this.actions = actions;
        this.question = question;
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        SparkSession spark = ReportsSpark.open();
        Flights flights = Flights.open(spark, Arguments.parse(args));
        ReportService service = start(spark, flights::ofState, 8080, Duration.ofSeconds(3));
        System.out.println("http://127.0.0.1:" + service.port() + "/report?state=AK");
    }

    /** @param port 0 for any that is free */
    static ReportService start(SparkSession spark, Question question, int port, Duration deadline) throws IOException {
        SparkActions actions =
                SparkActions.of(spark).withOptions(ActionOptions.defaults().timeout(deadline));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ReportService service = new ReportService(actions, question, server);
        server.createContext("/report", service::report);
        server.createContext("/actions", service::actions);
        server.createContext("/metrics", service::metrics);
        server.setExecutor(Executors.newCachedThreadPool());
        actions.shutdownOnExit(Duration.ofSeconds(10));
        server.start();
        return service;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void report(HttpExchange exchange) throws IOException {
        String state = Optional.ofNullable(exchange.getRequestURI().getQuery())
                .filter(query -> query.matches("state=[A-Z]{2}"))
                .map(query -> query.substring("state=".length()))
                .orElse("");
        if (state.isEmpty()) {
            send(exchange, 400, "Ask for /report?state=AK");
            return;
        }
        ActionFuture<String> answer = actions.submit("report " + state, () -> question.answer(state));
        if (answer.isDone() && answer.isCompletedExceptionally() && isRefused(answer)) {
            send(exchange, 503, "Too many wait already: try again later");
            return;
        }
        // A client that is gone is noticed by writing to it: from here on the status is 200, whatever comes.
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            String text = null;
            while (text == null) {
                text = textOf(answer);
                body.write((text == null ? " " : text).getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        } catch (IOException gone) {
            answer.cancel("its client is gone");
        }
    }

    private static boolean isRefused(ActionFuture<?> answer) {
        return !answer.isCancelled() && answer.exceptionNow() instanceof RejectedExecutionException;
    }

    /** Null if there is none yet. */
    private static String textOf(ActionFuture<String> answer) {
        try {
            return answer.get(PROBE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return null;
        } catch (ExecutionException failed) {
            return "No report: " + Flights.firstLine(failed.getCause());
        } catch (Exception stopped) {
            return "No report: " + Flights.firstLine(stopped);
        }
    }

    private void actions(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("DELETE") && path.matches("/actions/[0-9]{1,18}")) {
            Optional<ActionFuture<?>> found = actions.find(Long.parseLong(path.substring("/actions/".length())));
            found.ifPresent(action -> action.cancel("stopped by an operator"));
            send(
                    exchange,
                    found.isPresent() ? 200 : 404,
                    found.map(Object::toString).orElse("No such action"));
        } else {
            send(
                    exchange,
                    200,
                    actions.outstanding().stream()
                            .map(action -> "{\"id\": %d, \"action\": \"%s\", \"state\": \"%s\"}"
                                    .formatted(
                                            action.id(),
                                            action.description(),
                                            action.progress().state()))
                            .collect(Collectors.joining(",\n ", "[", "]")));
        }
    }

    private void metrics(HttpExchange exchange) throws IOException {
        ActionStatistics now = actions.statistics();
        send(exchange, 200, """
                actions_queued %d
                actions_running %d
                actions_succeeded_total %d
                actions_failed_total %d
                actions_cancelled_total %d
                actions_timed_out_total %d
                """.formatted(
                        now.queued(), now.running(), now.succeeded(), now.failed(), now.cancelled(), now.timedOut()));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    /** Takes no more requests. */
    @Override
    public void close() {
        server.stop(0);
    }
}

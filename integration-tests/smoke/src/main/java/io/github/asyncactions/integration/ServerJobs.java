package io.github.asyncactions.integration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jobs of a Connect server, as its user interface reports them: its clients learn nothing of jobs. */
final class ServerJobs {

    private static final Pattern APPLICATION = Pattern.compile("\"id\" : \"([^\"]+)\"");
    private static final Pattern ACTIVE_TASKS = Pattern.compile("\"numActiveTasks\" : (\\d+)");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI applications;

    ServerJobs(String port) {
        applications = URI.create("http://127.0.0.1:" + port + "/api/v1/applications");
    }

    /** Waits until tasks run on the server. */
    void awaitTasks() throws Exception {
        Eventually.holds("no task runs on the server", this::runTasks);
    }

    /** Waits until no job runs on the server. */
    void awaitIdle() throws Exception {
        Eventually.holds("the server still runs a job", () -> running().equals("[ ]"));
    }

    private boolean runTasks() throws IOException, InterruptedException {
        return ACTIVE_TASKS.matcher(running()).results().anyMatch(tasks -> !tasks.group(1)
                .equals("0"));
    }

    private String running() throws IOException, InterruptedException {
        Matcher application = APPLICATION.matcher(get(applications));
        if (!application.find()) {
            throw new IOException("The server names no application");
        }
        return get(URI.create(applications + "/" + application.group(1) + "/jobs?status=running"))
                .strip();
    }

    private String get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

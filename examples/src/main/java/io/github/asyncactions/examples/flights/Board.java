package io.github.asyncactions.examples.flights;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shows how actions get on: on a terminal a live line for each, else a plain line as each ends; at the end a table. */
final class Board {

    private static final int BAR = 20;

    private final PrintStream out;
    private final boolean live;
    private final long start = System.nanoTime();
    private final List<Row> rows = new ArrayList<>();

    private record Row(String name, ActionFuture<?> action, Duration submitted) {}

    Board(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    synchronized <T> ActionFuture<T> add(String name, ActionFuture<T> action) {
        rows.add(new Row(name, action, sinceStart()));
        if (!live) {
            action.whenComplete((result, failure) -> out.printf(Locale.ROOT, "%-15s %s%n", name, outcome(action)));
        }
        return action;
    }

    private synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Shows the actions until {@code end} is open. */
    void showUntil(CountDownLatch end) throws InterruptedException {
        int drawn = 0;
        while (!end.await(200, TimeUnit.MILLISECONDS)) {
            drawn = live ? draw(drawn) : 0;
        }
        if (live) {
            draw(drawn);
        }
    }

    private int draw(int drawn) {
        StringBuilder screen = new StringBuilder();
        if (drawn > 0) {
            screen.append("\033[").append(drawn).append('A');
        }
        List<Row> rows = rows();
        for (Row row : rows) {
            screen.append("\r\033[K").append(line(row)).append('\n');
        }
        out.print(screen);
        out.flush();
        return rows.size();
    }

    private static String line(Row row) {
        ActionProgress progress = row.action().progress();
        int filled = (int) (BAR * progress.fraction());
        return String.format(
                Locale.ROOT,
                "%-15s [%s%s] %4d/%-4d tasks, %2d running  %s",
                row.name(),
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                progress.doneTasks(),
                progress.totalTasks(),
                progress.runningTasks(),
                row.action().isDone() ? outcome(row.action()) : lower(progress.state()));
    }

    /** When each action started and ended, its jobs and its outcome; then what running them at once has gained. */
    void printTable() {
        Duration wall = sinceStart();
        Duration sum = Duration.ZERO;
        out.printf("%n%-15s %9s %9s %5s  %s%n", "action", "started", "ended", "jobs", "outcome");
        for (Row row : rows()) {
            ActionProgress progress = row.action().progress();
            Duration started = row.submitted().plus(progress.queueTime());
            out.printf(
                    Locale.ROOT,
                    "%-15s %7.1f s %7.1f s %5d  %s%n",
                    row.name(),
                    seconds(started),
                    seconds(started.plus(progress.runTime())),
                    progress.jobs(),
                    outcome(row.action()));
            sum = sum.plus(progress.runTime());
        }
        out.printf(
                Locale.ROOT,
                "%nWall clock %.1f s; the actions' own run times add up to %.1f s.%n",
                seconds(wall),
                seconds(sum));
    }

    private static String outcome(ActionFuture<?> action) {
        try {
            action.get(0, TimeUnit.SECONDS);
            return "succeeded";
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return cause instanceof TimeoutException
                    ? "timed out and stopped"
                    : "failed: "
                            + String.valueOf(cause.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("");
        } catch (TimeoutException e) {
            return lower(action.progress().state());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
